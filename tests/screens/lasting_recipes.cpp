// What nothing takes back, asked about once more.
#include "app/update.h"
#include "app/written_day.h"
#include "recipe.h"
#include "sample_staff.h"

namespace hamandish::test {
namespace {

app::StaffFact asked_for(app::LastingKind kind, std::int64_t of = 0) {
    return app::LastingActPressed{{kind, of}, app::LastingStep::Ask};
}

app::StaffFact written(app::StaffField field, const std::string& text) {
    return app::StaffFieldEdited{field, text};
}

void leave_words_without_a_place(app::State& state) {
    state.staff.draft.value->leftovers = {
        {1, {R"(ماده ۷)", "Article 7"}, "Reports", "The university reports once a year."},
        {2, {R"(تبصره ماده ۸)", "Note to Article 8"}, "", "It is paid from the same budget."}};
}

void shorten_the_time(app::State& state) {
    publish_draft(state);
    state.staff.draft.value->call.state = "open";
    state.staff.fields[app::StaffField::AnswerDays] =
        app::text_from_number(20, state.address.locale);
    state.staff.fields[app::StaffField::AnswerReason] = R"(مصوبه شماره ۱۲ هیئت رئیسه)";
    state = app::update(std::move(state), asked_for(app::LastingKind::ShortenAnswerDays)).state;
}

void settle_the_note(app::State& state) {
    for (auto& unit : state.staff.draft.value->units)
        if (!unit.doubts.empty()) unit.settled = true;
    for (auto& unit : state.staff.draft.value->units) unit.doubts.clear();
}

void replace_english_file(app::State& state) {
    state.staff.draft.value->files.en = "study-leave.docx";
    state.staff.replaced = "study-leave/en";
}

} // namespace

std::vector<Recipe> lasting_recipes() {
    using app::LastingKind;
    using app::StaffField;
    const std::string draft = "staff/drafts/study-leave", opening = draft + "/opening";
    const std::string reason = R"(مصوبه شماره ۱۲ هیئت رئیسه)";
    return {
        {"staff-draft-deleting",
         World::Open,
         true,
         draft,
         {written(StaffField::DeletionReason, reason), asked_for(LastingKind::DeleteDraft)}},
        {"staff-draft-deleting-why",
         World::Open,
         true,
         draft,
         {asked_for(LastingKind::DeleteDraft)}},
        {"staff-draft-merging",
         World::Open,
         true,
         draft,
         {app::StaffFact{app::UnitOpened{3}}, asked_for(LastingKind::MergeUnit, 3)}},
        {"staff-draft-leftovers", World::Open, true, draft, {}, {}, leave_words_without_a_place},
        {"staff-draft-replacing-english", World::Open, true, draft, {}, {}, replace_english_file},
        {"staff-draft-source",
         World::Scheduled,
         true,
         draft,
         {app::StaffFact{app::SourceTurned{3}}}},
        {"staff-opening-asked",
         World::Scheduled,
         true,
         opening,
         {written(StaffField::Reason, reason), asked_for(LastingKind::Schedule)}},
        {"staff-answer-days-asked", World::Scheduled, true, opening, {}, {}, shorten_the_time},
        {"staff-draft-settled", World::Open, true, draft, {}, {}, settle_the_note},
    };
}

} // namespace hamandish::test
