#include "recipe.h"

#include "sample_messages.h"

namespace hamandish::test {
namespace {

std::vector<contract::Attachment> files(const std::string& first_scan) {
    return {{1,
             "بودجه ۱۴۰۵.xlsx",
             "xlsx",
             {"جدول بودجه", "Table of the budget"},
             2 * megabyte + 300 * kilobyte,
             sample_now.ms - base::ms_per_day,
             std::string(64, 'a'),
             first_scan},
            {2,
             "map.png",
             "png",
             {"نقشه پردیس‌ها", "Map of the campuses"},
             81 * kilobyte,
             sample_now.ms - base::ms_per_day,
             std::string(64, 'b'),
             "waiting"},
            {3,
             "notes.pdf",
             "pdf",
             {"یادداشت‌های کارشناسان", ""},
             700,
             sample_now.ms,
             std::string(64, 'c'),
             "infected"}};
}

void attach_to_call(app::State& state) {
    auto& call = *state.call.value;
    call.attachments = files("clean");
    call.attachments[2].title.en = "Notes of experts";
}

void attach_to_draft(app::State& state) {
    auto& draft = *state.staff.draft.value;
    draft.attachments = files("clean");
    draft.call.lacks = {{"attachment", "en", 3}, {"scan", "", 2}, {"scan", "", 3}};
}

void attach_without_scanner(app::State& state) {
    auto& draft = *state.staff.draft.value;
    draft.attachments = files("none");
    draft.attachments.resize(1);
    state.staff.asked = contract::RouteId::AttachFile;
    state.staff.error = base::Error{base::ErrorCode::DocumentDamaged, "attachment"};
}

void attach_and_publish(app::State& state) {
    auto& draft = *state.staff.draft.value;
    draft.attachments = files("clean");
    draft.attachments.resize(1);
    draft.call.state = "scheduled";
}

} // namespace

std::vector<Recipe> attachment_recipes() {
    const std::string draft = "staff/drafts/study-leave";
    const app::StaffFact chosen{app::AttachmentChosen{"attach-field", "plan.pdf"}};
    return {
        {"call-with-files", World::Open, false, "calls/e-participation", {}, {}, attach_to_call},
        {"staff-draft-files", World::Open, true, draft, {}, {}, attach_to_draft},
        {"staff-draft-sending-file", World::Open, true, draft, {chosen}},
        {"staff-draft-file-refused", World::Open, true, draft, {}, {}, attach_without_scanner},
        {"staff-draft-files-published", World::Scheduled, true, draft, {}, {}, attach_and_publish},
    };
}

} // namespace hamandish::test
