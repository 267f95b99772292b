// Votes and surveys made at the desk by somebody whose browser runs no scripts: one of each rule
// and each kind, past the gate of two languages, to the public's answers and their result.
#include "contract/draft_messages.h"
#include "contract/question_messages.h"
#include "plain_page.h"
#include "server/usecases/staff.h"

#include <array>

namespace hamandish::journeys {
namespace {

using base::ErrorCode;
using contract::DraftPage;
using domain::Role;

const std::string draft = "/api/v1/staff/drafts/study-leave", page = "/en/staff/drafts/study-leave",
                  questions = "/api/v1/calls/study-leave/questions";

class DraftQuestions : public PlainTown {
  protected:
    /// A draft that lacks nothing but its questions, of a lead who is signed in.
    void SetUp() override {
        PlainTown::SetUp();
        open("/en/sign-in?next=/en/staff");
        sign_in_by_form("09121234567");
        become(Role::Lead);
        (void)Town::send<DraftPage>("POST", "/api/v1/staff/drafts",
                                    contract::StartDraft{"study-leave", "ministry", "instruction"},
                                    cookies());
        Ask text{"PUT", draft + "/files/fa/x.md", "# عنوان\n\n## ماده ۱- نخست\n\nمتن.\n",
                 cookies()};
        text.content_type = std::string(http::file_type);
        const auto read = contract::decode<DraftPage>(*ask(text).body);
        ASSERT_TRUE(read && read->units.size() == 1);
        const auto& unit = read->units[0];
        std::vector<contract::DraftWords> words{
            {0, "title", "en", "Title"},     {0, "summary", "fa", "خلاصه"},
            {0, "summary", "en", "Summary"}, {0, "questions", "fa", "چرا؟"},
            {0, "questions", "en", "Why?"},  {unit.id, "text", "en", "Text."}};
        if (!unit.heading.fa.empty()) words.push_back({unit.id, "heading", "en", "First"});
        (void)Town::send<contract::DraftSaved>("PUT", draft + "/words", contract::SaveDraft{words},
                                               cookies());
        ASSERT_TRUE(lacks().empty());
    }
    std::vector<contract::DraftLack> lacks() { return now_reads().call.lacks; }
    DraftPage now_reads() { return get<DraftPage>(draft, cookies()); }

    void begin(const std::string& kind) {
        open(page);
        fill("question-kind-field", kind);
        press("Add");
        EXPECT_NE(path_.find("/questions/"), path_.npos) << kind;
    }
    void name_it(const std::string& name) {
        fill("question-title-fa", "عنوان " + name);
        fill("question-title-en", name);
        fill("question-text-fa", "متن " + name);
        fill("question-text-en", "About " + name);
    }
    void save() {
        press("Save");
        EXPECT_TRUE(says("The question is saved.")) << html_;
    }
    void make_vote(const std::string& rule) {
        begin(rule);
        name_it(rule);
        if (rule != "yes_no") {
            fill("question-options-fa", "سرخ\nسبز");
            fill("question-options-en", "Red\nGreen");
        }
        if (rule == "budget") {
            fill("question-costs", "۳۰\n۷۰");
            fill("question-budget", "90");
        }
        save();
        EXPECT_FALSE(says("are not whole")) << rule;
    }
    void add_item(int number, const std::string& kind) {
        const std::string item = "item-" + std::to_string(number);
        fill("item-kind-field", kind);
        press("Save and add a question");
        fill(item + "-label-fa", "پرسش " + kind);
        fill(item + "-label-en", "Question " + kind);
        if (held(item + "-options-fa") != "no such field") {
            fill(item + "-options-fa", "الف\nب\nپ");
            fill(item + "-options-en", "A\nB\nC");
        }
        if (kind != "date") return;
        fill(item + "-least", "2026-01-01");
        fill(item + "-most", "1406/12/01");
    }
    void make_survey() {
        begin("survey");
        name_it("survey");
        EXPECT_TRUE(says("The survey has no question yet."));
        int number = 0;
        for (const char* kind :
             {"single", "multiple", "scale", "ranking", "number", "date", "text"})
            add_item(++number, kind);
        tick("An answer is required");
        save();
        EXPECT_TRUE(is_ticked("An answer is required"));
        EXPECT_FALSE(says("This question is not whole"));
    }
    int schedule(const std::string& why = "resolution 12") {
        const auto today = base::tehran_day(now()).since_epoch;
        return ask({"POST", draft + "/opening",
                    contract::encode(contract::ScheduleDraft{today + 1, today + 30, why}),
                    cookies()})
            .status;
    }

