#include "sample_api.h"

#include "contract/codec.h"
#include "sample_archive.h"
#include "sample_certificates.h"
#include "sample_concerns.h"
#include "sample_identity.h"
#include "sample_invitation.h"
#include "sample_kiosks.h"
#include "sample_messages.h"
#include "sample_moderation.h"
#include "sample_questions.h"
#include "sample_recognition.h"
#include "sample_record.h"
#include "sample_search.h"
#include "sample_sheets.h"
#include "sample_staff.h"
#include "sample_translation.h"
#include "sample_versions.h"

#include <deque>
#include <optional>

namespace hamandish::test {
namespace {

using contract::RouteId;

template <class Message>
client::ApiReply ok(const Message& message) {
    return {200, contract::encode(message)};
}

client::ApiReply refusal(int status, std::string code) {
    contract::Problem problem;
    problem.code = std::move(code);
    return {status, contract::encode(problem)};
}

client::ApiReply unit_reply(World world, const std::string& key) {
    const auto page = sample_unit(world, key);
    return page ? ok(*page) : refusal(404, "not_found");
}

client::ApiReply certificate_reply(const std::string& number) {
    const auto certificate = sample_certificate(number);
    return certificate ? ok(*certificate) : refusal(404, "not_found");
}

client::ApiReply outcome_reply(World world, const std::string& key) {
    const auto outcome = sample_outcome(world, key);
    return outcome ? ok(*outcome) : refusal(404, "not_found");
}

client::ApiReply version_reply(World world, const std::string& number) {
    const auto page = sample_version(world, number);
    return page ? ok(*page) : refusal(404, "not_found");
}

/// Of the call's own text, or of a version.
client::ApiReply translation_reply(World world, const contract::RouteMatch& match) {
    const auto& which = match.parameters;
    const auto page = match.route->id == RouteId::ShowTranslation
                          ? sample_translation(world, which[1])
                          : sample_version_translation(world, which[1], which[2]);
    return page ? ok(*page) : refusal(404, "not_found");
}

/// What has a parameter that is not a call's, in the first place or after it.
std::optional<client::ApiReply> reply_by_parameter(World world, const contract::RouteMatch& match,
                                                   bool is_searched) {
    switch (match.route->id) {
    case RouteId::SearchAnswers: return ok(sample_archive(world, is_searched));
    case RouteId::ShowOrganisation: return ok(sample_settings());
    case RouteId::ShowCertificate: return certificate_reply(match.parameters[0]);
    case RouteId::ShowJoining:
        return world == World::Scheduled ? refusal(404, "not_found") : ok(sample_joining(world));
    case RouteId::ShowYearThanks: return ok(sample_thanks(world, {}));
    case RouteId::ShowCallThanks: return ok(sample_thanks(world, match.parameters[0]));
    case RouteId::ShowRanking: return ok(sample_ranking(world, match.parameters[1]));
    case RouteId::ShowTranslation:
    case RouteId::ShowVersionTranslation: return translation_reply(world, match);
    default: return std::nullopt;
    }
}

client::ApiReply own_reply(World world, RouteId route) {
    switch (route) {
    case RouteId::ListMyContributions: return ok(sample_contributions(world));
    case RouteId::ListMyCertificates: return ok(sample_certificates(world));
    case RouteId::ShowMyPoints: return ok(sample_points(world));
    case RouteId::ShowMyProfile: return ok(sample_profile(world));
    case RouteId::ListMySessions: return ok(sample_sessions(world));
    default: return ok(sample_notices(world));
    }
}

client::ApiReply other_reply(World world, bool signed_in, RouteId route) {
    switch (route) {
    case RouteId::ListAnswerQueue:
        if (!signed_in) return refusal(401, "sign_in_needed");
        return world == World::Closed ? refusal(403, "forbidden") : ok(sample_answer_queue(world));
    case RouteId::ListOrganisations: return ok(sample_organisations());
    case RouteId::ShowCertificateKeys: return ok(sample_certificate_keys());
    case RouteId::ListSignInProviders: return ok(sample_providers());
    case RouteId::ShowKiosk: return ok(sample_kiosk_here(world));
    case RouteId::ShowStaffMe: {
        const auto me = sample_staff_me(world);
        return signed_in && me ? ok(*me) : refusal(403, "forbidden");
    }
    case RouteId::ShowModerationQueue:
        return world == World::Closed ? refusal(403, "forbidden")
                                      : ok(sample_moderation_queue(world));
    case RouteId::ShowFloods: return ok(sample_floods(world));
    case RouteId::ListStaffCalls: return ok(sample_staff_calls(world));
    case RouteId::ListKiosks: return ok(sample_kiosks(world));
    case RouteId::ListSheets: return ok(sample_papers(world));
    case RouteId::ListConcerns: return ok(sample_concern_desk(world, 0));
    case RouteId::ShowConcern: return ok(sample_concern_desk(world, 1));
    case RouteId::ListRoles: return ok(sample_roles());
    case RouteId::ListStaffActs: return ok(sample_acts(world));
    case RouteId::ShowOutbox: return ok(sample_outbox(world));
    case RouteId::ListRepresentatives: return ok(sample_representatives(world));
    case RouteId::ShowRecord: return ok(sample_record(world));
    case RouteId::ShowDraft:
    case RouteId::ShowPeriod: return ok(sample_draft(world));
    default: return refusal(405, "method_unknown");
    }
}

} // namespace

client::ApiReply answer(World world, bool signed_in, std::string_view path) {
    const auto match = contract::match_api_route("GET", path.substr(0, path.find('?')));
    if (match.route == nullptr) return refusal(404, "not_found");
    if (world == World::Failing && match.route->id != RouteId::ShowMe)
        return refusal(503, "unavailable");
    if (auto reply = reply_by_parameter(world, match, path.find("?q=") != path.npos)) return *reply;
    const bool known = match.parameters.empty() || match.parameters[0] == "e-participation" ||
                       match.parameters[0] == "latest" || match.parameters[0] == "study-leave";
    if (!known) return refusal(404, "not_found");
    switch (match.route->id) {
    case RouteId::ListCalls: return ok(sample_calls(world));
    case RouteId::ShowCall: return ok(sample_call(world));
    case RouteId::ShowUnit: return unit_reply(world, match.parameters[1]);
    case RouteId::ShowMyUnit:
        return signed_in ? ok(sample_my_unit(world)) : refusal(401, "sign_in_needed");
    case RouteId::ShowReport:
        return world == World::Closed ? ok(sample_report(world)) : refusal(409, "too_early");
    case RouteId::ShowInvitation: return ok(sample_invitation(world));
    case RouteId::ListQuestions: return ok(sample_questions(world));
    case RouteId::ShowMyMarks:
        return signed_in ? ok(sample_my_marks(world, match.parameters[1]))
                         : refusal(401, "sign_in_needed");
    case RouteId::ShowOutcome: return outcome_reply(world, match.parameters[1]);
    case RouteId::ListVersions: return ok(sample_versions(world));
    case RouteId::ShowVersion: return version_reply(world, match.parameters[1]);
    case RouteId::ListAnswers: return ok(sample_answers(world));
    case RouteId::SearchCall:
        return path.ends_with("q=%21") ? refusal(400, "invalid_input") : ok(sample_search(world));
    case RouteId::ShowModerationLog: return ok(sample_moderation_log(world));
    case RouteId::ShowMe: return ok(contract::Me{signed_in, signed_in ? "4821" : ""});
    case RouteId::ListLogEntries: return ok(sample_log(world));
    case RouteId::ListMyContributions:
    case RouteId::ListMyCertificates:
    case RouteId::ShowMyPoints:
    case RouteId::ShowMyProfile:
    case RouteId::ShowMyNotices:
    case RouteId::ListMySessions:
        return signed_in ? own_reply(world, match.route->id) : refusal(401, "sign_in_needed");
    default: return other_reply(world, signed_in, match.route->id);
    }
}

app::State state_at(World world, bool signed_in, std::string path) {
    const std::string random(32, '7');
    std::deque<app::Action> actions{app::Started{std::move(path), {}, random, true, sample_now.ms}};
    app::State state = app::initial_state();
    while (!actions.empty()) {
        app::Change change = app::update(std::move(state), actions.front());
        actions.pop_front();
        state = std::move(change.state);
        if (world == World::Silent) continue;
        for (const app::Effect& effect : change.effects) {
            const auto* request = std::get_if<app::SendRequest>(&effect);
            if (request == nullptr) continue;
            client::ApiReply reply = answer(world, signed_in, request->path);
            actions.push_back(app::ReplyArrived{request->request, reply.status,
                                                std::move(reply.body), sample_now.ms});
        }
    }
    return state;
}

} // namespace hamandish::test
