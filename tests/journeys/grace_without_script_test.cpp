// The deadline passes while somebody without scripts has a form before them.
#include "contract/question_messages.h"
#include "plain_page.h"

namespace hamandish::journeys::grace_without_script_test {
namespace {

const std::string page_of_article = "/en/calls/e-participation/article-1",
                  page_of_vote = "/en/calls/e-participation/questions/first-steps";

class GraceWithoutScript : public PlainTown {
  protected:
    void SetUp() override {
        Town::SetUp();
        ASSERT_TRUE(server::add_demo_questions(*store_, now()));
        closes_ms_ = get<contract::CallPage>(call).call.closes_at_ms;
        set_clock({closes_ms_ - base::ms_per_hour});
        open("/en/sign-in?next=" + page_of_article);
        sign_in_by_form("09121234567");
        ASSERT_EQ(path_, page_of_article);
    }
    void after(std::int64_t minutes) { set_clock({closes_ms_ + minutes * base::ms_per_minute}); }

    std::int64_t closes_ms_ = 0;
};

TEST_F(GraceWithoutScript, TheFormThatWasThereIsTakenInAndStays) {
    after(13);
    fill("comment-field", "Begun in time.");
    press("Send comment");
    EXPECT_EQ(response_.status, 200);
    EXPECT_TRUE(says("Your comment is recorded."));
    EXPECT_TRUE(says("What you began before that is accepted until"));
    EXPECT_EQ(rows("comments"), 1);
    after(14);
    press("Agree");
    EXPECT_TRUE(says("Your vote is recorded."));
    EXPECT_EQ(rows("votes"), 1);
    after(15);
    fill("comment-field", "Too late.");
    press("Send comment");
    EXPECT_TRUE(says("no new comments or votes are accepted"));
    EXPECT_TRUE(says("Too late.")) << "nothing typed is lost";
    EXPECT_EQ(rows("comments"), 1);
}

TEST_F(GraceWithoutScript, ThePageThatComesAfterTheDeadlineHasNoForm) {
    after(1);
    open(page_of_article);
    EXPECT_FALSE(has_button("Send comment"));
    EXPECT_FALSE(has_button("Agree"));
    EXPECT_EQ(held_hidden("carried"), "");
    open(page_of_vote);
    EXPECT_FALSE(has_button("Cast my vote"));
    EXPECT_TRUE(says("What others began before that is still being accepted"));
    open("/en/calls/e-participation/report");
    EXPECT_EQ(response_.status, 200);
    EXPECT_TRUE(says("What others began before that is still being accepted"));
}

TEST_F(GraceWithoutScript, AStrangerWhoPressedInTimeSignsInAndIsCounted) {
    jar_.clear();
    open(page_of_article);
    after(5);
    press("Agree");
    EXPECT_TRUE(says("mobile-field"));
    sign_in_by_form("09127654321");
    EXPECT_EQ(rows("votes"), 1);
}

TEST_F(GraceWithoutScript, AVoteIsCastPressByPress) {
    open(page_of_vote);
    after(5);
    press("Put in: A reasoned answer");
    after(6);
    press("Cast my vote");
    EXPECT_EQ(rows("given_answers"), 1);
}

} // namespace
} // namespace hamandish::journeys::grace_without_script_test
