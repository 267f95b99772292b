#include "app/error_message.h"
#include "app/written_day.h"
#include "screens/pieces.h"
#include "screens/screens.h"
#include "screens/staff_pieces.h"
#include "screens/wording.h"

namespace hamandish::screens {
namespace {

using app::StaffField;
using i18n::MessageKey;
using kit::Axis;
using kit::BoxLook;
using kit::Role;
using kit::TextLook;

std::optional<base::Day> day_in(const Page& page, StaffField field) {
    return app::day_from_text(app::field_of(page.state.staff, field));
}

/// The field, and below it the day as both calendars call it.
void day_line(Page& page, StaffField field, std::string_view anchor, MessageKey label) {
    const auto day = day_in(page, field);
    const bool written = !app::field_of(page.state.staff, field).empty();
    const bool past =
        field == StaffField::FirstDay && day && *day <= base::tehran_day(page.frame.now());
    const auto box = page.frame.box({.key = anchor, .layout = {.gap = 4}});
    staff_line(page, {.field = field,
                      .anchor = anchor,
                      .label = page.say(label),
                      .hint = page.say(MessageKey::staff_day_hint),
                      .error = past              ? page.say(MessageKey::staff_first_day_past)
                               : written && !day ? page.say(MessageKey::staff_day_unread)
                                                 : std::string(),
                      .autocomplete = "off"});
    status_line(page, "day", day ? both_calendars(page, *day) : std::string(), TextLook::Positive);
}

/// Nothing takes it back, so it is asked about once more.
void act_button(Page& page, MessageKey words, app::LastingKind kind) {
    const auto& desk = page.state.staff;
    if (!app::is_about_answer_days(desk) && desk.asked != contract::RouteId::WithdrawCall)
        staff_refusal(page);
    staff_lasting(page, {.act = {kind, 0}, .words = words, .look = BoxLook::Primary, .level = 2});
}

kit::Box opening_card(const Page& page, std::string_view key, MessageKey name) {
    return {.key = key,
            .role = Role::Form,
            .name = page.say(name),
            .look = BoxLook::Card,
            .layout = {.gap = 18, .max_width = desk_form_px}};
}

void schedule(Page& page) {
    page.frame.paragraph(page.say(MessageKey::staff_opening_hint), TextLook::Muted);
    const auto card =
        page.frame.box(opening_card(page, "schedule", MessageKey::staff_opening_title));
    day_line(page, StaffField::FirstDay, "first-day-field", MessageKey::staff_first_day);
    day_line(page, StaffField::LastDay, "last-day-field", MessageKey::staff_last_day);
    const auto first = day_in(page, StaffField::FirstDay), last = day_in(page, StaffField::LastDay);
    std::string length;
    if (first && last && *first <= *last)
        length = page.say(
            MessageKey::staff_length,
            {{"days", static_cast<std::int64_t>(last->since_epoch - first->since_epoch + 1)}});
    status_line(page, "length", length, TextLook::Strong);
    staff_reason(page);
    act_button(page, MessageKey::staff_open_button, app::LastingKind::Schedule);
}

/// What becomes of a next version: the decided text, or a text to ask about again.
void adopt(Page& page) {
    const auto card = page.frame.box(opening_card(page, "adopt", MessageKey::staff_adopt_title));
    page.frame.paragraph(page.say(MessageKey::staff_adopt_hint), TextLook::Muted);
    staff_reason(page, StaffField::AdoptionReason, "adoption-reason-field");
    act_button(page, MessageKey::staff_adopt_button, app::LastingKind::Adopt);
}

std::int64_t promised_ms(const contract::StaffCall& call) {
    return call.withdrawal.at_ms == 0 ? call.closes_at_ms : call.withdrawal.promised_closes_at_ms;
}

void extend(Page& page, const contract::StaffCall& call) {
    page.frame.text({.text = page.say(MessageKey::staff_scheduled,
                                      {{"first", base::tehran_day({call.opens_at_ms})},
                                       {"last", base::tehran_day({promised_ms(call) - 1})}}),
                     .look = TextLook::Strong});
    if (call.withdrawal.at_ms != 0)
        return notice(page, page.say(MessageKey::withdrawal_on,
                                     {{"day", base::tehran_day({call.withdrawal.at_ms})}}));
    if (call.state == "closed") return;
    page.frame.paragraph(page.say(MessageKey::staff_extend_hint), TextLook::Muted);
    const auto card = page.frame.box(opening_card(page, "extend", MessageKey::staff_extend_title));
    day_line(page, StaffField::LastDay, "last-day-field", MessageKey::staff_last_day);
    staff_reason(page);
    act_button(page, MessageKey::staff_extend_button, app::LastingKind::Extend);
}

/// A call that came from the command line has no text at the desk to go back to.
void way_back(Page& page) {
    const auto& draft = page.state.staff.draft.value;
    if (draft && draft->call.organisation.empty())
        return page.frame.link(page.say(MessageKey::staff_to_desk), page.path(app::Place::Staff));
    page.frame.link(page.say(MessageKey::staff_to_draft),
                    page.path(app::Place::StaffDraft, page.state.address.call));
}

} // namespace

void staff_opening(Page& page) {
    if (!pass_staff_door(page)) return;
    const auto& loaded = page.state.staff.draft;
    const auto column =
        page.frame.box({.layout = {.gap = 14, .padding = {28, 0, 0, 0}, .max_width = 680}});
    way_back(page);
    const bool is_version = loaded.value && !loaded.value->call.revises.empty();
    page.frame.heading(
        1, page.say(is_version ? MessageKey::staff_adopt_title : MessageKey::staff_opening_title),
        TextLook::Title, main_heading);
    if (!loaded.value) return loaded.error ? failed(page, *loaded.error) : loading(page);
    const auto& draft = *loaded.value;
    page.frame.paragraph(draft_title(page, draft.call.title));
    if (draft.call.state == "adopted") return notice(page, page.say(MessageKey::staff_published));
    if (draft.call.state != "draft") {
        extend(page, draft.call);
        staff_answer_days(page, draft.call);
        return staff_withdrawal(page, draft.call);
    }
    if (!draft.call.lacks.empty()) return staff_checklist(page, draft);
    if (is_version && draft.call.withdrawal.at_ms != 0) {
        notice(page, page.say(MessageKey::withdrawal_draft));
    } else if (is_version) {
        adopt(page);
        page.frame.heading(2, page.say(MessageKey::staff_again_title), TextLook::CardTitle);
        page.frame.paragraph(page.say(MessageKey::staff_again_hint), TextLook::Muted);
    }
    schedule(page);
}

} // namespace hamandish::screens
