// What the database itself holds about appeals about points, whatever the code does.
#include "store_fixture.h"

namespace hamandish::store::point_appeals_test {
namespace {

using domain::PointDecision;

class PointAppealsTest : public BothStoresTest {
  protected:
    void SetUp() override {
        open();
        unit_ = add_call();
        author_ = add_person("1");
        moderator_ = add_person("2");
        done([&](Connection& connection) {
            call_ = connection.calls.list().front().id;
            comment_ = *connection.contributions.insert(
                {unit_, author_, "key-of-citizen-01", "say it", {0}, {0, "salt"}});
        });
    }
    bool sql(const std::string& text) {
        return done([&](Connection& connection) { connection.database->session() << text; });
    }
    std::optional<PointAppealId> appeal(const std::string& rule, std::int64_t entry,
                                        CommentId comment) {
        std::optional<PointAppealId> id;
        EXPECT_TRUE(done([&](Connection& connection) {
            id = connection.point_appeals.insert(
                {author_, call_, rule, entry, comment, 3, "not right", {5}});
        }));
        return id;
    }
    /// Whether the database took it at all; `taken_`: and it was the first.
    bool decide(const PointAppealDecision& decision) {
        return done(
            [&](Connection& connection) { taken_ = connection.point_appeals.decide(decision); });
    }
    PointAppealRecord found(PointAppealId id) {
        return read([&](Connection& connection) -> base::Result<PointAppealRecord> {
                   return *connection.point_appeals.find(id);
               })
            .value();
    }

    UnitId unit_;
    CallId call_;
    PersonId author_, moderator_;
    CommentId comment_;
    bool taken_ = false;
};

TEST_P(PointAppealsTest, ThereIsOneForEachEntryAndForEachThatIsMissing) {
    EXPECT_TRUE(appeal("same_answer", 7, comment_));
    EXPECT_FALSE(appeal("same_answer", 7, comment_));
    EXPECT_TRUE(appeal("agreed_with", 7, comment_)) << "an entry may give by two rules";
    EXPECT_TRUE(appeal("missing", 0, comment_));
    EXPECT_FALSE(appeal("missing", 0, comment_));
    EXPECT_TRUE(appeal("missing", 0, {}));
}

TEST_P(PointAppealsTest, ItIsDecidedOnceAndByAnother) {
    const auto one = *appeal("same_answer", 7, comment_);
    EXPECT_FALSE(
        decide({one, author_, PointDecision::Refuse, "as the rule says", {8}, 0, {-1, {}}}))
        << "one's own";
    EXPECT_FALSE(decide({one, moderator_, PointDecision::Refuse, "", {8}, 0, {-1, {}}}))
        << "without a reason";
    EXPECT_FALSE(decide({one, moderator_, PointDecision::Grant, "said first", {8}, 0, {9, {}}}))
        << "a grant of nothing";
    EXPECT_FALSE(decide({one, moderator_, PointDecision::Refuse, "no", {8}, 3, {9, {}}}))
        << "a correction that was refused";
    ASSERT_TRUE(decide({one, moderator_, PointDecision::Grant, "said first", {8}, 17, {9, {}}}));
    EXPECT_TRUE(taken_);
    ASSERT_TRUE(decide({one, moderator_, PointDecision::Refuse, "after all", {9}, 0, {-1, {}}}));
    EXPECT_FALSE(taken_);
    const auto record = found(one);
    EXPECT_EQ(record.decision, "grant");
    EXPECT_EQ(record.points, 17);
    EXPECT_EQ(record.evidence.entry_index, 9);
    EXPECT_EQ(record.award_points, 3);
    EXPECT_EQ(record.author, "1");
    EXPECT_TRUE(read([&](Connection& connection) -> base::Result<bool> {
                    return connection.point_appeals.find_correction(9)->id == one &&
                           !connection.point_appeals.find_correction(8) &&
                           connection.point_appeals.waiting().empty() &&
                           connection.point_appeals.of_person(author_).size() == 1;
                }).value());
}

TEST_P(PointAppealsTest, WhatWasDecidedStays) {
    const auto one = *appeal("vote_round", 7, {});
    ASSERT_TRUE(decide({one, moderator_, PointDecision::Grant, "so it is", {8}, 2, {9, "salt"}}));
    for (const char* change :
         {"points = 5", "decision_reason = 'other'", "entry_index = 1", "body = 'other'",
          "rule = 'survey'", "award_points = 9", "decision = 'refuse', points = 0", "salt = 'x'"})
        EXPECT_FALSE(sql(std::string("UPDATE point_appeals SET ") + change)) << change;
    EXPECT_FALSE(sql("DELETE FROM point_appeals"));
    EXPECT_EQ(found(one).points, 2);
}

TEST_P(PointAppealsTest, ErasureEmptiesTheWordsAndTheSalt) {
    const auto decided = *appeal("vote_round", 7, {}), waits = *appeal("missing", 0, comment_);
    ASSERT_TRUE(
        decide({decided, moderator_, PointDecision::Grant, "so it is", {8}, 2, {9, "salt"}}));
    const auto salted = [&] {
        return read([&](Connection& connection) -> base::Result<std::vector<std::int64_t>> {
                   return connection.logged.salted_entries_of(author_);
               })
            .value();
    };
    EXPECT_EQ(salted(), (std::vector<std::int64_t>{0, 9})) << "the comment and the correction";
    ASSERT_TRUE(done([&](Connection& connection) {
        connection.logged.erase_salts_of(author_);
        connection.erasure.unname(author_, "gone");
    }));
    EXPECT_TRUE(salted().empty());
    EXPECT_EQ(found(decided).text, "");
    EXPECT_EQ(found(waits).text, "");
    EXPECT_TRUE(read([&](Connection& connection) -> base::Result<bool> {
                    return connection.point_appeals.waiting().empty();
                }).value())
        << "nobody is left to be answered";
}

TEST_P(PointAppealsTest, WhoAnsweredIsKnown) {
    EXPECT_FALSE(read([&](Connection& connection) -> base::Result<bool> {
                     return connection.point_appeals.has_answered(moderator_, comment_);
                 }).value());
    ASSERT_TRUE(sql("INSERT INTO answers (id, call_id, decision, reason_fa, reason_en, document_fa,"
                    " document_en, article_fa, article_en, clause_fa, clause_en, link, author_id,"
                    " state, note, written_at_ms, published_at_ms, entry_index) VALUES (1, " +
                    std::to_string(call_.value) +
                    ", 'accepted', 'x', 'x', '', '', '', '', '', '', '', " +
                    std::to_string(moderator_.value) + ", 'in_review', '', 1, 0, -1)"));
    ASSERT_TRUE(sql("INSERT INTO answered_comments (comment_id, round, answer_id) VALUES (" +
                    std::to_string(comment_.value) + ", 0, 1)"));
    EXPECT_TRUE(read([&](Connection& connection) -> base::Result<bool> {
                    return connection.point_appeals.has_answered(moderator_, comment_) &&
                           !connection.point_appeals.has_answered(author_, comment_);
                }).value());
}

INSTANTIATE_TEST_SUITE_P(Stores, PointAppealsTest, both_engines, name_of_engine);

} // namespace
} // namespace hamandish::store::point_appeals_test
