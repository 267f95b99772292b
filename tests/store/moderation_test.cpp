// What the database itself holds about hidden comments, whatever the code does.
#include "store_fixture.h"

namespace hamandish::store::moderation_test {
namespace {

using domain::HidingRule;
using domain::ModerationAct;

class ModerationTest : public BothStoresTest {
  protected:
    void SetUp() override {
        open();
        unit_ = add_call();
        author_ = add_person("1");
        moderator_ = add_person("2");
        second_ = add_person("3");
        done([&](Connection& connection) {
            comment_ = *connection.contributions.insert(
                {unit_, author_, "key-of-citizen-01", "words", {0}});
        });
    }
    bool sql(const std::string& text) {
        return done([&](Connection& connection) { connection.database->session() << text; });
    }
    std::optional<HidingId> hide() {
        std::optional<HidingId> id;
        EXPECT_TRUE(done([&](Connection& connection) {
            id = connection.moderation.insert(
                {comment_, HidingRule::Insult, "a reason", moderator_, {5}, 7});
        }));
        return id;
    }
    bool appeal(HidingId hiding) {
        bool inserted = false;
        EXPECT_TRUE(done([&](Connection& connection) {
            inserted =
                connection.moderation.insert({hiding, moderator_, author_, "but I did not", {6}});
        }));
        return inserted;
    }
    /// Whether the database took it at all.
    bool decide(HidingId hiding, PersonId decider) {
        return done([&](Connection& connection) {
            (void)connection.moderation.decide(
                {hiding, decider, ModerationAct::Uphold, "rightly so", {8}, 9});
        });
    }
    std::optional<HidingRecord> in_force() {
        std::optional<HidingRecord> found;
        EXPECT_TRUE(done(
            [&](Connection& connection) { found = connection.moderation.in_force(comment_); }));
        return found;
    }

    UnitId unit_;
    PersonId author_, moderator_, second_;
    CommentId comment_;
};

TEST_P(ModerationTest, APersonReportsACommentOnce) {
    EXPECT_TRUE(done([&](Connection& connection) {
        auto& moderation = connection.moderation;
        EXPECT_TRUE(moderation.report(comment_, second_, HidingRule::Insult, {1}));
        EXPECT_FALSE(moderation.report(comment_, second_, HidingRule::Advertising, {2}));
        EXPECT_TRUE(moderation.report(comment_, moderator_, HidingRule::Advertising, {2}));
        EXPECT_EQ(moderation.waiting_reports().size(), 2u);
        EXPECT_EQ(moderation.reported_by(unit_, second_), std::vector<CommentId>{comment_});
        EXPECT_EQ(moderation.counts({1}).waiting, 2);
        EXPECT_TRUE(moderation.settle_reports(comment_, {3}));
        EXPECT_FALSE(moderation.settle_reports(comment_, {4}));
        EXPECT_TRUE(moderation.waiting_reports().empty());
        EXPECT_EQ(moderation.counts({1}).reports, 2);
    }));
}

TEST_P(ModerationTest, ACommentIsHiddenOnceAtATime) {
    const auto first = hide();
    ASSERT_TRUE(first);
    EXPECT_FALSE(hide()) << "it is hidden already";
    ASSERT_TRUE(in_force());
    EXPECT_EQ(in_force()->rule, "insult");
    EXPECT_TRUE(done([&](Connection& connection) {
        EXPECT_EQ(connection.contributions.find(comment_)->hiding.reason, "a reason");
        EXPECT_TRUE(connection.moderation.end(*first, "a mistake", {8}, 9));
        EXPECT_FALSE(connection.moderation.end(*first, "again", {8}, 10));
        EXPECT_EQ(connection.contributions.find(comment_)->hiding.hidden_at.ms, 0);
    }));
    EXPECT_FALSE(in_force());
    EXPECT_TRUE(hide()) << "another hiding, another row";
}

TEST_P(ModerationTest, WhatWasHiddenIsNeitherChangedNorTakenAway) {
    const auto hiding = hide();
    ASSERT_TRUE(hiding);
    EXPECT_FALSE(sql("DELETE FROM hidings"));
    EXPECT_FALSE(sql("UPDATE hidings SET reason = 'another'"));
    EXPECT_FALSE(sql("UPDATE hidings SET rule = 'unlawful'"));
    EXPECT_FALSE(sql("INSERT INTO hidings (comment_id, rule, reason, moderator_id, hidden_at_ms,"
                     " entry_index, ended_at_ms, end_reason, end_entry_index) VALUES (1,"
                     " 'off_topic', 'x', 2, 1, 1, 1, 'x', 1)"))
        << "being off topic is no rule";
    ASSERT_TRUE(appeal(*hiding));
    EXPECT_FALSE(sql("DELETE FROM appeals"));
    EXPECT_TRUE(decide(*hiding, second_));
    EXPECT_FALSE(sql("UPDATE appeals SET decision = 'lift'"));
    EXPECT_TRUE(sql("UPDATE appeals SET body = ''")) << "its author may erase their words";
}

TEST_P(ModerationTest, OnlySomebodyElseDecidesTheOneAppeal) {
    const auto hiding = hide();
    ASSERT_TRUE(hiding);
    EXPECT_FALSE(sql("INSERT INTO appeals VALUES (1, 3, 1, 'x', 1, '', NULL, '', 0, -1)"))
        << "an appeal names who really hid it";
    EXPECT_TRUE(appeal(*hiding));
    EXPECT_FALSE(appeal(*hiding)) << "once";
    EXPECT_FALSE(decide(*hiding, moderator_)) << "who hid it";
    EXPECT_FALSE(decide(*hiding, author_)) << "who wrote it";
    EXPECT_TRUE(decide(*hiding, second_));
    EXPECT_EQ(in_force()->decision, "uphold");
}

INSTANTIATE_TEST_SUITE_P(Both, ModerationTest, both_engines, name_of_engine);

} // namespace
} // namespace hamandish::store::moderation_test
