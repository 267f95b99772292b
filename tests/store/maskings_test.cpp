// What the database itself holds about masked words, whatever the code does.
#include "store_fixture.h"

namespace hamandish::store::maskings_test {
namespace {

using domain::ModerationAct;

class MaskingsTest : public BothStoresTest {
  protected:
    void SetUp() override {
        open();
        unit_ = add_call();
        author_ = add_person("1");
        moderator_ = add_person("2");
        second_ = add_person("3");
        done([&](Connection& connection) {
            comment_ = *connection.contributions.insert(
                {unit_, author_, "key-of-citizen-01", "call Sara", {0}, {0, "salt"}});
        });
    }
    bool sql(const std::string& text) {
        return done([&](Connection& connection) { connection.database->session() << text; });
    }
    std::optional<MaskingId> mask() {
        std::optional<MaskingId> id;
        EXPECT_TRUE(done([&](Connection& connection) {
            id = connection.maskings.insert(
                {comment_, "Sara", "call Sara", "", "a name", moderator_, {5}, 7});
            connection.maskings.put_texts(comment_, "call *", "");
        }));
        return id;
    }
    bool appeal(MaskingId masking) {
        bool taken = false;
        EXPECT_TRUE(done([&](Connection& connection) {
            taken = connection.maskings.appeal({masking, author_, "it is mine", {6}});
        }));
        return taken;
    }
    /// Whether the database took it at all.
    bool decide(MaskingId masking, PersonId decider) {
        return done([&](Connection& connection) {
            (void)connection.maskings.decide(
                {masking, decider, ModerationAct::UpholdMask, "rightly so", {8}, 9});
        });
    }

    UnitId unit_;
    PersonId author_, moderator_, second_;
    CommentId comment_;
};

TEST_P(MaskingsTest, EveryoneReadsTheMarkAndTheLogWhatWasWritten) {
    ASSERT_TRUE(mask());
    EXPECT_FALSE(mask()) << "one at a time";
    EXPECT_TRUE(done([&](Connection& connection) {
        const auto found = connection.contributions.find(comment_);
        EXPECT_EQ(found->text, "call *");
        EXPECT_EQ(found->masking.original_text, "call Sara");
        EXPECT_EQ(found->masking.words, "Sara");
        EXPECT_EQ(connection.logged.comment(comment_)->text, "call Sara");
        EXPECT_EQ(connection.contributions.find_by_key(author_, "key-of-citizen-01")->text,
                  "call Sara")
            << "sent again it is the same";
        EXPECT_EQ(connection.contributions.texts_of(unit_, author_, ""),
                  std::vector<std::string>{"call Sara"});
        EXPECT_EQ(connection.contributions.comments_of(author_).at(0).comment.text, "call *");
        EXPECT_EQ(connection.maskings.masked(), std::vector<CommentId>{comment_});
    }));
}

TEST_P(MaskingsTest, WhatEndedKeepsNoWords) {
    const auto masking = mask();
    ASSERT_TRUE(masking);
    EXPECT_TRUE(done([&](Connection& connection) {
        connection.maskings.put_texts(comment_, "call Sara", "");
        EXPECT_TRUE(connection.maskings.end(*masking, "a mistake", {8}, 9));
        EXPECT_FALSE(connection.maskings.end(*masking, "again", {8}, 10));
        EXPECT_FALSE(connection.maskings.in_force(comment_));
        const auto all = connection.maskings.of_comment(comment_);
        ASSERT_EQ(all.size(), 1u);
        EXPECT_EQ(all[0].words + all[0].original_text, "");
        EXPECT_EQ(all[0].end_reason, "a mistake");
    }));
    EXPECT_TRUE(mask()) << "another masking, another row";
}

TEST_P(MaskingsTest, ThatItWasMaskedIsNeitherChangedNorTakenAway) {
    const auto masking = mask();
    ASSERT_TRUE(masking);
    for (const char* change :
         {"DELETE FROM maskings", "UPDATE maskings SET reason = 'another'",
          "UPDATE maskings SET moderator_id = 3", "UPDATE maskings SET entry_index = 8",
          "UPDATE maskings SET original_body = 'another'", "UPDATE maskings SET words = 'another'",
          "UPDATE maskings SET ended_at_ms = 9, end_reason = 'x'"})
        EXPECT_FALSE(sql(change)) << change;
    ASSERT_TRUE(appeal(*masking));
    EXPECT_FALSE(decide(*masking, moderator_)) << "who masked it";
    EXPECT_FALSE(decide(*masking, author_)) << "who wrote it";
    EXPECT_TRUE(decide(*masking, second_));
    EXPECT_FALSE(sql("UPDATE maskings SET decision = 'lift_mask'"));
    EXPECT_FALSE(appeal(*masking)) << "once";
}

TEST_P(MaskingsTest, ErasedTextsLeaveNothingBehind) {
    const auto masking = mask();
    ASSERT_TRUE(masking && appeal(*masking));
    EXPECT_TRUE(done([&](Connection& connection) {
        using domain::HidingRule;
        EXPECT_TRUE(connection.moderation.report(comment_, second_, HidingRule::PersonalData, {1}));
        connection.maskings.put_reported_words(comment_, second_, "call");
        EXPECT_EQ(connection.maskings.reported_words(comment_), std::vector<std::string>{"call"});
        connection.erasure.empty_texts(author_);
        EXPECT_TRUE(connection.maskings.reported_words(comment_).empty());
        const auto row = connection.maskings.in_force(comment_);
        ASSERT_TRUE(row);
        EXPECT_EQ(row->words + row->original_text, "");
        EXPECT_EQ(connection.contributions.find(comment_)->masking.appeal_text, "");
        EXPECT_EQ(connection.logged.comment(comment_)->text, "");
    }));
}

TEST_P(MaskingsTest, ReportedWordsAreForgottenOnceSomebodyLooked) {
    EXPECT_TRUE(done([&](Connection& connection) {
        EXPECT_TRUE(
            connection.moderation.report(comment_, second_, domain::HidingRule::PersonalData, {1}));
        connection.maskings.put_reported_words(comment_, second_, "Sara");
        EXPECT_TRUE(connection.moderation.settle_reports(comment_, {2}));
        EXPECT_TRUE(connection.maskings.reported_words(comment_).empty());
    }));
    EXPECT_FALSE(sql("INSERT INTO comment_reports (comment_id, person_id, rule, reported_at_ms,"
                     " settled_at_ms, words) VALUES (1, 1, 'insult', 1, 0, NULL)"));
}

INSTANTIATE_TEST_SUITE_P(Both, MaskingsTest, both_engines, name_of_engine);

} // namespace
} // namespace hamandish::store::maskings_test