  private:
    void become(Role role) {
        ASSERT_TRUE(store_->writer().submit_and_wait([&](store::Connection& connection)
                                                         -> base::Result<bool> {
            const std::string hash = usecases::session_hash_from(jar_["session"]);
            const auto person = connection.people.find_by_session(hash, now());
            if (!person) return base::fail(ErrorCode::Internal, "person");
            const contract::Organisation one{"ministry", "", "ministry", {"وزارت", "The ministry"}};
            TRY(usecases::add_organisation(connection, {{}, {one, "made by the test"}, true},
                                           morning));
            const auto ministry = connection.staff.find_organisation("ministry")->id;
            connection.staff.grant(person->id, ministry, role, now());
            connection.staff.put_session(hash, person->id, {now().ms + 90 * base::ms_per_day});
            return true;
        }));
    }
};

TEST_F(DraftQuestions, OneOfEachRuleAndKindIsMadeAskedAndCounted) {
    const std::array<std::string, 6> rules{"yes_no",  "approval",       "score",
                                           "schulze", "instant_runoff", "budget"};
    for (const std::string& rule : rules) make_vote(rule);
    make_survey();
    EXPECT_TRUE(lacks().empty());
    ASSERT_EQ(schedule(), 200);
    const auto asked = get<contract::CallQuestions>(questions).questions;
    ASSERT_EQ(asked.size(), 7u);
    for (std::size_t i = 0; i < rules.size(); ++i) EXPECT_EQ(asked[i].question.vote.rule, rules[i]);
    EXPECT_EQ(asked[0].question.vote.options[2].label.en, "Pass");
    EXPECT_EQ(asked[2].question.vote.most_score, 5);
    EXPECT_EQ(asked[5].question.vote.options[1].cost, 70);
    const auto& items = asked[6].question.survey.items;
    ASSERT_EQ(items.size(), 7u);
    EXPECT_TRUE(items[0].required);
    EXPECT_EQ(items[1].most, 3) << "all may be chosen";
    EXPECT_EQ(asked[6].question.survey.sections.size(), 1u);
    open(page);
    EXPECT_TRUE(says("Nobody has answered yet"));

    set_clock({morning.ms + 2 * base::ms_per_day});
    const std::string citizen = sign_in("09120000001");
    (void)Town::send<contract::MarksRecorded>("PUT", questions + "/vote-1/ballot",
                                              contract::CastMarks{{1, 0, 0}}, citizen);
    EXPECT_EQ(now_reads().asked.at(0).answer_count, 1);
    open(page);
    EXPECT_TRUE(says("Locked: somebody has answered"));
    pass_deadline();
    const auto outcome = get<contract::QuestionOutcome>(questions + "/vote-1/result");
    EXPECT_EQ(outcome.winners, std::vector<std::string>{"yes"});
}

TEST_F(DraftQuestions, TheGateHoldsUntilBothLanguagesAreThere) {
    begin("approval");
    name_it("colours");
    fill("question-title-en", "");
    fill("question-options-fa", "سرخ\nسبز");
    save();
    const auto missing = lacks();
    ASSERT_EQ(missing.size(), 1u);
    EXPECT_EQ(missing[0].what, "question");
    EXPECT_EQ(missing[0].language, "en");
    EXPECT_EQ(missing[0].unit, now_reads().asked.at(0).id);
    EXPECT_GE(schedule(), 400);
    open(page);
    EXPECT_TRUE(says("English words are missing"));
    open(page + "/questions/vote-1");
    fill("question-title-en", "Colours");
    fill("question-options-en", "Red\nGreen");
    save();
    EXPECT_TRUE(lacks().empty());
    EXPECT_EQ(schedule(), 200);
}

TEST_F(DraftQuestions, LinesThatDoNotMatchAreSaidAndNothingIsLost) {
    begin("schulze");
    name_it("colours");
    fill("question-options-fa", "سرخ\nسبز");
    fill("question-options-en", "Red\nGreen\nBlue");
    press("Save");
    EXPECT_EQ(response_.status, 422);
    EXPECT_TRUE(says("Each option needs a line in both"));
    EXPECT_EQ(held("question-options-en"), "Red\nGreen\nBlue");
    EXPECT_EQ(held("question-title-en"), "colours");
    EXPECT_TRUE(now_reads().asked.at(0).question.title.en.empty()) << "nothing was saved";
    fill("question-options-en", "Red\nGreen");
    save();
}

TEST_F(DraftQuestions, WhatIsNotWholeSaysSoAndHoldsTheGate) {
    begin("score");
    name_it("colours");
    fill("question-options-fa", "سرخ");
    fill("question-options-en", "Red");
    fill("question-most-score", "12");
    save();
    EXPECT_TRUE(says("The options are not whole"));
    const auto missing = lacks();
    ASSERT_EQ(missing.size(), 1u);
    EXPECT_EQ(missing[0].what, "question_fault");
    EXPECT_GE(schedule(), 400);
}

TEST_F(DraftQuestions, TheyAreMovedAndRemovedAfterASecondLook) {
    for (const char* rule : {"approval", "schulze"}) make_vote(rule);
    open(page);
    press("Up: schulze");
    EXPECT_EQ(now_reads().asked.at(0).question.key, "vote-2");
    press("Remove – schulze");
    EXPECT_EQ(now_reads().asked.size(), 2u) << "it is asked about first";
    press("Cancel");
    press("Remove – schulze");
    press("Remove it for good");
    ASSERT_EQ(now_reads().asked.size(), 1u);
    EXPECT_EQ(now_reads().asked[0].question.key, "vote-1");
    begin("survey");
    add_item(1, "single");
    press("Save and add a question");
    press("Up: Question 2");
    EXPECT_EQ(now_reads().asked.at(1).question.survey.items.at(0).key, "item-2");
    press("Down: Question 1");
    EXPECT_EQ(now_reads().asked.at(1).question.survey.items.at(0).key, "item-1");
    press("Remove this question – Question 2");
    EXPECT_EQ(now_reads().asked.at(1).question.survey.items.size(), 2u) << "asked about first";
    press("Remove it for good");
    EXPECT_EQ(now_reads().asked.at(1).question.survey.items.size(), 1u);
}

TEST_F(DraftQuestions, AFileIsReadAndItsFaultIsSaidByItsField) {
    contract::Question question;
    question.key = "colours";
    question.kind = "survey";
    question.title = question.text = {"رنگ", "Colours"};
    question.survey.sections = {{"یک", "One"}};
    contract::SurveyItem item;
    item.key = "grid";
    item.kind = "matrix";
    item.label = {"جدول", "A grid"};
    item.options = {{"a", {"الف", "A"}}, {"b", {"ب", "B"}}};
    item.rows = {{"row", {"ردیف", "Row"}}};
    question.survey.items = {item};
    open(page);
    fill("question-file-field", "{\"key\": \"colours\"}");
    press("Add from this text");
    EXPECT_EQ(response_.status, 422);
    EXPECT_TRUE(says("was not understood at"));
    fill("question-file-field", contract::encode(question));
    press("Add from this text");
    EXPECT_EQ(path_, page + "/questions/colours");
    EXPECT_TRUE(lacks().empty());
    save();
    EXPECT_EQ(now_reads().asked.at(0).question, question) << "what has no field stays";
    open(page);
    fill("question-file-field", contract::encode(question));
    press("Add from this text");
    EXPECT_TRUE(says("has a vote or a survey with this short name already"));
}

TEST_F(DraftQuestions, NothingChangesOnceItIsPublished) {
    make_vote("yes_no");
    ASSERT_EQ(schedule(), 200);
    contract::Question question;
    question.kind = "survey";
    for (const auto& [method, path, body] :
         {std::array<std::string, 3>{"POST", draft + "/questions", contract::encode(question)},
          {"PUT", draft + "/questions/vote-1", contract::encode(question)},
          {"POST", draft + "/questions/vote-1",
           contract::encode(contract::ChangeDraftQuestion{"remove"})}})
        EXPECT_EQ(ask({method, path, body, cookies()}).status, 409) << path;
    open(page + "/questions/vote-1");
    EXPECT_FALSE(has_button("Save"));
}

} // namespace
} // namespace hamandish::journeys
