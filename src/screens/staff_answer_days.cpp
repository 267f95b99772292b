#include "domain/answer_clock.h"
#include "screens/pieces.h"
#include "screens/staff_pieces.h"

namespace hamandish::screens {
namespace {

using i18n::MessageKey;
using kit::TextLook;

/// Once people can take part, the time was promised them.
bool is_promised(const contract::StaffCall& call) {
    return call.state != "scheduled";
}

/// What may be written there.
std::string range(const Page& page, const contract::StaffCall& call) {
    return page.say(
        is_promised(call) ? MessageKey::answer_days_range_promised : MessageKey::answer_days_range,
        {{"most", is_promised(call) ? call.answer_days
                                    : static_cast<std::int64_t>(domain::most_answer_days)}});
}

} // namespace

void staff_answer_days(Page& page, const contract::StaffCall& call) {
    if (call.answer_days == 0) return;
    const auto part =
        page.frame.box({.key = "answer-days", .layout = {.gap = 10, .padding = {14, 0, 0, 0}}});
    page.frame.heading(2, page.say(MessageKey::answer_days_title), TextLook::CardTitle,
                       "answer-days-heading");
    page.frame.text({.text = page.say(MessageKey::answer_days_now, {{"count", call.answer_days}}),
                     .look = TextLook::Strong});
    if (!call.may_open) return;
    const auto card = page.frame.box({.key = "form",
                                      .role = kit::Role::Form,
                                      .name = page.say(MessageKey::answer_days_title),
                                      .look = kit::BoxLook::Card,
                                      .layout = {.gap = 18, .max_width = desk_form_px}});
    staff_line(page, {.field = app::StaffField::AnswerDays,
                      .anchor = "answer-days-field",
                      .label = page.say(MessageKey::answer_days_label),
                      .hint = range(page, call),
                      .autocomplete = "off",
                      .inputmode = "numeric"});
    staff_reason(page, app::StaffField::AnswerReason, "answer-days-reason-field");
    if (app::is_about_answer_days(page.state.staff)) staff_refusal(page);
    if (!is_promised(call))
        return staff_button(page, "save", MessageKey::answer_days_save,
                            app::StaffPress::SetAnswerDays);
    staff_lasting(page, {.act = {app::LastingKind::ShortenAnswerDays},
                         .words = MessageKey::answer_days_save,
                         .look = kit::BoxLook::Primary});
}

} // namespace hamandish::screens
