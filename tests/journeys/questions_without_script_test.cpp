// Votes and surveys by the page alone: what was marked is carried from press to press, through
// signing in, and is counted once.
#include "contract/question_messages.h"
#include "plain_page.h"

namespace hamandish::journeys::questions_without_script_test {
namespace {

const std::string questions = "/calls/e-participation/questions/";
const std::string best = "A reasoned answer", second = "Incentives";

class QuestionsWithoutScript : public PlainTown {
  protected:
    void SetUp() override {
        Town::SetUp();
        ASSERT_TRUE(server::add_demo_questions(*store_, now()));
    }
    contract::MyMarks mine(const std::string& question) {
        return get<contract::MyMarks>("/api/v1" + questions + question + "/mine", cookies());
    }
    std::vector<std::string> chosen(const contract::MyMarks& marks, const std::string& item) {
        for (const contract::ItemAnswer& one : marks.answers)
            if (one.item == item) return one.chosen;
        return {};
    }
    void open_survey() {
        open("/en/sign-in?next=/en" + questions + "taking-part");
        sign_in_by_form("09121234567");
        ASSERT_EQ(path_, "/en" + questions + "taking-part");
    }
};

TEST_F(QuestionsWithoutScript, AStrangersOrderIsKeptWhileSigningInAndCounted) {
    open("/en" + questions + "first-steps");
    press("Put in: " + best);
    press("Put in: " + second);
    press("Up: " + second);
    EXPECT_EQ(rows("given_answers"), 0);
    press("Cast my vote");
    EXPECT_TRUE(says("mobile-field"));
    sign_in_by_form("09121234567");
    EXPECT_TRUE(tells_newest_receipt());
    EXPECT_EQ(mine("first-steps").marks, (std::vector<std::int64_t>{0, 0, 2, 0, 1}));
    EXPECT_EQ(rows("given_answers"), 1);
}

TEST_F(QuestionsWithoutScript, AnEmptyOrderIsRefusedWithWords) {
    open("/en" + questions + "first-steps");
    press("Cast my vote");
    EXPECT_TRUE(says("Please choose something first."));
    EXPECT_TRUE(has_button("Put in: " + best));
}

TEST_F(QuestionsWithoutScript, ASurveyIsAnsweredPartByPart) {
    open_survey();
    tick("Yes");
    press("Save and go on"); // what is asked next depends on it
    EXPECT_TRUE(says("This directive"));
    press("Back");
    EXPECT_TRUE(is_ticked("Yes"));
    tick("At a meeting");
    tick("By letter");
    tick("4");
    fill(labelled("When did you first"), "spring");
    press("Save and go on");
    press("Back");
    EXPECT_EQ(held(labelled("When did you first")), "spring") << "nothing typed is lost";
    EXPECT_TRUE(is_ticked("At a meeting"));
    EXPECT_TRUE(is_ticked("4"));
    tick("By letter", false);
    press("Save and go on");
    fill(labelled("What would make"), "Write less.\r\nAnd plainly.");
    press("Put in: The notice board");
    EXPECT_EQ(held(labelled("What would make")), "Write less.\nAnd plainly.");
    press("Hand in my answers");
    EXPECT_TRUE(says("This does not fit")) << "spring is no day";
    EXPECT_EQ(rows("given_answers"), 0);
    fill(labelled("When did you first"), "2020-03-01");
    press("Save and go on");
    press("Hand in my answers");
    EXPECT_EQ(response_.status, 200);
    EXPECT_TRUE(says("Your answers are recorded."));
    EXPECT_TRUE(tells_newest_receipt());
    const auto given = mine("taking-part");
    EXPECT_FALSE(given.is_draft);
    EXPECT_EQ(chosen(given, "before"), std::vector<std::string>{"yes"});
    EXPECT_EQ(chosen(given, "how"), std::vector<std::string>{"meeting"});
    EXPECT_EQ(chosen(given, "channels"), std::vector<std::string>{"board"});
    EXPECT_EQ(rows("given_answers"), 1);
}

TEST_F(QuestionsWithoutScript, EveryControlOfASurveyDoesSomething) {
    open_survey();
    for (const Control& one : controls_) {
        EXPECT_FALSE(one.has("disabled")) << one.get("id");
        EXPECT_TRUE(one.has("name")) << one.get("id");
    }
}

TEST_F(QuestionsWithoutScript, OnlyAnswersAreTakenFromWhatIsCarried) {
    open("/en" + questions + "first-steps");
    Ask form = form_of("Cast my vote");
    form.body =
        std::regex_replace(form.body, std::regex("carried=[^&]*"),
                           "carried=kept%20head%20%7B%7D%0Akept%20marks%2Fe-participation%2F"
                           "first-steps%20%7B%22marks%22%3A%5B1%5D%7D%0Akept%20marks%2Fx");
    send(form);
    EXPECT_EQ(response_.status, 200);
    EXPECT_TRUE(says("Please choose something first.")) << "marks that do not fit are none";
}

} // namespace
} // namespace hamandish::journeys::questions_without_script_test
