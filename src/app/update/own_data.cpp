// What people say about themselves, and erasing themselves.
#include "app/change.h"
#include "contract/own_data_messages.h"
#include "domain/profile.h"

namespace hamandish::app {
namespace {

using contract::RouteId;
using domain::ProfileField;

void take_saved(Change& change, const ReplyArrived& reply) {
    auto& state = change.state;
    state.profile_form.busy = false;
    auto saved = contract::decode<contract::Profile>(reply.body);
    if (!succeeded(reply) || !saved) {
        const auto error =
            succeeded(reply) ? base::ErrorCode::Unavailable : error_from_reply(reply);
        state.profile_form.error = error;
        if (error == base::ErrorCode::SignInNeeded) end_session(change, {});
        return;
    }
    state.profile.value = std::move(*saved);
    state.profile_form = {};
    show_toast(change, i18n::MessageKey::profile_saved, std::string(profile_anchor));
}

void take_erased(Change& change, const ReplyArrived& reply) {
    auto& state = change.state;
    state.is_erasing = false;
    if (!succeeded(reply)) return show_toast(change, i18n::MessageKey::erasing_failed, {}, true);
    put_away(change, true);
    forget_person(change);
    forget_receipts(change);
    forget_answerings(change);
    change.effects.push_back(MoveFocus{"main-heading"});
    show_toast(change, i18n::MessageKey::erasing_done);
}

/// What is about to change; nullptr while nobody knows what was saved.
contract::Profile* edited_answers(State& state) {
    if (!state.profile.value) return nullptr;
    auto& form = state.profile_form;
    if (!form.edited) form.edited = *state.profile.value;
    form.error.reset();
    return &*form.edited;
}

} // namespace

std::string& answer_of(contract::Profile& profile, ProfileField field) {
    switch (field) {
    case ProfileField::BirthYear: return profile.birth_year;
    case ProfileField::Gender: return profile.gender;
    case ProfileField::Province: return profile.province;
    case ProfileField::Education: return profile.education;
    case ProfileField::AudienceGroup: break;
    }
    return profile.audience_group;
}

void answer_profile(Change& change, const ProfileAnswered& fact) {
    if (auto* answers = edited_answers(change.state)) answer_of(*answers, fact.field) = fact.answer;
}

void answer_profile(Change& change, const UniversityAnswered& fact) {
    if (auto* answers = edited_answers(change.state)) answers->university = fact.answer;
}

void save_profile(Change& change) {
    auto& form = change.state.profile_form;
    if (form.busy || !change.state.profile.value) return;
    form.busy = true;
    form.error.reset();
    const auto& answers = form.edited ? *form.edited : *change.state.profile.value;
    send(change, RouteId::SaveMyProfile, {}, "", contract::encode(answers));
}

void confirm_erasure(Change& change, bool with_texts) {
    if (is_pending(change.state, RouteId::EraseMe)) return;
    send(change, RouteId::EraseMe, {}, "", contract::encode(contract::EraseMe{with_texts}));
}

void take_own_data_reply(Change& change, const Pending& pending, const ReplyArrived& reply) {
    if (pending.route == RouteId::SaveMyNotices) take_notices_reply(change, reply);
    if (pending.route == RouteId::EndSession || pending.route == RouteId::EndOtherSessions)
        take_sessions_reply(change, pending, reply);
    if (pending.route == RouteId::SaveMyProfile) take_saved(change, reply);
    if (pending.route == RouteId::EraseMe) take_erased(change, reply);
}

} // namespace hamandish::app
