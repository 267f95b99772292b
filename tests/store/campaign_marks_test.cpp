// Marks of campaigns and their ends, whatever the database: once given they stay as they are.
#include "store_fixture.h"

namespace hamandish::store::campaign_marks_test {
namespace {

class CampaignMarksTest : public BothStoresTest {
  protected:
    void SetUp() override {
        open();
        (void)add_call();
        moderator_ = add_person("1");
        carry_out([&](Connection& connection) {
            const UnitId unit = connection.calls.units({1}).front().id;
            comment_ = connection.contributions.insert({unit, moderator_, "key-1", "one", {1}})
                           .value_or(CommentId{});
        });
    }
    void refused(const std::string& sql) {
        EXPECT_FALSE(write([&](Connection& connection) -> base::Result<bool> {
            connection.database->session() << sql;
            return true;
        })) << sql;
    }
    [[nodiscard]] NewCampaignMark mark() const {
        return {comment_, {3, 14, 159}, "handed out", moderator_, {5}, 7};
    }

    PersonId moderator_;
    CommentId comment_;
};

TEST_P(CampaignMarksTest, OneIsInForceAtATime) {
    carry_out([&](Connection& connection) {
        auto& marks = connection.campaign_marks;
        const auto first = marks.insert(mark());
        ASSERT_TRUE(first);
        EXPECT_FALSE(marks.insert(mark())) << "there is one";
        EXPECT_TRUE(marks.end(*first, "written by themselves", {6}, 8));
        EXPECT_FALSE(marks.end(*first, "again", {7}, 9)) << "it has ended";
        EXPECT_TRUE(marks.insert(mark()));
        const auto all = marks.of_comment(comment_);
        ASSERT_EQ(all.size(), 2u);
        EXPECT_EQ(all[0].comments, (std::vector<std::int64_t>{3, 14, 159}));
        EXPECT_EQ(all[0].reason, "handed out");
        EXPECT_EQ(all[0].marked_at.ms, 5);
        EXPECT_EQ(all[0].entry_index, 7);
        EXPECT_EQ(all[0].ended_at.ms, 6);
        EXPECT_EQ(all[0].end_reason, "written by themselves");
        EXPECT_EQ(all[0].end_entry_index, 8);
        EXPECT_EQ(all[1].ended_at.ms, 0);
        EXPECT_EQ(marks.of_call({1}).size(), 2u);
        EXPECT_TRUE(marks.of_call({2}).empty());
    });
}

TEST_P(CampaignMarksTest, CannotBeChangedOrTakenAway) {
    carry_out(
        [&](Connection& connection) { ASSERT_TRUE(connection.campaign_marks.insert(mark())); });
    refused("UPDATE campaign_marks SET reason = 'another'");
    refused("UPDATE campaign_marks SET comments = '3'");
    refused("DELETE FROM campaign_marks");
    carry_out([&](Connection& connection) {
        const auto id = connection.campaign_marks.of_comment(comment_).at(0).id;
        EXPECT_TRUE(connection.campaign_marks.end(id, "written by themselves", {6}, 8));
    });
    refused("UPDATE campaign_marks SET end_reason = 'another'");
    refused("UPDATE campaign_marks SET ended_at_ms = 0, end_reason = ''");
}

INSTANTIATE_TEST_SUITE_P(Both, CampaignMarksTest, both_engines, name_of_engine);

} // namespace
} // namespace hamandish::store::campaign_marks_test
