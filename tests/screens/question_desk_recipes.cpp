#include "recipe.h"

#include "sample_messages.h"

namespace hamandish::test {
namespace {

contract::Question a_vote() {
    contract::Question vote{"vote-1",
                            "vote",
                            {"مرخصی چند ماه باشد؟", "How many months of leave?"},
                            {"هزینه هر گزینه به میلیون ریال است.", "Costs are in million rials."},
                            {},
                            {}};
    vote.vote.rule = "budget";
    vote.vote.budget = 900;
    vote.vote.options = {{"option-1", {"سه ماه", "Three months"}, 300},
                         {"option-2", {"شش ماه", "Six months"}, 600}};
    return vote;
}

contract::SurveyItem item(const std::string& key, const std::string& kind) {
    contract::SurveyItem item;
    item.key = key;
    item.kind = kind;
    item.label = {"چه می‌خواهید؟", "What do you want?"};
    return item;
}

/// One item that lacks its options, one that hangs on it, and a day.
contract::Question a_survey() {
    contract::Question survey{"survey-1", "survey", {"مرخصی شما", ""}, {"تجربه شما چیست؟", ""},
                              {},         {}};
    survey.survey.sections = {{"پرسش‌ها", "Questions"}};
    auto single = item("item-1", "single"), scale = item("item-2", "scale"),
         day = item("item-3", "date");
    single.required = true;
    single.options = {{"option-1", {"آری", "Yes"}}};
    scale.least = 1;
    scale.most = 5;
    scale.conditions = {{"item-1", "option-1"}};
    day.least = 20'000;
    day.most = 20'400;
    survey.survey.items = {single, scale, day};
    return survey;
}

void ask_in_draft(app::State& state) {
    auto& draft = *state.staff.draft.value;
    draft.asked = {{1, a_vote(), 0}, {2, a_survey(), 0}};
    draft.call.lacks = {{"question", "fa", 2}, {"question", "en", 2}, {"question_fault", "", 2}};
}

void ask_about_removal(app::State& state) {
    ask_in_draft(state);
    state.staff.reviewed = "remove study-leave/vote-1";
}

void ask_and_publish(app::State& state) {
    ask_in_draft(state);
    auto& draft = *state.staff.draft.value;
    draft.call.state = "open";
    draft.asked[0].answer_count = 12;
}

void misread_file(app::State& state) {
    ask_in_draft(state);
    state.staff.fields[app::StaffField::QuestionText] = "{\"key\": \"leave\"}";
    state.staff.question.unread = "kind";
}

void open_question(app::State& state, std::size_t index) {
    ask_in_draft(state);
    const auto& question = state.staff.draft.value->asked[index].question;
    state.staff.question = {"study-leave/" + question.key,
                            app::form_from(question, state.address.locale),
                            {},
                            {},
                            {},
                            {}};
}

void open_vote(app::State& state) {
    open_question(state, 0);
}

void open_survey(app::State& state) {
    open_question(state, 1);
}

void ask_about_item(app::State& state) {
    open_survey(state);
    state.staff.reviewed = "remove study-leave/survey-1/item-2";
}

void misname_lines(app::State& state) {
    open_vote(state);
    auto& question = state.staff.question;
    question.form.more_options = {"نه ماه\nدوازده ماه", "Nine months"};
    question.fault = app::FormFault{
        base::ErrorCode::Misaligned, {app::QuestionField::MoreOptions, -1, "en"}, 1, 2};
}

void ask_about_option(app::State& state) {
    open_vote(state);
    state.staff.reviewed = "remove study-leave/vote-1/question-option-2/option-2";
}

/// A colleague has saved it since.
void outrun_vote(app::State& state) {
    open_vote(state);
    state.staff.question.version = "2";
    state.staff.question.form.title.fa = "عنوانی که نوشته شد";
}

/// A colleague has changed a field of the draft, too.
void outrun_words(app::State& state) {
    auto& desk = state.staff;
    desk.saving.slug = desk.draft.key;
    desk.saving.changed = {{0, "summary", "fa", "خلاصه‌ای که همکاری نوشت", {}},
                           {0, "summary", "en", {}, {}}};
}

/// Its three options are there, and nothing to add to them.
void open_yes_no(app::State& state) {
    open_question(state, 0);
    auto& question = state.staff.draft.value->asked[0].question;
    question.vote.rule = "yes_no";
    question.vote.budget = 0;
    question.vote.options = {{"yes", {"آری", "Yes"}, 0},
                             {"no", {"نه", "No"}, 0},
                             {"abstain", {"نظری ندارم", "Pass"}, 0}};
    state.staff.question.form = app::form_from(question, state.address.locale);
}

/// Two sections and an empty one; a matrix that hangs on an option that is gone and on a later
/// item.
contract::Question a_sectioned_survey() {
    contract::Question survey = a_survey();
    survey.survey.sections.push_back({"داوری شما", "Your judgement"});
    survey.survey.sections.emplace_back();
    auto matrix = item("item-4", "matrix");
    matrix.options = {{"option-1", {"بد", "Bad"}}, {"option-2", {"خوب", "Good"}}};
    matrix.rows = {{"row-1", {"زمان", "Time"}}, {"row-2", {"هزینه", ""}}};
    matrix.conditions = {{"item-1", "option-9"}, {"item-5", "option-1"}};
    auto single = item("item-5", "single");
    single.options = matrix.options;
    single.conditions = {{"", ""}};
    matrix.section = single.section = 1;
    survey.survey.items = {survey.survey.items[0], matrix, single};
    return survey;
}

void open_sections(app::State& state) {
    open_question(state, 1);
    auto& question = state.staff.draft.value->asked[1].question;
    question = a_sectioned_survey();
    state.staff.question.form = app::form_from(question, state.address.locale);
}

void ask_about_row(app::State& state) {
    open_sections(state);
    state.staff.reviewed = "remove study-leave/survey-1/item-2-row-1/item-4/row-1";
}

void ask_about_section(app::State& state) {
    open_sections(state);
    state.staff.reviewed = "remove study-leave/survey-1/question-section-2";
}

void mispaste_rows(app::State& state) {
    open_sections(state);
    auto& question = state.staff.question;
    question.form.items[1].more_rows = {"جا\nسفر", "Place"};
    question.fault =
        app::FormFault{base::ErrorCode::Misaligned, {app::QuestionField::MoreRows, 1, "en"}, 1, 2};
}

void change_kind(app::State& state) {
    open_sections(state);
    auto& question = state.staff.question;
    question.form.items[1].kind = "number";
    question.fault = app::FormFault{base::ErrorCode::Conflict, {app::QuestionField::Kind, 1}};
}

} // namespace

std::vector<Recipe> question_desk_recipes() {
    const std::string draft = "staff/drafts/study-leave";
    const std::string vote = draft + "/questions/vote-1", survey = draft + "/questions/survey-1";
    return {
        {"staff-draft-questions", World::Open, true, draft, {}, {}, ask_in_draft},
        {"staff-draft-question-removal", World::Open, true, draft, {}, {}, ask_about_removal},
        {"staff-draft-question-unread", World::Open, true, draft, {}, {}, misread_file},
        {"staff-draft-questions-published", World::Open, true, draft, {}, {}, ask_and_publish},
        {"staff-draft-outrun", World::Open, true, draft, {}, {}, outrun_words},
        {"staff-question-outrun", World::Open, true, vote, {}, {}, outrun_vote},
        {"staff-question-vote", World::Open, true, vote, {}, {}, open_vote},
        {"staff-question-survey", World::Open, true, survey, {}, {}, open_survey},
        {"staff-question-item-removal", World::Open, true, survey, {}, {}, ask_about_item},
        {"staff-question-sections", World::Open, true, survey, {}, {}, open_sections},
        {"staff-question-row-removal", World::Open, true, survey, {}, {}, ask_about_row},
        {"staff-question-section-removal", World::Open, true, survey, {}, {}, ask_about_section},
        {"staff-question-rows-differ", World::Open, true, survey, {}, {}, mispaste_rows},
        {"staff-question-kind-loses", World::Open, true, survey, {}, {}, change_kind},
        {"staff-question-lines-differ", World::Open, true, vote, {}, {}, misname_lines},
        {"staff-question-option-removal", World::Open, true, vote, {}, {}, ask_about_option},
        {"staff-question-yes-no", World::Open, true, vote, {}, {}, open_yes_no},
    };
}

} // namespace hamandish::test
