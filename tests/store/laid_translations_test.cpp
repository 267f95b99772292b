// What the database holds of translations unit by unit, for readers of one unit.
#include "store_fixture.h"

#include <algorithm>

namespace hamandish::store::laid_translations_test {
namespace {

class LaidTranslationsTest : public BothStoresTest {
  protected:
    /// A published draft with a translation into Arabic and one into Kurdish.
    void SetUp() override {
        open();
        (void)add_call();
        carry_out([&](Connection& connection) {
            DraftRecord draft;
            draft.slug = "c";
            draft.document_kind = "bill";
            draft.organisation =
                connection.staff.insert({{}, {}, "owner", "unit", {"f", "e"}}).value();
            draft.id = draft_ = connection.drafts.insert(draft).value();
            draft.published = call_ = connection.calls.find("c")->id;
            connection.drafts.update(draft);
            arabic_ = connection.translations.insert({0, draft_, "ar", "a", {7}, 1});
            kurdish_ = connection.translations.insert({0, draft_, "ckb", "b", {8}, 2});
        });
    }
    [[nodiscard]] LaidTranslation kurdish() const {
        return {draft_,
                "ckb",
                kurdish_,
                "Hiwa",
                {8},
                2,
                {{"article-1", "h", "one"}, {"article-2", "", "two"}}};
    }
    [[nodiscard]] LaidTranslation arabic() const { return {draft_, "ar", arabic_, "", {7}, 1}; }
    void put(const LaidTranslation& laid) {
        carry_out([&](Connection& connection) { connection.laid_translations.put(laid); });
    }
    /// In the order of their languages.
    static std::string told(std::vector<LaidTranslation> all) {
        std::sort(all.begin(), all.end(),
                  [](const auto& a, const auto& b) { return a.language < b.language; });
        std::string joined;
        for (const LaidTranslation& one : all) {
            joined += one.language + std::to_string(one.unit_count) + one.translated_by;
            for (const LaidUnit& unit : one.units)
                joined += "/" + unit.key + "/" + unit.heading + "/" + unit.text;
            joined += " ";
        }
        return joined;
    }

    DraftId draft_;
    CallId call_;
    std::int64_t arabic_ = 0, kurdish_ = 0;
};

TEST_P(LaidTranslationsTest, AUnitIsToldWithEveryLanguageAndItsOwnWordsAlone) {
    put(kurdish());
    put(arabic());
    carry_out([&](Connection& connection) {
        auto& laid = connection.laid_translations;
        EXPECT_EQ(told(laid.of_unit(call_, "article-1")), "ar1 ckb2Hiwa/article-1/h/one ");
        EXPECT_EQ(told(laid.of_unit(call_, "article-2")), "ar1 ckb2Hiwa/article-2//two ");
        EXPECT_EQ(told(laid.of_unit(call_, "article-3")), "ar1 ckb2Hiwa ");
        EXPECT_EQ(told(laid.of_call(call_)), "ar1 ckb2Hiwa ");
        EXPECT_EQ(told(laid.of_draft(draft_)), "ar1 ckb2Hiwa ");
        EXPECT_EQ(told(laid.of_unit({call_.value + 1}, "article-1")), "");
        EXPECT_EQ(laid.drafts(), std::vector<DraftId>{draft_});
    });
}

TEST_P(LaidTranslationsTest, WhatIsPutReplacesWhatThereWasInItsLanguage) {
    put(kurdish());
    auto changed = kurdish();
    changed.units = {{"article-9", "", "nine"}};
    put(arabic());
    put(changed);
    carry_out([&](Connection& connection) {
        auto& laid = connection.laid_translations;
        EXPECT_EQ(laid.find(draft_, "ckb"), changed);
        EXPECT_EQ(laid.find(draft_, "ar"), arabic());
        EXPECT_FALSE(laid.find(draft_, "fr").has_value());
        laid.remove(draft_, "ckb");
        EXPECT_FALSE(laid.find(draft_, "ckb").has_value());
        EXPECT_EQ(told(laid.of_unit(call_, "article-9")), "ar1 ");
    });
}

TEST_P(LaidTranslationsTest, NoneIsWithoutItsTranslation) {
    auto lost = kurdish();
    lost.translation = 999;
    EXPECT_FALSE(done([&](Connection& connection) { connection.laid_translations.put(lost); }));
}

TEST_P(LaidTranslationsTest, TranslationsFromBeforeAreListedByTheMigration) {
    carry_out([](Connection& connection) {
        EXPECT_TRUE(connection.laid_translations.unlaid().empty()) << "a new database has none";
    });
    carry_out([](Connection& connection) {
        for (const char* sql :
             {"DROP TABLE laid_units", "DROP TABLE laid_translations", "DROP TABLE unlaid_drafts",
              "DELETE FROM schema_migrations WHERE number = 58"})
            connection.database->session() << sql;
    });
    store_.reset();
    open();
    carry_out([&](Connection& connection) {
        EXPECT_EQ(connection.laid_translations.unlaid(), std::vector<DraftId>{draft_});
        connection.laid_translations.forget_unlaid(draft_);
        EXPECT_TRUE(connection.laid_translations.unlaid().empty());
    });
}

INSTANTIATE_TEST_SUITE_P(Both, LaidTranslationsTest, both_engines, name_of_engine);

} // namespace
} // namespace hamandish::store::laid_translations_test
