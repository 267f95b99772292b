#include "app/archive_address.h"
#include "app/change.h"
#include "app/staff_change.h"

#include <array>

namespace hamandish::app {
namespace {

using contract::RouteId;

/// An answer on its way may be older than what has just happened: it is not waited for any more.
void forget_request(State& state, RouteId route, const std::string& key) {
    std::erase_if(state.pending, [&](const Pending& pending) {
        return pending.route == route && pending.key == key;
    });
}

/// Asks for `key` unless it is here or on its way; `again` asks even then, keeping the old value.
template <class T>
void load(Change& change, Loadable<T>& loadable, RouteId route, const std::string& key, bool again,
          std::span<const std::string> parameters = {}) {
    const bool same = loadable.key == key;
    if (same && !again && (loadable.loading || loadable.value)) return;
    if (same) forget_request(change.state, route, key);
    if (!same) loadable = {};
    loadable.key = key;
    loadable.loading = true;
    if (!loadable.value) loadable.error.reset();
    send(change, route, parameters, key);
}

} // namespace

void load_my_unit(Change& change, bool again) {
    auto& state = change.state;
    if (state.anonymous_page || !is_signed_in(state)) return;
    const std::array parameters{state.address.call, state.address.unit};
    load(change, state.my_unit, RouteId::ShowMyUnit, unit_key(state.address), again, parameters);
}

namespace {

/// Turning the pages of the comments leaves the unit itself where it is.
void load_unit_page(Change& change, bool again) {
    auto& state = change.state;
    const auto& address = state.address;
    const std::string key = unit_page_key(address);
    if (unit_here(state, unit_key(address)) != nullptr && state.unit.key != key) {
        state.unit.key = key;
        again = true;
    }
    const std::array parameters{address.call, address.unit, address.query};
    load(change, state.unit, RouteId::ShowUnit, key, again, parameters);
    load_my_unit(change, again);
}

/// The call's votes and surveys, and of one of them what is mine and, once it is closed, its
/// result.
void load_questions(Change& change, bool again) {
    auto& state = change.state;
    const auto& address = state.address;
    const std::array call{address.call};
    load(change, state.questions, RouteId::ListQuestions, address.call, again, call);
    const bool mine = !state.anonymous_page && is_signed_in(state);
    if (address.place != Place::Question) {
        if (mine) load(change, state.contributions, RouteId::ListMyContributions, "", again);
        return;
    }
    const std::array question{address.call, address.unit};
    const std::string key = unit_key(address);
    if (mine) load(change, state.my_marks, RouteId::ShowMyMarks, key, again, question);
    load_outcome(change);
}

/// The answers of a call, or what waits there for one of its staff.
void load_answers(Change& change, bool again) {
    auto& state = change.state;
    const auto& address = state.address;
    const std::array found{address.call, address.query}, queue{address.call, std::string()};
    if (address.place == Place::Answers)
        return load(change, state.answers, RouteId::ListAnswers, search_key(address), again, found);
    if (!state.anonymous_page && is_signed_in(state))
        load(change, state.answer_queue, RouteId::ListAnswerQueue, address.call, again, queue);
}

/// What is found is named by the parts of the call it stands in.
void load_search(Change& change, bool again) {
    auto& state = change.state;
    const auto& address = state.address;
    const std::array wanted{address.call, address.query};
    load(change, state.call, RouteId::ShowCall, address.call, again, std::span(wanted).first<1>());
    if (!address.query.empty())
        load(change, state.search, RouteId::SearchCall, search_key(address), again, wanted);
}

void load_archive(Change& change, bool again) {
    const auto& address = change.state.address;
    load(change, change.state.archive, RouteId::SearchAnswers, archive_path(address), again,
         archive_parameters(address));
}

/// The texts of a call, or one of them beside the first.
void load_versions(Change& change, bool again) {
    auto& state = change.state;
    const std::array which{state.address.call, state.address.unit};
    if (state.address.place == Place::Versions)
        return load(change, state.versions, RouteId::ListVersions, which[0], again, which);
    load(change, state.version, RouteId::ShowVersion, unit_key(state.address), again, which);
}

void load_translation(Change& change, bool again) {
    auto& state = change.state;
    const auto& [call, number, language] =
        std::tie(state.address.call, state.address.text, state.address.unit);
    const auto key = translation_key(state.address);
    if (number.empty())
        return load(change, state.translation, RouteId::ShowTranslation, key, again,
                    std::array{call, language});
    load(change, state.translation, RouteId::ShowVersionTranslation, key, again,
         std::array{call, number, language});
}

void load_own(Change& change, bool again) {
    auto& state = change.state;
    if (state.anonymous_page || !is_signed_in(state)) return;
    if (state.address.place == Place::Contributions) {
        load(change, state.contributions, RouteId::ListMyContributions, "", again);
        load(change, state.certificates.mine, RouteId::ListMyCertificates, "", again);
        return check_log(change);
    }
    if (state.address.place == Place::MyPoints)
        return load(change, state.recognition.mine, RouteId::ShowMyPoints, "", again);
    if (state.address.place == Place::Joining) {
        const std::array proof{state.address.query};
        return load(change, state.joining, RouteId::ShowJoining, proof[0], again, proof);
    }
    load(change, state.providers, RouteId::ListSignInProviders, "", false);
    load(change, state.profile, RouteId::ShowMyProfile, "", again);
    // The universities among them are what there is to choose from.
    load(change, state.staff.organisations, RouteId::ListOrganisations, "", false);
    load(change, state.notices, RouteId::ShowMyNotices, "", again);
    // Whoever forgets to leave a kiosk must not hand the next one the keys to their own devices.
    if (!state.kiosk.here) load(change, state.sessions, RouteId::ListMySessions, "", again);
}

void load_log(Change& change, bool again) {
    const std::array newest{std::string("latest")};
    load(change, change.state.log, RouteId::ListLogEntries, "", again, newest);
}

void load_moderation_log(Change& change, bool again) {
    auto& state = change.state;
    const std::array call{state.address.call};
    load(change, state.moderation.log, RouteId::ShowModerationLog, call[0], again, call);
}

void load_certificate(Change& change, bool again) {
    auto& state = change.state;
    const std::array number{state.address.call};
    // Also where one looks for a number, so that a file can be checked here later, without a
    // network.
    load(change, state.certificates.keys, RouteId::ShowCertificateKeys, "", again);
    if (number[0].empty()) return;
    load(change, state.certificates.shown, RouteId::ShowCertificate, number[0], again, number);
}

void load_text(Change& change, bool again) {
    auto& state = change.state;
    const std::array call{state.address.call};
    load(change, state.call, RouteId::ShowCall, call[0], again, call);
}

void load_call(Change& change, bool again) {
    load_text(change, again);
    load_questions(change, again);
}

/// Until it is due, the page still says of which call.
void load_report(Change& change, bool again) {
    auto& state = change.state;
    const std::array call{state.address.call};
    load(change, state.call, RouteId::ShowCall, call[0], again, call);
    load(change, state.report, RouteId::ShowReport, call[0], again, call);
}

void load_invitation(Change& change, bool again) {
    auto& state = change.state;
    const std::array call{state.address.call};
    load(change, state.invitation, RouteId::ShowInvitation, call[0], again, call);
}

void load_ranking(Change& change, bool again) {
    auto& state = change.state;
    const std::string key = ranking_key(state.address);
    const std::size_t slash = key.find('/');
    const std::array of{key.substr(0, slash), key.substr(slash + 1)};
    load(change, state.recognition.ranking, RouteId::ShowRanking, key, again, of);
}

void load_thanks(Change& change, bool again) {
    auto& state = change.state;
    const std::string key = thanks_key(state.address);
    const bool of_call = !state.address.call.empty();
    const std::array of{of_call ? state.address.call : key.substr(0, key.find('/'))};
    load(change, state.recognition.thanks,
         of_call ? RouteId::ShowCallThanks : RouteId::ShowYearThanks, key, again, of);
}

/// At a kiosk one may go on with one's own phone instead of signing in.
void load_sign_in(Change& change, bool) {
    auto& state = change.state;
    load(change, state.providers, RouteId::ListSignInProviders, "", false);
    if (!state.kiosk.here) return;
    const auto& address = state.address;
    const Address calls{address.locale, Place::Calls, {}, {}, {}};
    const std::array path{address.next.empty() ? path_from_address(calls) : address.next};
    load(change, state.kiosk.phone, RouteId::ShowQr, path[0], false, path);
}

/// The start screen of a kiosk speaks both languages of the law.
void load_kiosk(Change& change, bool again) {
    auto& state = change.state;
    load(change, state.kiosk.known, RouteId::ShowKiosk, "", again);
    load(change, state.calls, RouteId::ListCalls, "", again);
    const auto here = state.address.locale;
    const auto other =
        here == i18n::Locale::Persian ? i18n::Locale::English : i18n::Locale::Persian;
    if (!state.has_words[static_cast<std::size_t>(other)])
        change.effects.push_back(LoadCatalogue{std::string(i18n::code(other))});
}

void load_calls(Change& change, bool again) {
    load(change, change.state.calls, RouteId::ListCalls, "", again);
}
void load_record(Change& change, bool again) {
    load(change, change.state.record, RouteId::ShowRecord, "", again);
}
/// What is there is in the words alone.
void load_nothing(Change&, bool) {}

constexpr OfPlaces<void (*)(Change&, bool)> loaders{{
    {Place::Calls, load_calls},
    {Place::Call, load_call},
    {Place::Draft, load_text},
    {Place::Unit, load_unit_page},
    {Place::Invite, load_invitation},
    {Place::Report, load_report},
    {Place::Questions, load_questions},
    {Place::Question, load_questions},
    {Place::Versions, load_versions},
    {Place::Version, load_versions},
    {Place::Translation, load_translation},
    {Place::Answers, load_answers},
    {Place::Search, load_search},
    {Place::Archive, load_archive},
    {Place::Contributions, load_own},
    {Place::Profile, load_own},
    {Place::SignIn, load_sign_in},
    {Place::Joining, load_own},
    {Place::About, load_nothing},
    {Place::Accessibility, load_nothing},
    {Place::Access, load_nothing},
    {Place::Log, load_log},
    {Place::Privacy, load_nothing},
    {Place::Verify, load_certificate},
    {Place::Points, load_nothing},
    {Place::MyPoints, load_own},
    {Place::Ranking, load_ranking},
    {Place::Thanks, load_thanks},
    {Place::Calendar, load_calls},
    {Place::Record, load_record},
    {Place::StaffAnswers, load_answers},
    {Place::Staff, load_desk},
    {Place::StaffNew, load_desk},
    {Place::StaffDraft, load_desk},
    {Place::StaffOpening, load_desk},
    {Place::StaffQuestion, load_desk},
    {Place::StaffTranslation, load_desk},
    {Place::Moderation, load_moderation_log},
    {Place::ModerationRules, load_nothing},
    {Place::StaffModeration, load_desk},
    {Place::StaffFloods, load_desk},
    {Place::Kiosk, load_kiosk},
    {Place::StaffKiosks, load_desk},
    {Place::StaffPapers, load_desk},
    {Place::StaffConcerns, load_desk},
    {Place::StaffConcern, load_desk},
    {Place::StaffRepresentatives, load_desk},
    {Place::StaffPeople, load_desk},
    {Place::StaffOrganisation, load_desk},
    {Place::StaffActs, load_desk},
    {Place::StaffOutbox, load_desk},
    {Place::NotFound, load_nothing},
}};
static_assert(is_of_every_place(loaders));

} // namespace

void load_outcome(Change& change) {
    auto& state = change.state;
    if (state.address.place != Place::Question || !state.questions.value) return;
    if (takes_in_until(state.questions.value->call) > server_now(state)) return;
    const std::array question{state.address.call, state.address.unit};
    load(change, state.outcome, RouteId::ShowOutcome, unit_key(state.address), false, question);
}

void load_unit(Change& change) {
    load_unit_page(change, true);
}

void load_address(Change& change, bool again) {
    of_place(loaders, change.state.address.place)(change, again);
}

} // namespace hamandish::app
