// What the database holds of translations of drafts and calls.
#include "store_fixture.h"

namespace hamandish::store::translations_test {
namespace {

class TranslationsTest : public BothStoresTest {
  protected:
    void SetUp() override {
        open();
        EXPECT_TRUE(done([&](Connection& connection) {
            DraftRecord draft;
            draft.slug = "law";
            draft.document_kind = "bill";
            draft.organisation =
                connection.staff.insert({{}, {}, "owner", "unit", {"f", "e"}}).value();
            draft_ = connection.drafts.insert(draft).value();
        }));
    }
    std::int64_t insert(const std::string& language, const std::string& document,
                        std::int64_t entry = -1) {
        std::int64_t id = 0;
        EXPECT_TRUE(done([&](Connection& connection) {
            id = connection.translations.insert({0, draft_, language, document, {7}, entry});
        }));
        return id;
    }
    template <class Read>
    std::vector<TranslationRecord> told(Read read_all) {
        using Told = std::vector<TranslationRecord>;
        return read([&](Connection& connection) -> base::Result<Told> {
                   return read_all(connection);
               })
            .value();
    }
    std::string documents() {
        std::string all;
        for (const auto& one :
             told([&](Connection& connection) { return connection.translations.of_draft(draft_); }))
            all += one.language + "=" + one.document + " ";
        return all;
    }

    DraftId draft_;
};

TEST_P(TranslationsTest, TheNewestOfEachLanguageCounts) {
    const auto first = insert("ckb", "a");
    insert("ar", "b");
    const auto second = insert("ckb", "c");
    EXPECT_LT(first, second);
    EXPECT_EQ(documents(), "ar=b ckb=c ");
    ASSERT_TRUE(done([&](Connection& connection) {
        EXPECT_EQ(connection.translations.find(first)->document, "a") << "what was is kept";
        EXPECT_FALSE(connection.translations.find(second + 9));
        connection.translations.remove(draft_, "ckb");
    }));
    EXPECT_EQ(documents(), "ar=b ");
}

TEST_P(TranslationsTest, WordsWithoutAPlaceAreKeptByLanguageInTheirOrder) {
    const auto texts = [&](const std::string& language) {
        using Words = std::vector<LeftoverRecord>;
        const auto all = read([&](Connection& connection) -> base::Result<Words> {
            return connection.translations.leftovers(draft_, language);
        });
        std::string joined;
        for (const LeftoverRecord& one : all.value())
            joined += one.name.fa + one.name.en + one.heading + one.text + " ";
        return joined;
    };
    ASSERT_TRUE(done([&](Connection& connection) {
        auto& translations = connection.translations;
        translations.add_leftover(draft_, "ckb", {0, {"f", "e"}, "h", "1"});
        translations.add_leftover(draft_, "ar", {0, {}, "", "2"});
        translations.add_leftover(draft_, "ckb", {0, {}, "", "3"});
    }));
    EXPECT_EQ(texts("ckb"), "feh1 3 ");
    ASSERT_TRUE(done(
        [&](Connection& connection) { connection.translations.remove_leftovers(draft_, "ckb"); }));
    EXPECT_EQ(texts("ckb"), "");
    EXPECT_EQ(texts("ar"), "2 ");
    ASSERT_TRUE(done([&](Connection& connection) {
        EXPECT_TRUE(connection.drafts.remove(draft_));
    })) << "they go with their draft";
    EXPECT_EQ(texts("ar"), "");
}

TEST_P(TranslationsTest, OfACallAllThatEverWasIsTold) {
    insert("ckb", "a");
    const auto of_calls = [&] {
        return told([](Connection& connection) { return connection.translations.of_calls(); });
    };
    EXPECT_TRUE(of_calls().empty()) << "it is a draft yet";
    (void)add_call();
    ASSERT_TRUE(done([&](Connection& connection) {
        auto draft = connection.drafts.find(draft_).value();
        draft.published = connection.calls.find("c")->id;
        connection.drafts.update(draft);
        const auto row = connection.translations.of_call(draft.published).at(0);
        EXPECT_EQ(row.changed_at.ms, 7);
        connection.translations.remove(draft_, "ckb");
        (void)connection.translations.insert({0, draft_, "ckb", "a", {7}, 3});
    }));
    insert("ckb", "b", 4);
    ASSERT_EQ(of_calls().size(), 2u);
    EXPECT_EQ(of_calls()[0].entry_index, 3);
    EXPECT_EQ(of_calls()[1].entry_index, 4);
    EXPECT_EQ(documents(), "ckb=b ");
}

TEST_P(TranslationsTest, OfAnAdoptedTextAllThatEverWasIsTold) {
    insert("ckb", "a", 5);
    (void)add_call();
    ASSERT_TRUE(done([&](Connection& connection) {
        VersionRecord version;
        version.call = connection.calls.find("c")->id;
        version.number = 2;
        version.kind = "adopted";
        version.draft = draft_;
        version.title = version.note = {"f", "e"};
        version.entry_index = 3;
        connection.versions.begin(draft_, version.call);
        EXPECT_TRUE(connection.translations.of_calls().empty()) << "it is a draft yet";
        EXPECT_TRUE(connection.versions.insert(version, {}).has_value());
        EXPECT_EQ(connection.translations.of_calls().size(), 1u);
    }));
}

TEST_P(TranslationsTest, NoneIsWithoutADraftALanguageOrADocumentNorSharesAnEntry) {
    const auto refused = [&](DraftId draft, const std::string& language,
                             const std::string& document, std::int64_t entry) {
        return !done([&](Connection& connection) {
            (void)connection.translations.insert({0, draft, language, document, {7}, entry});
        });
    };
    EXPECT_TRUE(refused({999}, "ar", "a", -1));
    EXPECT_TRUE(refused(draft_, "", "a", -1));
    EXPECT_TRUE(refused(draft_, "ar", "", -1));
    EXPECT_FALSE(refused(draft_, "ar", "a", 5));
    EXPECT_TRUE(refused(draft_, "fr", "a", 5));
}

INSTANTIATE_TEST_SUITE_P(Both, TranslationsTest, both_engines, name_of_engine);

} // namespace
} // namespace hamandish::store::translations_test
