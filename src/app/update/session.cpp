#include "app/change.h"
#include "domain/flood.h"
#include "domain/mobile.h"
#include "domain/sign_in_code.h"
#include "evidence/work.h"

namespace hamandish::app {
namespace {

using contract::RouteId;

/// Without an answer it is taken for granted: what is handed in now names its person, and the
/// server refuses it from anybody else.
void be_whoever_was_last(Change& change) {
    auto& state = change.state;
    if (state.me.value || state.remembered.empty()) return;
    state.me.value = contract::Me{true, state.remembered};
    adopt(change);
    load_address(change, false);
}

void take_me(Change& change, const ReplyArrived& reply) {
    auto& state = change.state;
    state.me.loading = false;
    auto me = contract::decode<contract::Me>(reply.body);
    if (!succeeded(reply) || !me) {
        // Reading needs no session; a later refusal will say what is wrong.
        state.me.error = succeeded(reply) ? base::ErrorCode::Unavailable : error_from_reply(reply);
        return be_whoever_was_last(change);
    }
    state.me.value = std::move(*me);
    state.me.error.reset();
    if (!is_signed_in(state)) return disown(change);
    adopt(change);
    load_address(change, false);
    send_queued(change, false);
}

/// Passes that one is asked for before it is said that there are too many people.
constexpr std::int32_t most_passes = 2;
/// Numbers tried at a time: some milliseconds of a cheap telephone, so that the page stays alive.
constexpr std::int64_t tries_at_once = 4000;

bool asks_for_pass(const ReplyArrived& reply) {
    const auto problem = contract::decode<contract::Problem>(reply.body);
    return error_from_reply(reply) == base::ErrorCode::TooMany && problem &&
           problem->where == "flood";
}

void refuse_code(Change& change, base::ErrorCode error) {
    auto& form = change.state.sign_in;
    form.busy = false;
    form.error = error;
    form.passing.reset();
    change.effects.push_back(MoveFocus{form.sent || form.contact ? "code-field" : "mobile-field"});
}

void send_for_code(Change& change) {
    auto& form = change.state.sign_in;
    contract::RequestCode message{form.mobile};
    if (form.passing) {
        message.pass = form.passing->pass.pass;
        message.work = form.passing->work;
    }
    form.busy = true;
    form.error.reset();
    send(change, RouteId::RequestSignInCode, {}, "", contract::encode(message));
}

void take_pass(Change& change, const ReplyArrived& reply) {
    auto& form = change.state.sign_in;
    if (!form.busy) return; // another number is being written
    auto pass = contract::decode<contract::Pass>(reply.body);
    if (!succeeded(reply) || !pass)
        return refuse_code(change, succeeded(reply) ? base::ErrorCode::Unavailable
                                                    : error_from_reply(reply));
    form.passing = Passing{std::move(*pass), {}, 0};
    if (!is_in_queue(change.state)) return work_on(change);
    form.busy = false;
    change.effects.push_back(MoveFocus{"queue"});
}

void take_code_sent(Change& change, const ReplyArrived& reply) {
    auto& form = change.state.sign_in;
    auto sent = contract::decode<contract::CodeSent>(reply.body);
    if (!succeeded(reply) && asks_for_pass(reply) && form.passes_asked < most_passes)
        return ask_for_pass(change);
    if (!succeeded(reply) || !sent)
        return refuse_code(change, succeeded(reply) ? base::ErrorCode::Unavailable
                                                    : error_from_reply(reply));
    form.busy = false;
    form.passing.reset();
    form.passes_asked = 0;
    form.sent = *sent;
    form.code.clear();
    change.effects.push_back(WakeAt{sent->resend_after_ms - change.state.server_ahead_ms});
    change.effects.push_back(MoveFocus{"code-field"});
}

/// From here on the code is awaited that the messenger's bot sends.
void take_contact(Change& change, const ReplyArrived& reply) {
    auto& form = change.state.sign_in;
    if (!form.busy) return; // a number is being written instead
    auto contact = contract::decode<contract::ContactSignIn>(reply.body);
    if (!succeeded(reply) || !contact)
        return refuse_code(change, succeeded(reply) ? base::ErrorCode::Unavailable
                                                    : error_from_reply(reply));
    form = SignInForm{form.mobile, {}, {}, {}, false};
    form.contact = std::move(*contact);
    change.effects.push_back(WakeAt{form.contact->expires_at_ms - change.state.server_ahead_ms});
    change.effects.push_back(MoveFocus{"contact"});
}

void start_contact(Change& change) {
    auto& form = change.state.sign_in;
    form.busy = true;
    form.error.reset();
    form.passing.reset();
    send(change, RouteId::StartContactSignIn, {}, "");
}

void take_signed_in(Change& change, const ReplyArrived& reply) {
    auto& state = change.state;
    state.sign_in.busy = false;
    auto me = contract::decode<contract::Me>(reply.body);
    if (!succeeded(reply) || !me) {
        state.sign_in.error =
            succeeded(reply) ? base::ErrorCode::Unavailable : error_from_reply(reply);
        change.effects.push_back(MoveFocus{"code-field"});
        return;
    }
    state.me.value = std::move(*me);
    state.me.error.reset();
    adopt(change);
    state.my_unit = {};
    state.my_marks = {};
    show_toast(change, i18n::MessageKey::sign_in_done);
    // In the language that is here, whatever the address says.
    const auto next = in_locale(address_from_path(state.address.next), state.address.locale);
    state.sign_in = {};
    state.address = next;
    change.effects.push_back(ChangeAddress{path_from_address(next), true});
    load_address(change, true);
    change.effects.push_back(ScrollToStart{});
    change.effects.push_back(MoveFocus{"main-heading"});
    carry_out_intent(change);
    send_queued(change, true);
}

void sign_out(Change& change) {
    send(change, RouteId::SignOut, {}, "");
}

} // namespace

void edit_mobile(Change& change, const std::string& text) {
    if (change.state.sign_in.mobile == text) return;
    change.state.sign_in.mobile = text;
    change.state.sign_in.error.reset();
}

void ask_for_pass(Change& change) {
    auto& state = change.state;
    auto& form = state.sign_in;
    form.passing.reset();
    ++form.passes_asked;
    const auto way = state.is_plain_page ? domain::PassWay::Queue : domain::PassWay::Work;
    send(change, RouteId::AskForPass, {}, "",
         contract::encode(contract::AskPass{form.mobile, std::string(domain::word(way))}));
}

void work_on(Change& change) {
    auto& form = change.state.sign_in;
    if (!form.busy || !form.passing || is_in_queue(change.state) ||
        is_pending(change.state, RouteId::RequestSignInCode))
        return;
    auto& passing = *form.passing;
    const auto found =
        evidence::find_work(passing.pass.seed, static_cast<std::int64_t>(passing.work.size()),
                            passing.next, tries_at_once, static_cast<int>(passing.pass.bits));
    passing.next = found ? 0 : passing.next + tries_at_once;
    if (found) passing.work.push_back(*found);
    if (static_cast<std::int64_t>(passing.work.size()) >= passing.pass.parts)
        return send_for_code(change);
    change.effects.push_back(WakeAt{change.state.now_ms + 1});
}

void request_code(Change& change, CodeWay way) {
    auto& form = change.state.sign_in;
    if (form.busy) return;
    if (way == CodeWay::Contact) return start_contact(change);
    if (is_in_queue(change.state)) {
        const auto& pass = form.passing->pass;
        const auto now = server_now(change.state).ms;
        if (now >= pass.expires_at_ms) form.passing.reset(); // it is asked for anew
        if (now >= pass.turn_at_ms) send_for_code(change);
        return;
    }
    if (const auto mobile = domain::Mobile::from_text(form.mobile); !mobile) {
        form.error = mobile.error().code;
        change.effects.push_back(MoveFocus{"mobile-field"});
        return;
    }
    form.passes_asked = 0;
    form.passing.reset();
    send_for_code(change);
}

void edit_code(Change& change, const std::string& text) {
    if (change.state.sign_in.code == text) return;
    change.state.sign_in.code = text;
    change.state.sign_in.error.reset();
}

void submit_code(Change& change) {
    auto& form = change.state.sign_in;
    if (form.busy) return;
    const auto digits = domain::code_from_text(form.code);
    if (!digits) {
        form.error = digits.error().code;
        change.effects.push_back(MoveFocus{"code-field"});
        return;
    }
    form.busy = true;
    form.error.reset();
    // Whose contact it was the server knows: this browser never had the number.
    const std::string mobile = form.contact ? std::string() : form.mobile;
    send(change, RouteId::SignIn, {}, "", contract::encode(contract::SignIn{mobile, *digits}));
}

void reopen_mobile(Change& change) {
    auto& form = change.state.sign_in;
    form = SignInForm{form.mobile, {}, {}, {}, false};
}

void leave(Change& change) {
    if (change.state.kiosk.here) return take_kiosk_fact(change, KioskPressed{KioskPress::Done});
    if (!has_unsent(change.state)) return sign_out(change);
    change.state.is_leaving = true;
}

void confirm_leaving(Change& change, bool erased) {
    change.state.is_leaving = false;
    put_away(change, erased);
    sign_out(change);
}

void ask_to_sign_in(Change& change, Intent intent) {
    auto& state = change.state;
    state.intent = std::move(intent);
    Address sign_in{state.address.locale, Place::SignIn, {}, {}, path_from_address(state.address)};
    state.sign_in = {};
    state.address = sign_in;
    change.effects.push_back(ChangeAddress{path_from_address(sign_in), false});
    load_address(change, false);
    change.effects.push_back(ScrollToStart{});
    change.effects.push_back(MoveFocus{"mobile-field"});
}

void forget_person(Change& change) {
    auto& state = change.state;
    state.me.value = contract::Me{};
    state.my_unit = {};
    state.file_sending = {};
    state.my_marks = {};
    state.contributions = {};
    state.profile = {};
    state.profile_form = {};
    state.notices = {};
    state.subscription_choice.clear();
    state.sessions = {};
    state.staff = {};
    state.certificates = {};
    state.recognition = {};
    state.is_erasing = false;
    state.joining = {};
    state.answer_queue = {};
    state.objection = {};
    state.answer_form.reset();
    state.review = {};
    state.moderation = {};
    state.concerns = {};
    // A sheet that is half entered outlives the session, if its clerk comes back to the same call.
    state.sheets.papers.value.reset();
    state.sheets.papers.loading = false;
    state.sheets.verdict = {};
}

void end_session(Change& change, std::string place) {
    auto& state = change.state;
    if (!is_signed_in(state)) return;
    forget_person(change);
    show_toast(change, i18n::MessageKey::sign_in_ended, std::move(place), true);
}

void take_session_reply(Change& change, const Pending& pending, const ReplyArrived& reply) {
    switch (pending.route) {
    case RouteId::ShowMe: return take_me(change, reply);
    case RouteId::RequestSignInCode: return take_code_sent(change, reply);
    case RouteId::StartContactSignIn: return take_contact(change, reply);
    case RouteId::AskForPass: return take_pass(change, reply);
    case RouteId::SignIn: return take_signed_in(change, reply);
    case RouteId::SignOut:
        if (!succeeded(reply))
            return show_toast(change, i18n::MessageKey::sign_in_sign_out_failed, {}, true);
        put_away(change, false);
        forget_person(change);
        forget_receipts(change);
        forget_answerings(change);
        change.state.sheets = {};
        change.effects.push_back(MoveFocus{"main-heading"});
        return show_toast(change, i18n::MessageKey::sign_in_signed_out);
    default: return;
    }
}

} // namespace hamandish::app
