#include "app/question.h"
#include "contract/codec.h"
#include "story.h"

namespace hamandish::app::test::questions_test {
namespace {

using contract::RouteId;
using domain::BallotRule;

using Marks = std::vector<std::int64_t>;

contract::AskedQuestion ranked() {
    contract::AskedQuestion asked;
    asked.question = {"order", "vote", {"ترتیب", "Order"}, {"متن", "text"}, {}, {}};
    asked.question.vote.rule = "schulze";
    for (const char* key : {"a", "b", "c"}) asked.question.vote.options.push_back({key, {}, 0});
    return asked;
}

contract::SurveyItem item(const std::string& key, const std::string& kind, std::int64_t section) {
    contract::SurveyItem one;
    one.key = key;
    one.kind = kind;
    one.section = section;
    return one;
}

contract::AskedQuestion survey() {
    contract::AskedQuestion asked;
    asked.question = {"survey", "survey", {"ن", "Survey"}, {"متن", "text"}, {}, {}};
    auto& form = asked.question.survey;
    form.sections = {{"یک", "one"}, {"دو", "two"}};
    form.items = {item("first", "single", 0), item("second", "number", 1)};
    form.items[0].options = {{"yes", {}}, {"no", {}}};
    form.items[0].required = true;
    form.items[1].most = 100;
    form.items[1].conditions = {{"first", "yes"}};
    return asked;
}

Story at_question(const std::string& key, bool signed_in) {
    Story story("/fa/calls/e-participation/questions/" + key);
    story.reply("/api/v1/me", contract::Me{signed_in, signed_in ? "4821" : ""});
    contract::CallQuestions all;
    all.now_ms = story.now_ms;
    all.call.slug = "e-participation";
    all.call.closes_at_ms = story.now_ms + 1'000'000;
    all.questions = {ranked(), survey()};
    EXPECT_TRUE(story.reply("/questions", all));
    if (signed_in) {
        EXPECT_TRUE(story.reply("/mine", contract::MyMarks{}));
    }
    return story;
}

TEST(MarksAfter, PutsAnOptionWhereItsRankIs) {
    const auto rank = [](Marks marks, std::size_t option, std::int64_t mark) {
        return marks_after(BallotRule::Schulze, std::move(marks), option, mark);
    };
    EXPECT_EQ(rank({0, 0, 0}, 1, 1), (Marks{0, 1, 0}));
    EXPECT_EQ(rank({0, 1, 0}, 0, 2), (Marks{2, 1, 0}));
    EXPECT_EQ(rank({2, 1, 3}, 2, 1), (Marks{3, 2, 1}));
    EXPECT_EQ(rank({2, 1, 3}, 1, 2), (Marks{1, 2, 3}));
    EXPECT_EQ(rank({2, 1, 3}, 1, 0), (Marks{1, 0, 2}));
    EXPECT_EQ(rank({0, 0, 0}, 2, 9), (Marks{0, 0, 1})) << "no rank is left out";
    EXPECT_EQ(rank({0, 0, 0}, 7, 1), (Marks{0, 0, 0})) << "no such option";
}

TEST(MarksAfter, EveryOrderOfPressesGivesAValidBallot) {
    domain::BallotDefinition definition{BallotRule::InstantRunoff, {{"a"}, {"b"}, {"c"}, {"d"}}};
    std::uint32_t seed = 7;
    Marks marks(4, 0);
    for (int press = 0; press < 2000; ++press) {
        seed = seed * 1'664'525 + 1'013'904'223;
        marks = marks_after(BallotRule::InstantRunoff, marks, (seed >> 8) % 4, (seed >> 16) % 6);
        const auto fits = domain::check_ballot(definition, marks);
        EXPECT_TRUE(fits || fits.error().code == base::ErrorCode::TextEmpty);
    }
}

TEST(MarksAfter, YesNoHasOneChosen) {
    EXPECT_EQ(marks_after(BallotRule::YesNo, {1, 0, 0}, 2, 1), (Marks{0, 0, 1}));
    EXPECT_EQ(marks_after(BallotRule::Approval, {1, 0, 0}, 2, 1), (Marks{1, 0, 1}));
}

TEST(Typed, DaysOfBothCalendarsAndDigitsOfAll) {
    const auto day = base::day_from_gregorian({2026, 6, 3}).since_epoch;
    for (const char* text : {"2026-06-03", "2026/6/3", "1405/03/13", "۱۴۰۵/۳/۱۳", "1405-3-13"})
        EXPECT_EQ(day_from_typed(text), day) << text;
    for (const char* text : {"", "1405", "1405/13/1", "1405/12/30", "2026-02-30", "2026-06-03x",
                             "0/1/1", "-1/1/1", "3/6/2026"})
        EXPECT_NE(day_from_typed(text), day) << text;
    EXPECT_FALSE(day_from_typed("1405/12/30")) << "not a leap year";
    EXPECT_EQ(number_from_typed("۴۲"), 42);
    EXPECT_FALSE(number_from_typed("4 2"));
}

TEST(Votes, AreKeptOnTheDeviceCastAndReceipted) {
    auto story = at_question("order", true);
    story.act(Marked{1, 1});
    EXPECT_EQ(current_marks(story.state), (Marks{0, 1, 0}));
    story.act(MarksHandedIn{});
    EXPECT_TRUE(is_pending(story.state, RouteId::CastMarks));
    contract::MarksRecorded answer;
    answer.mine = {{0, 1, 0}, {}, false, story.now_ms};
    ASSERT_TRUE(story.reply("/ballot", answer));
    EXPECT_FALSE(is_answering(story.state));
    const auto& receipts = story.state.log_watch.receipts;
    const auto kept = receipts.find("question/e-participation/order");
    ASSERT_NE(kept, receipts.end());
    EXPECT_EQ(kept->second.state, ReceiptState::Broken) << "it says nothing of what was done";
}

TEST(Votes, WithoutASessionWaitForSigningIn) {
    auto story = at_question("order", false);
    story.act(MarksHandedIn{});
    EXPECT_EQ(current_answering(story.state).error, base::ErrorCode::TextEmpty);
    story.act(Marked{0, 1});
    story.act(MarksHandedIn{});
    EXPECT_EQ(story.state.address.place, Place::SignIn);
    ASSERT_TRUE(story.state.intent);
    EXPECT_EQ(story.state.intent->route, RouteId::CastMarks);
    EXPECT_EQ(story.state.answerings.at("e-participation/order").marks, (Marks{1, 0, 0}));
}

TEST(Surveys, AskWhatTheAnswersLeadToAndSaveOnTheWay) {
    auto story = at_question("survey", true);
    const auto& form = current_question(story.state)->question.survey;
    EXPECT_EQ(asked_sections(form, current_answers(story.state)), (std::vector<std::int32_t>{0}));
    story.act(ItemAnswered{"first", {{"yes"}, {}, {}}, {}});
    EXPECT_EQ(asked_sections(form, current_answers(story.state)),
              (std::vector<std::int32_t>{0, 1}));
    story.act(SectionFinished{1});
    EXPECT_EQ(story.state.address.section, 1);
    EXPECT_EQ(story.open_requests("/answers").size(), 1u);
}

TEST(Surveys, GoToWhatIsMissingOrWrong) {
    auto story = at_question("survey", true);
    story.act(AnswersHandedIn{});
    EXPECT_EQ(current_answering(story.state).wrong_item, "first");
    story.act(ItemAnswered{"first", {{"yes"}, {}, {}}, {}});
    story.act(ItemAnswered{"second", {}, "many"});
    story.act(AnswersHandedIn{});
    EXPECT_EQ(current_answering(story.state).wrong_item, "second");
    EXPECT_EQ(story.state.address.section, 1);
    EXPECT_TRUE(story.open_requests("/answers").empty());
}

} // namespace
} // namespace hamandish::app::test::questions_test
