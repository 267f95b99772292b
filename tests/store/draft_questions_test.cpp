// What the database holds about the votes and surveys of drafts.
#include "store_fixture.h"

namespace hamandish::store::draft_questions_test {
namespace {

class DraftQuestionsTest : public BothStoresTest {
  protected:
    void SetUp() override {
        open();
        first_ = add_draft("first");
        second_ = add_draft("second");
    }
    DraftId add_draft(const std::string& slug) {
        DraftId id;
        EXPECT_TRUE(done([&](Connection& connection) {
            auto owner = connection.staff.find_organisation("owner");
            DraftRecord draft;
            draft.slug = slug;
            draft.document_kind = "bill";
            draft.organisation =
                owner ? owner->id
                      : connection.staff.insert({{}, {}, "owner", "unit", {"f", "e"}}).value();
            id = connection.drafts.insert(draft).value();
        }));
        return id;
    }
    bool insert(DraftId draft, const std::string& key) {
        bool is_new = false;
        EXPECT_TRUE(done([&](Connection& connection) {
            is_new = connection.draft_questions.insert(draft, key, "{" + key + "}");
        }));
        return is_new;
    }
    std::vector<DraftQuestionRecord> all(DraftId draft) {
        using Told = std::vector<DraftQuestionRecord>;
        return read([&](Connection& connection) -> base::Result<Told> {
                   return connection.draft_questions.of_draft(draft);
               })
            .value();
    }
    std::string keys(DraftId draft) {
        std::string keys;
        for (const auto& one : all(draft)) keys += one.key + " ";
        return keys;
    }

    DraftId first_, second_;
};

TEST_P(DraftQuestionsTest, TheyStandInTheirOrder) {
    EXPECT_TRUE(insert(first_, "a"));
    EXPECT_TRUE(insert(first_, "b"));
    EXPECT_TRUE(insert(first_, "c"));
    EXPECT_FALSE(insert(first_, "b")) << "a key is a question's alone";
    EXPECT_TRUE(insert(second_, "b")) << "in its draft";
    EXPECT_EQ(keys(first_), "a b c ");
    EXPECT_EQ(all(first_)[1].definition, "{b}") << "as it was first";
    const auto before = all(first_);
    ASSERT_TRUE(done([&](Connection& connection) {
        connection.draft_questions.swap(before[0].id, before[1].id);
    }));
    EXPECT_EQ(keys(first_), "b a c ");
    ASSERT_TRUE(done([&](Connection& connection) {
        EXPECT_TRUE(connection.draft_questions.change(before[2], "changed"));
        EXPECT_FALSE(connection.draft_questions.change(before[2], "changed by somebody slower"));
        connection.draft_questions.remove(before[0].id);
    }));
    EXPECT_EQ(keys(first_), "b c ");
    EXPECT_EQ(all(first_)[1].definition, "changed");
    EXPECT_TRUE(insert(first_, "d"));
    EXPECT_EQ(keys(first_), "b c d ") << "at the end";
    EXPECT_EQ(keys(second_), "b ");
}

TEST_P(DraftQuestionsTest, NoneIsWithoutADraftOrAKey) {
    const auto refused = [&](DraftId draft, const std::string& key) {
        return !done([&](Connection& connection) {
            (void)connection.draft_questions.insert(draft, key, "{}");
        });
    };
    EXPECT_TRUE(refused({999}, "a"));
    EXPECT_TRUE(refused(first_, ""));
}

TEST_P(DraftQuestionsTest, ADraftGoesWithWhatIsItsAlone) {
    EXPECT_TRUE(insert(first_, "a"));
    EXPECT_TRUE(insert(second_, "b"));
    const auto remove = [&](DraftId draft) {
        bool is_gone = false;
        EXPECT_TRUE(
            done([&](Connection& connection) { is_gone = connection.drafts.remove(draft); }));
        return is_gone;
    };
    EXPECT_TRUE(done([&](Connection& connection) {
        connection.drafts.replace_units(first_, std::vector<domain::DraftFormUnit>(2));
        connection.drafts.add_leftover(first_, {0, {"ماده ۲", "Article 2"}, "Second", "Text"});
        connection.drafts.add_leftover(second_, {0, {"ماده ۲", "Article 2"}, "", "Text two"});
    }));
    EXPECT_TRUE(remove(first_));
    EXPECT_FALSE(remove(first_)) << "it is gone";
    EXPECT_EQ(keys(first_), "");
    EXPECT_EQ(keys(second_), "b ") << "another's stays";
    const auto left = read([&](Connection& connection) -> base::Result<std::size_t> {
        return connection.drafts.list().size() + connection.drafts.units(first_).size();
    });
    EXPECT_EQ(left.value(), 1u);
    const auto words = read([&](Connection& connection) -> base::Result<std::string> {
        const auto all = connection.drafts.leftovers(second_);
        return all.size() == 1 && connection.drafts.leftovers(first_).empty()
                   ? all[0].name.en + ": " + all[0].text
                   : "others";
    });
    EXPECT_EQ(words.value(), "Article 2: Text two");
    EXPECT_NE(add_draft("first").value, 0) << "its address is free";
}

INSTANTIATE_TEST_SUITE_P(Both, DraftQuestionsTest, both_engines, name_of_engine);

} // namespace
} // namespace hamandish::store::draft_questions_test
