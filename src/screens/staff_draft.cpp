#include "app/error_message.h"
#include "domain/topic.h"
#include "screens/pieces.h"
#include "screens/screens.h"
#include "screens/staff_pieces.h"

#include <algorithm>

namespace hamandish::screens {
namespace {

using i18n::MessageKey;
using kit::Align;
using kit::Axis;
using kit::BoxLook;
using kit::Role;
using kit::TextLook;

/// Whoever has scripts need not press it; without them it is what saves.
void save_button(Page& page) {
    const auto& state = page.state;
    const auto row = page.frame.box({.layout = {.axis = Axis::Row}});
    if (page.frame.button({.key = "save",
                           .text = page.say(MessageKey::staff_save),
                           .look = BoxLook::Quiet,
                           .disabled = !state.is_plain_page && app::is_all_saved(state.staff)}))
        page.did(app::StaffFact{app::StaffPressed{app::StaffPress::SaveDraft}});
}

void saving_line(Page& page) {
    const auto& desk = page.state.staff;
    if (desk.saving.error)
        return status_line(page, "saving", page.say(app::message_from_error(*desk.saving.error)),
                           TextLook::Error);
    if (!desk.saving.changed.empty() && !app::is_all_saved(desk))
        return status_line(page, "saving", page.say(MessageKey::staff_outrun_waits),
                           TextLook::Error);
    status_line(
        page, "saving",
        page.say(app::is_all_saved(desk) ? MessageKey::staff_saved : MessageKey::staff_saving));
}

void about(Page& page, const contract::DraftPage& draft, bool may_edit) {
    const auto card = page.frame.box({.key = "about",
                                      .role = Role::Region,
                                      .name = page.say(MessageKey::staff_about),
                                      .look = BoxLook::Card,
                                      .layout = {.gap = 14}});
    page.frame.heading(2, page.say(MessageKey::staff_about), TextLook::CardTitle);
    words_pair(page, {.field = "title", .text = &draft.call.title, .may_edit = may_edit});
    words_pair(
        page,
        {.field = "summary", .text = &draft.summary, .multiline = true, .may_edit = may_edit});
    // Why the public is asked; of a next version, what changed in it.
    const bool is_version = !draft.call.revises.empty();
    words_pair(page, {.field = "questions",
                      .label = is_version ? "note" : "",
                      .text = &draft.questions,
                      .multiline = true,
                      .may_edit = may_edit});
}

void units(Page& page, const contract::DraftPage& draft, bool may_edit) {
    if (draft.units.empty()) return;
    const bool is_described = domain::is_described(draft.call.document_kind);
    const auto title =
        page.say(is_described ? MessageKey::staff_parts_title : MessageKey::staff_units_title);
    const auto part = page.frame.box(
        {.key = "units", .role = Role::Region, .name = title, .layout = {.gap = 20}});
    page.frame.heading(2, title, TextLook::Section);
    const auto doubtful = std::count_if(draft.units.begin(), draft.units.end(),
                                        [](const auto& unit) { return !unit.doubts.empty(); });
    if (may_edit && is_described)
        page.frame.paragraph(page.say(MessageKey::staff_parts_hint), TextLook::Muted);
    if (may_edit && !is_described)
        page.frame.paragraph(
            page.say(MessageKey::staff_doubtful, {{"count", std::int64_t(doubtful)}}),
            TextLook::Muted);
    for (const auto& unit : draft.units) staff_unit(page, unit, may_edit);
}

/// Of a draft that is the next version of a text: what that means, or where it stands now.
void version_line(Page& page, const contract::StaffCall& call) {
    if (call.revises.empty()) return;
    if (call.version != 0)
        return page.frame.link(
            page.say(MessageKey::staff_to_version),
            page.path(app::Place::Version, call.revises, std::to_string(call.version)));
    page.frame.paragraph(page.say(MessageKey::staff_version_of));
}

/// What is still to be done, and the way to each unit.
void beside(Page& page, const contract::DraftPage& draft, bool lists_lacks) {
    constexpr float aside_px = 300;
    const auto column =
        page.frame.box({.layout = {.gap = 20, .max_width = aside_px, .width = aside_px}});
    if (lists_lacks) staff_checklist(page, draft);
    staff_contents(page, draft);
}

void draft_body(Page& page, const contract::DraftPage& draft) {
    const bool wide = has_room_aside(page);
    const bool may_edit = draft.call.may_edit && draft.call.state == "draft";
    const auto row = page.frame.box({.layout = {.axis = wide ? Axis::Row : Axis::Column,
                                                .gap = wide ? 28.0f : 20.0f,
                                                .cross = wide ? Align::Start : Align::Stretch}});
    const bool lists_lacks = draft.call.state == "draft";
    if (lists_lacks && !wide) staff_checklist(page, draft);
    {
        const auto column = page.frame.box({.layout = {.gap = 20, .grow = 1}});
        if (may_edit && !domain::is_described(draft.call.document_kind)) staff_files(page, draft);
        if (may_edit) staff_leftovers(page, draft);
        about(page, draft, may_edit);
        staff_attachments(page, draft, may_edit);
        staff_questions(page, draft, may_edit);
        staff_translations(page, draft);
        units(page, draft, may_edit);
        if (may_edit) staff_deletion(page);
    }
    if (wide && (lists_lacks || draft.units.size() > 1)) beside(page, draft, lists_lacks);
}

} // namespace

void staff_draft(Page& page) {
    if (!pass_staff_door(page)) return;
    const auto& loaded = page.state.staff.draft;
    const auto column = page.frame.box({.layout = {.gap = 12, .padding = {28, 0, 0, 0}}});
    page.frame.link(page.say(MessageKey::staff_to_desk), page.path(app::Place::Staff));
    if (!loaded.value) {
        page.frame.heading(1, page.say(MessageKey::staff_edit), TextLook::Title, main_heading);
        return loaded.error ? failed(page, *loaded.error) : loading(page);
    }
    const auto& draft = *loaded.value;
    page.frame.heading(1, draft_title(page, draft.call.title), TextLook::Title, main_heading);
    facts_line(page,
               {page.say(MessageKey::call_document_kind, {{"kind", draft.call.document_kind}}),
                page.in_language(draft.owner),
                page.say(MessageKey::staff_units, {{"count", draft.call.unit_count}})});
    if (draft.call.state == "draft")
        saving_line(page);
    else
        notice(page, page.say(MessageKey::staff_published));
    if (draft.call.state == "draft" && draft.call.may_edit) save_button(page);
    version_line(page, draft.call);
    draft_body(page, draft);
}

} // namespace hamandish::screens
