#include "app/error_message.h"
#include "i18n/digits.h"
#include "screens/kiosk_parts.h"
#include "screens/pieces.h"
#include "screens/screens.h"

#include <algorithm>

namespace hamandish::screens {
namespace {

using i18n::MessageKey;
using kit::Axis;
using kit::BoxLook;
using kit::Role;
using kit::TextLook;

std::string error_words(const Page& page) {
    const auto& error = page.state.sign_in.error;
    return error ? page.say(app::message_from_error(*error)) : std::string();
}

kit::Box form_box(std::string name, std::string_view key) {
    return {.key = key, .role = Role::Form, .name = std::move(name), .layout = {.gap = 16}};
}

void mobile_form(Page& page) {
    const auto& form = page.state.sign_in;
    const auto box = page.frame.box(form_box(page.say(MessageKey::sign_in_title), "mobile"));
    const auto edited = page.frame.text_field({.key = "mobile",
                                               .anchor = "mobile-field",
                                               .label = page.say(MessageKey::sign_in_mobile),
                                               .hint = page.say(MessageKey::sign_in_mobile_hint),
                                               .value = form.mobile,
                                               .error = error_words(page),
                                               .required = true,
                                               .autocomplete = "tel",
                                               .inputmode = "tel"});
    if (edited) page.did(app::MobileEdited{*edited});
    if (page.frame.button({.key = "send-code",
                           .text = page.say(MessageKey::sign_in_send_code),
                           .busy = form.busy}))
        page.did(app::CodeRequested{});
}

/// Asking for another code: not before the server would send one.
void resend(Page& page) {
    const auto& form = page.state.sign_in;
    const base::Instant after{form.sent->resend_after_ms};
    if (page.frame.now() < after)
        return page.frame.paragraph(page.say(MessageKey::sign_in_resend_at, {{"at", after}}),
                                    TextLook::Small);
    const auto row = page.frame.box({.layout = {.axis = Axis::Row}});
    if (page.frame.button({.key = "resend",
                           .text = page.say(MessageKey::sign_in_resend),
                           .look = BoxLook::Quiet,
                           .busy = form.busy}))
        page.did(app::CodeRequested{});
}

/// The last step of every way to a code.
void code_field(Page& page, MessageKey hint) {
    const auto& form = page.state.sign_in;
    const auto edited = page.frame.text_field({.key = "code",
                                               .anchor = "code-field",
                                               .label = page.say(MessageKey::sign_in_code),
                                               .hint = page.say(hint),
                                               .value = form.code,
                                               .error = error_words(page),
                                               .required = true,
                                               .autocomplete = "one-time-code",
                                               .inputmode = "numeric"});
    if (edited) page.did(app::CodeEdited{*edited});
    if (page.frame.button(
            {.key = "enter", .text = page.say(MessageKey::nav_sign_in), .busy = form.busy}))
        page.did(app::CodeSubmitted{});
}

void code_form(Page& page) {
    const auto& form = page.state.sign_in;
    const auto box = page.frame.box(form_box(page.say(MessageKey::sign_in_code_form), "code"));
    const auto mobile = i18n::localise_digits(page.locale(), form.mobile);
    const base::Instant expires{form.sent->expires_at_ms};
    status_line(page, "sent",
                page.say(MessageKey::sign_in_code_sent, {{"mobile", mobile}, {"at", expires}}),
                TextLook::Body);
    code_field(page, MessageKey::sign_in_code_hint);
    resend(page);
    const auto row = page.frame.box({.layout = {.axis = Axis::Row}});
    if (page.frame.button({.key = "other-mobile",
                           .text = page.say(MessageKey::sign_in_other_mobile),
                           .look = BoxLook::Quiet}))
        page.did(app::MobileReopened{});
}

/// A link where it can be followed, and a picture where another device is at hand: at a kiosk there
/// is nothing else, and without scripts pictures are not drawn.
void way_to_bot(Page& page) {
    const auto& contact = *page.state.sign_in.contact;
    if (contact.link.empty()) return;
    if (!page.state.kiosk.here)
        button_link(page, page.say(MessageKey::sign_in_contact_open), contact.link, BoxLook::Ghost);
    if (page.state.is_plain_page || !(page.frame.wide() || page.state.kiosk.here)) return;
    page.frame.paragraph(page.say(MessageKey::sign_in_contact_scan), TextLook::Small);
    scannable(page, contact.rows, page.say(MessageKey::sign_in_contact_picture));
}

/// Other ways on than the code, each only where it leads on.
void beside_contact(Page& page) {
    const auto& form = page.state.sign_in;
    const bool is_over = page.frame.now().ms >= form.contact->expires_at_ms ||
                         form.error == base::ErrorCode::CodeExpired;
    const auto row = page.frame.box({.layout = {.axis = Axis::Row, .gap = 8, .wrap = true}});
    if ((is_over || form.contact->link.empty()) &&
        page.frame.button({.key = "again",
                           .text = page.say(MessageKey::sign_in_contact_again),
                           .look = BoxLook::Quiet,
                           .busy = form.busy}))
        page.did(app::CodeRequested{app::CodeWay::Contact});
    if (page.frame.button({.key = "other-mobile",
                           .text = page.say(MessageKey::sign_in_contact_mobile),
                           .look = BoxLook::Quiet}))
        page.did(app::MobileReopened{});
}

/// The number is shared in the messenger, and the code comes there.
void contact_form(Page& page) {
    const base::Instant until{page.state.sign_in.contact->expires_at_ms};
    const std::string title = page.say(MessageKey::sign_in_contact_title);
    const auto box = page.frame.box(form_box(title, "contact"));
    page.frame.heading(2, title, TextLook::Section, "contact");
    page.frame.paragraph(page.say(MessageKey::sign_in_contact_steps, {{"at", until}}));
    way_to_bot(page);
    code_field(page, MessageKey::sign_in_contact_code_hint);
    beside_contact(page);
}

/// Very many ask for codes: without scripts one waits for one's turn.
void queue(Page& page) {
    const auto& form = page.state.sign_in;
    const base::Instant turn{form.passing->pass.turn_at_ms};
    const std::int64_t wait_ms = std::max<std::int64_t>(turn.ms - page.frame.now().ms, 1);
    const std::int64_t minutes = (wait_ms + base::ms_per_minute - 1) / base::ms_per_minute;
    const auto box = page.frame.box(form_box(page.say(MessageKey::sign_in_queue_title), "queue"));
    page.frame.heading(2, page.say(MessageKey::sign_in_queue_title), TextLook::Section, "queue");
    status_line(page, "turn",
                page.say(MessageKey::sign_in_queue_turn,
                         {{"at", turn},
                          {"minutes", minutes},
                          {"mobile", i18n::localise_digits(page.locale(), form.mobile)}}),
                TextLook::Body);
    page.frame.paragraph(page.say(app::goes_on_by_itself(page.state)
                                      ? MessageKey::sign_in_queue_by_itself
                                      : MessageKey::sign_in_queue_by_hand));
    if (page.frame.button({.key = "refresh",
                           .text = page.say(MessageKey::sign_in_queue_refresh),
                           .busy = form.busy}))
        page.did(app::CodeRequested{});
    const auto row = page.frame.box({.layout = {.axis = Axis::Row}});
    if (page.frame.button({.key = "other-mobile",
                           .text = page.say(MessageKey::sign_in_other_mobile),
                           .look = BoxLook::Quiet}))
        page.did(app::MobileReopened{});
}

/// The device works for the code meanwhile; who cannot see that a button is busy is told, too.
void working(Page& page) {
    const auto& form = page.state.sign_in;
    const bool works = form.busy && form.passing && !app::is_in_queue(page.state);
    status_line(page, "working", works ? page.say(MessageKey::sign_in_working) : std::string());
}

/// Is there a bot, and is nobody signed in with it or otherwise?
bool offers_contact(const Page& page) {
    const auto& offered = page.state.providers.value;
    return offered && !offered->contact.empty() && !page.state.sign_in.contact && !signed_in(page);
}

void by_contact(Page& page) {
    const bool waits = app::is_pending(page.state, contract::RouteId::StartContactSignIn);
    if (page.frame.button({.key = "by-contact",
                           .text = page.say(MessageKey::sign_in_contact_title),
                           .look = BoxLook::Ghost,
                           .busy = waits}))
        page.did(app::CodeRequested{app::CodeWay::Contact});
}

/// Other sites one may sign in at, and a messenger; nothing where there are none. A kiosk leads to
/// no other site.
void elsewhere(Page& page, MessageKey lead) {
    const auto& offered = page.state.providers.value;
    const bool has_sites = !page.state.kiosk.here && offered && !offered->providers.empty();
    if (!has_sites && !offers_contact(page)) return;
    const auto column = page.frame.box({.key = "elsewhere", .layout = {.gap = 10}});
    page.frame.paragraph(page.say(lead), TextLook::Muted);
    if (offers_contact(page)) by_contact(page);
    if (!has_sites) return;
    const auto& next = page.state.address.next;
    for (const auto& one : offered->providers)
        button_link(
            page, page.say(MessageKey::sign_in_elsewhere, {{"site", page.in_language(one.label)}}),
            "/sign-in/" + one.name +
                "?next=" + (next.empty() ? page.path(app::Place::Calls) : next),
            BoxLook::Ghost);
}

void failed_elsewhere(Page& page) {
    if (page.state.address.failed)
        notice(page, page.say(MessageKey::sign_in_elsewhere_failed), BoxLook::NoticeNegative);
}

/// Whoever is signed in can prove to be somebody elsewhere, too: then both ways lead here.
void already(Page& page) {
    page.frame.paragraph(page.say(MessageKey::sign_in_already));
    failed_elsewhere(page);
    if (!page.state.kiosk.here) elsewhere(page, MessageKey::joining_another_way_text);
    button_link(page, page.say(MessageKey::nav_my_contributions),
                page.path(app::Place::Contributions));
}

} // namespace

void sign_in(Page& page) {
    const auto column =
        page.frame.box({.layout = {.gap = 12,
                                   .padding = {page.frame.wide() ? 48.0f : 28.0f, 0, 0, 0},
                                   .max_width = 420,
                                   .centred = true}});
    page.frame.heading(1, page.say(MessageKey::sign_in_title), TextLook::Title, main_heading);
    if (signed_in(page)) return already(page);
    page.frame.paragraph(page.say(MessageKey::sign_in_why), TextLook::Muted);
    failed_elsewhere(page);
    {
        const auto card = page.frame.box({.look = BoxLook::Card, .layout = {.gap = 12}});
        if (page.state.sign_in.contact)
            contact_form(page);
        else if (app::is_in_queue(page.state))
            queue(page);
        else if (page.state.sign_in.sent)
            code_form(page);
        else
            mobile_form(page);
        working(page);
    }
    elsewhere(page, MessageKey::sign_in_or);
    if (page.state.kiosk.here) on_own_phone(page);
    page.frame.paragraph(page.say(MessageKey::sign_in_privacy), TextLook::Small);
}

} // namespace hamandish::screens
