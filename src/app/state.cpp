#include "app/state.h"

#include "app/archive_address.h"
#include "app/organisation_form.h"
#include "app/writing_place.h"
#include "domain/comment_list.h"

#include <algorithm>
#include <utility>

namespace hamandish::app {

State::State() = default;
State::State(const State& other) = default;
State::State(State&& other) noexcept = default;
State& State::operator=(const State& other) = default;
State& State::operator=(State&& other) noexcept = default;
State::~State() = default;

std::string unit_key(const Address& address) {
    return address.call + "/" + address.unit;
}

std::string translation_key(const Address& address) {
    return address.call + "/" + address.text + "/" + address.unit;
}

std::string search_key(const Address& address) {
    return address.call + "?" + address.query;
}

std::string unit_page_key(const Address& address) {
    return unit_key(address) + "?" + address.query;
}

const contract::UnitPage* unit_here(const State& state, std::string_view key) {
    const std::string_view shown = state.unit.key;
    return state.unit.value && shown.substr(0, shown.find('?')) == key ? &*state.unit.value
                                                                       : nullptr;
}

contract::UnitPage* unit_here(State& state, std::string_view key) {
    return unit_here(std::as_const(state), key) ? &*state.unit.value : nullptr;
}

const contract::UnitTranslation* chosen_translation(const State& state) {
    const auto& address = state.address;
    const auto* here = unit_here(state, unit_key(address));
    if (here == nullptr || address.place != Place::Unit) return nullptr;
    for (const contract::UnitTranslation& one : here->translations)
        if (one.card.language == address.text) return &one;
    return nullptr;
}

bool reads_translation(const State& state) {
    const auto* chosen = chosen_translation(state);
    return chosen != nullptr && !(chosen->heading.empty() && chosen->text.empty());
}

std::string language_of_translation(const State& state) {
    if (state.address.place == Place::Translation) return state.address.unit;
    return chosen_translation(state) != nullptr ? state.address.text : std::string();
}

std::string ranking_key(const Address& address) {
    return (address.call.empty() ? std::string(current_season) : address.call) + "/" +
           (address.unit.empty() ? std::string(everybody) : address.unit);
}

std::string thanks_key(const Address& address) {
    if (!address.call.empty()) return "call/" + address.call;
    return (address.unit.empty() ? std::string(current_season) : address.unit) + "/";
}

base::Instant server_now(const State& state) {
    return {state.now_ms + state.server_ahead_ms};
}

bool is_signed_in(const State& state) {
    return state.me.value && state.me.value->signed_in;
}

bool is_pending(const State& state, contract::RouteId route, std::int64_t comment_id) {
    return std::any_of(state.pending.begin(), state.pending.end(), [&](const Pending& pending) {
        return pending.route == route && pending.comment_id == comment_id;
    });
}

namespace {

template <class T>
bool has_settled(const Loadable<T>& loadable, const std::string& key) {
    return loadable.key == key && (loadable.value || loadable.error);
}

/// The result of the question here, where it is due.
bool knows_outcome(const State& state) {
    const auto& questions = state.questions.value;
    if (!questions || takes_in_until(questions->call) > server_now(state)) return true;
    return has_settled(state.outcome, unit_key(state.address));
}

bool has_question_settled(const State& state) {
    const std::string key = unit_key(state.address);
    return has_settled(state.questions, state.address.call) && knows_outcome(state) &&
           (!is_signed_in(state) || has_settled(state.my_marks, key));
}

/// Where nothing is looked for, there is nothing to find.
bool has_search_settled(const State& state) {
    const auto& address = state.address;
    return has_settled(state.call, address.call) &&
           (address.query.empty() || has_settled(state.search, search_key(address)));
}

/// What is of one person alone.
bool has_own_settled(const State& state) {
    if (!is_signed_in(state)) return true;
    const auto place = state.address.place;
    if (place == Place::Contributions)
        return has_settled(state.contributions, "") && has_settled(state.certificates.mine, "");
    if (place == Place::MyPoints) return has_settled(state.recognition.mine, "");
    if (place == Place::Joining) return has_settled(state.joining, state.address.query);
    if (place == Place::StaffAnswers) return has_settled(state.answer_queue, state.address.call);
    return has_settled(state.profile, "") && has_settled(state.notices, "");
}

/// Whether one may know them is known by the organisations.
bool have_settings_settled(const State& state) {
    const auto& desk = state.staff;
    const std::string& slug = state.address.call;
    return has_settled(desk.organisations, "") &&
           (!may_do_in(desk, domain::Act::ManageOrganisations, slug) ||
            has_settled(desk.settings, slug));
}

bool has_desk_settled(const State& state) {
    const auto& desk = state.staff;
    if (!is_signed_in(state) || !has_settled(desk.me, "")) return !is_signed_in(state);
    if (!is_desk_open(desk)) return true;
    const auto place = state.address.place;
    if (place == Place::Staff || place == Place::StaffNew) return has_settled(desk.calls, "");
    if (place == Place::StaffKiosks) return has_settled(desk.kiosks, "");
    if (place == Place::StaffPapers) return has_settled(state.sheets.papers, state.address.call);
    if (const auto act = act_of_page(place); act && !may_do(desk, *act)) return true;
    if (place == Place::StaffRepresentatives) return has_settled(desk.representatives, "");
    if (place == Place::StaffActs) return has_settled(desk.acts, "");
    if (place == Place::StaffOutbox) return has_settled(desk.outbox, "");
    if (place == Place::StaffPeople)
        return has_settled(desk.roles, "") && has_settled(desk.organisations, "");
    if (place == Place::StaffOrganisation) return have_settings_settled(state);
    if (place == Place::StaffModeration) return has_settled(state.moderation.queue, "");
    if (place == Place::StaffFloods)
        return has_settled(state.moderation.floods, state.address.call);
    if (place == Place::StaffConcerns || place == Place::StaffConcern)
        return !state.concerns.desk.loading &&
               has_settled(state.concerns.desk, concern_key(state.address));
    return has_settled(desk.draft, state.address.call);
}

bool has_certificate_settled(const State& state) {
    const std::string& code = state.address.call;
    return has_settled(state.certificates.keys, "") &&
           (code.empty() || has_settled(state.certificates.shown, code));
}

/// While a page of comments is turned, the one before it is still shown.
bool is_turning(const State& state) {
    if (!state.unit.loading || !state.unit.value) return false;
    const auto& shown = *state.unit.value;
    const auto order = domain::comment_order_from(shown.order);
    return !order || domain::text_from({*order, static_cast<std::int32_t>(shown.page), shown.thread,
                                        shown.thread != 0, shown.passage}) != state.address.query;
}

} // namespace

bool settled(const State& state) {
    if (!state.started || state.departure) return false;
    const bool knows_me = state.anonymous_page || has_settled(state.me, "");
    const auto& address = state.address;
    if (is_of_desk(address.place))
        return state.anonymous_page || (knows_me && has_desk_settled(state));
    switch (address.place) {
    case Place::Calendar:
    case Place::Calls: return has_settled(state.calls, "");
    case Place::Record: return has_settled(state.record, "");
    case Place::Call:
    case Place::Draft: return has_settled(state.call, address.call);
    case Place::Unit:
        return knows_me && has_settled(state.unit, unit_page_key(address)) && !is_turning(state) &&
               (!is_signed_in(state) || has_settled(state.my_unit, unit_key(address)));
    case Place::Questions: return has_settled(state.questions, address.call);
    case Place::Question: return knows_me && has_question_settled(state);
    case Place::Report:
        return has_settled(state.report, address.call) && has_settled(state.call, address.call);
    case Place::Invite: return has_settled(state.invitation, address.call);
    case Place::Versions: return has_settled(state.versions, address.call);
    case Place::Version: return has_settled(state.version, unit_key(address));
    case Place::Translation: return has_settled(state.translation, translation_key(address));
    case Place::Answers: return has_settled(state.answers, search_key(address));
    case Place::Search: return has_search_settled(state);
    case Place::Archive: return has_settled(state.archive, archive_path(address));
    case Place::Contributions:
    case Place::MyPoints:
    case Place::Profile:
    case Place::Joining:
    case Place::StaffAnswers: return state.anonymous_page || (knows_me && has_own_settled(state));
    case Place::Moderation: return has_settled(state.moderation.log, address.call);
    case Place::SignIn: return knows_me && has_settled(state.providers, "");
    case Place::Kiosk: return has_settled(state.kiosk.known, "") && has_settled(state.calls, "");
    case Place::Verify: return has_certificate_settled(state);
    case Place::Ranking: return has_settled(state.recognition.ranking, ranking_key(address));
    case Place::Thanks: return has_settled(state.recognition.thanks, thanks_key(address));
    case Place::Log: return has_settled(state.log, "");
    default: return true; // what is there is in the words alone
    }
}

std::string name_of(const HandedIn& act) {
    const std::string where = act.call + "/" + act.unit;
    switch (act.route) {
    case contract::RouteId::React:
        return "reaction/" + where + "/" + std::to_string(act.comment_id);
    case contract::RouteId::CastMarks: return "marks/" + where;
    case contract::RouteId::GiveAnswers: return "answers/" + where;
    default: return "vote/" + where;
    }
}

const HandedIn* find_handed_in(const State& state, contract::RouteId route,
                               std::int64_t comment_id) {
    HandedIn named;
    named.route = route;
    named.call = state.address.call;
    named.unit = state.address.unit;
    named.comment_id = comment_id;
    const auto found = state.handed_in.find(name_of(named));
    return found == state.handed_in.end() ? nullptr : &found->second;
}

std::int64_t replying_to(const State& state) {
    const auto* here = unit_here(state, unit_key(state.address));
    if (here == nullptr || state.address.place != Place::Unit) return 0;
    const std::int64_t wanted = state.reply_opened != 0 ? state.reply_opened : here->thread;
    const bool is_there = std::any_of(
        here->comments.begin(), here->comments.end(), [&](const contract::Comment& comment) {
            return comment.id == wanted && comment.hiding.hidden_at_ms == 0;
        });
    return is_there ? wanted : 0;
}

std::string writing_key(const State& state) {
    return key_of({state.address.call, state.address.unit, replying_to(state)});
}

const Writing& current_writing(const State& state) {
    static const Writing none{};
    const auto found = state.writings.find(writing_key(state));
    return found == state.writings.end() ? none : found->second;
}

bool goes_on_by_itself(const State& state) {
    const bool is_writing =
        std::any_of(state.writings.begin(), state.writings.end(),
                    [](const auto& entry) { return !entry.second.text.empty(); });
    return !state.kiosk.here && !is_writing && state.answerings.empty();
}

} // namespace hamandish::app
