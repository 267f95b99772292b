#include "screens/delivery.h"

#include "app/error_message.h"
#include "screens/pieces.h"
#include "screens/wording.h"

namespace hamandish::screens {
namespace {

using app::WritingStatus;
using base::ErrorCode;
using contract::RouteId;
using i18n::MessageKey;
using kit::BoxLook;
using kit::Role;
using kit::TextLook;

std::string_view subject_of(const app::HandedIn& act) {
    if (act.route == RouteId::CastMarks) return "vote";
    if (act.route == RouteId::GiveAnswers) return "answers";
    return act.choice;
}

std::string_view state_word(const Page& page, WritingStatus status,
                            const std::optional<ErrorCode>& error) {
    const bool is_known = page.state.me.value.has_value();
    if (status == WritingStatus::Sending) return "sending";
    if (status == WritingStatus::Queued)
        return is_known && !signed_in(page) ? "signed_out" : "waiting";
    if (error == ErrorCode::SignInNeeded) return "signed_out";
    if (error == ErrorCode::Closed) return "late";
    return error == ErrorCode::Conflict ? "superseded" : "other";
}

std::string words_of(const Page& page, std::string_view subject, WritingStatus status,
                     const std::optional<ErrorCode>& error) {
    const auto state = state_word(page, status, error);
    const auto what = page.say(MessageKey::delivery_what, {{"what", std::string(subject)}});
    auto words =
        page.say(MessageKey::delivery_state, {{"what", what}, {"state", std::string(state)}});
    if (state == "other" && error) (words += ' ') += page.say(app::message_from_error(*error));
    return words;
}

bool is_refused(const app::HandedIn& act) {
    return act.status == WritingStatus::Refused;
}

void dismissal(Page& page, const app::HandedIn& act) {
    const auto row = page.frame.box({.key = "dismissal", .layout = {.axis = kit::Axis::Row}});
    if (page.frame.button({.key = "dismiss-refused",
                           .text = page.say(MessageKey::action_dismiss),
                           .look = BoxLook::Quiet}))
        page.did(app::HandedInDismissed{app::name_of(act)});
}

app::Place place_of(const app::HandedIn& act) {
    const bool of_question = act.route == RouteId::CastMarks || act.route == RouteId::GiveAnswers;
    return of_question ? app::Place::Question : app::Place::Unit;
}

} // namespace

std::string delivery_words(const Page& page, const app::HandedIn& act) {
    return words_of(page, subject_of(act), act.status, act.error);
}

std::string delivery_words(const Page& page, const app::Writing& writing) {
    return words_of(page, "comment", writing.status, writing.error);
}

void delivery(Page& page, std::string_view place, const app::HandedIn* act) {
    if (act == nullptr) return feedback(page, place);
    {
        const auto region =
            page.frame.box({.key = "feedback", .role = Role::Status, .live = "polite"});
        page.frame.text({.role = Role::Text,
                         .text = delivery_words(page, *act),
                         .look = is_refused(*act) ? TextLook::Error : TextLook::SmallStrong,
                         .layout = {.padding = {4, 0, 0, 0}}});
    }
    if (is_refused(*act)) dismissal(page, *act);
}

void refused_texts(Page& page, const app::HandedIn& act) {
    if (!is_refused(act)) return;
    for (const std::string& text : app::texts_of(act)) {
        const auto quote = page.frame.box({.role = Role::Quote, .look = BoxLook::Quoted});
        words_of_people(page, text, TextLook::Body);
    }
}

void deliveries(Page& page) {
    for (const auto& [name, act] : page.state.handed_in) {
        const auto card = page.frame.box(
            {.key = name, .role = Role::Article, .look = BoxLook::Card, .layout = {.gap = 6}});
        page.frame.paragraph(delivery_words(page, act));
        refused_texts(page, act);
        page.frame.link(page.say(MessageKey::delivery_see),
                        act.comment_id > 0 ? page.comment_path(act.call, act.unit, act.comment_id)
                                           : page.path(place_of(act), act.call, act.unit));
    }
}

} // namespace hamandish::screens
