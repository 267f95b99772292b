// The routes that change something: checked and decoded on the caller's thread, run and answered on
// the writer's.
#include "server/http/api_steps.h"
#include "server/usecases/contribute.h"

#include <charconv>

namespace hamandish::http {
namespace {

using base::ErrorCode;
using contract::RouteId;

base::Result<domain::Choice> choice_from(std::string_view body) {
    TRY_ASSIGN(const auto message, contract::decode<contract::Choose>(body));
    return domain::choice_from_word(message.choice);
}

/// Nothing where a contact was shared instead.
base::Result<std::optional<domain::Mobile>> mobile_in(const contract::SignIn& message) {
    if (message.mobile.empty()) return std::nullopt;
    TRY_ASSIGN(auto mobile, domain::Mobile::from_text(message.mobile));
    return std::optional(std::move(mobile));
}

base::Result<store::CommentId> comment_id_from(std::string_view text) {
    store::CommentId id;
    const auto read = std::from_chars(text.data(), text.data() + text.size(), id.value);
    if (read.ec != std::errc() || read.ptr != text.data() + text.size() || id.value <= 0)
        return base::fail(ErrorCode::NotFound, "comment");
    return id;
}

} // namespace

void Api::write(const contract::RouteMatch& match, const Request& request, const Reply& reply) {
    switch (match.route->id) {
    case RouteId::RequestSignInCode: return request_code(request, reply);
    case RouteId::AskForPass: return ask_for_pass(request, reply);
    case RouteId::StartContactSignIn: return start_contact_sign_in(request, reply);
    case RouteId::SignIn: return sign_in(request, reply);
    case RouteId::SignOut: return sign_out(request, reply);
    case RouteId::SubmitComment: return submit_comment(match.parameters, request, reply);
    case RouteId::AddCommentFile: return add_comment_file(match.parameters, request, reply);
    case RouteId::RemoveCommentFile: return remove_comment_file(match.parameters, request, reply);
    case RouteId::CastVote: return cast_vote(match.parameters, request, reply);
    case RouteId::CastMarks: return cast_marks(match.parameters, request, reply);
    case RouteId::GiveAnswers: return give_answers(match.parameters, request, reply);
    case RouteId::SaveMyProfile: return save_profile(request, reply);
    case RouteId::SaveMyNotices: return save_notices(request, reply);
    case RouteId::EndSession: return end_session(match.parameters, request, reply);
    case RouteId::EndOtherSessions: return end_other_sessions(request, reply);
    case RouteId::SaveRecognition: return save_recognition(request, reply);
    case RouteId::AppealPoints: return appeal_points(request, reply);
    case RouteId::EraseMe: return erase(request, reply);
    case RouteId::JoinAccounts: return join_accounts(request, reply);
    case RouteId::React: return react(match.parameters, request, reply);
    case RouteId::IssueCertificate: return issue_certificate(match.parameters, request, reply);
    case RouteId::IssueYearCertificate:
        return issue_year_certificate(match.parameters, request, reply);
    case RouteId::ObjectToAnswer: return object_to_answer(match.parameters, request, reply);
    case RouteId::ReportComment: return report_comment(match.parameters, request, reply);
    case RouteId::AppealHiding: return appeal_hiding(match.parameters, request, reply);
    case RouteId::SetUpKiosk: return set_up_kiosk(request, reply);
    case RouteId::EndKioskVisit: return end_kiosk_visit(request, reply);
    default: return write_staff(match, request, reply);
    }
}

void Api::request_code(const Request& request, const Reply& reply) {
    HAMANDISH_OR_REFUSE(auto message, contract::decode<contract::RequestCode>(request.body));
    HAMANDISH_OR_REFUSE(const auto mobile, domain::Mobile::from_text(message.mobile));
    if (!options_.can_send_codes)
        return reply(problem({ErrorCode::Unavailable, "channel"}, request.id));
    const usecases::CodeCommand command{mobile,
                                        ops::random_number(),
                                        request.address,
                                        {std::move(message.pass), std::move(message.work)},
                                        options_.site_codes};
    store_.writer().submit(
        [this, command, now = options_.clock.now()](store::Connection& connection) {
            return usecases::request_code(connection, key_, command, now);
        },
        [this, reply, id = request.id](base::Result<contract::CodeSent> sent) {
            if (sent) options_.outbox_written();
            reply(sent ? response_with(200, json_type, contract::encode(*sent))
                       : problem(sent.error(), id));
        });
}

void Api::ask_for_pass(const Request& request, const Reply& reply) {
    HAMANDISH_OR_REFUSE(const auto message, contract::decode<contract::AskPass>(request.body));
    HAMANDISH_OR_REFUSE(const auto mobile, domain::Mobile::from_text(message.mobile));
    HAMANDISH_OR_REFUSE(const auto way, domain::pass_way_from_word(message.way));
    const usecases::PassCommand command{mobile, way, ops::random_salt(), request.address};
    commit(
        [this, command, now = options_.clock.now()](store::Connection& connection) {
            return usecases::give_pass(connection, key_, command, now);
        },
        request, reply);
}

void Api::sign_in(const Request& request, const Reply& reply) {
    HAMANDISH_OR_REFUSE(const auto message, contract::decode<contract::SignIn>(request.body));
    HAMANDISH_OR_REFUSE(const auto mobile, mobile_in(message));
    usecases::SignInCommand command{
        mobile,          message.code,        ops::random_token(), ops::random_number(),
        request.address, options_.notice_ways};
    command.contact = std::string(cookie_value(request.cookie, contact_cookie_name));
    command.device = device_of(request);
    store_.writer().submit(
        [this, command, now = options_.clock.now()](store::Connection& connection) {
            return usecases::sign_in(connection, key_, command, now);
        },
        [this, reply, id = request.id, token = command.session_token,
         by_contact = !mobile](base::Result<usecases::SignInOutcome> outcome) {
            if (!outcome) return reply(problem(outcome.error(), id));
            if (outcome->refused) return reply(problem(*outcome->refused, id));
            Response answer = response_with(200, json_type, contract::encode(outcome->me));
            answer.headers.push_back(
                {"Set-Cookie", session_cookie(token, domain::session_life_ms)});
            if (by_contact) answer.headers.push_back({"Set-Cookie", contact_cookie("", 0)});
            reply(std::move(answer));
        });
}

void Api::sign_out(const Request& request, const Reply& reply) {
    store_.writer().submit(
        [hash = session_hash_of(request)](store::Connection& connection) {
            return usecases::sign_out(connection, hash);
        },
        [this, reply, id = request.id](base::Result<contract::Empty> done) {
            if (!done) return reply(problem(done.error(), id));
            Response answer = response_with(200, json_type, contract::encode(*done));
            answer.headers.push_back({"Set-Cookie", session_cookie("", 0)});
            reply(std::move(answer));
        });
}

void Api::submit_comment(const Parameters& parameters, const Request& request, const Reply& reply) {
    HAMANDISH_OR_REFUSE(auto message, contract::decode<contract::SubmitComment>(request.body));
    const usecases::CommentCommand command{session_hash_of(request),
                                           parameters[0],
                                           parameters[1],
                                           std::move(message.client_key),
                                           std::move(message.text),
                                           ops::random_salt(),
                                           std::move(message.kind),
                                           std::move(message.wording),
                                           std::string(request.for_person),
                                           arrival_of(request),
                                           {message.representing},
                                           {message.reply_to},
                                           &key_,
                                           std::move(message.passage),
                                           std::move(message.files),
                                           begun_of(request, key_)};
    commit(
        [command, now = options_.clock.now()](store::Connection& connection) {
            return usecases::submit_comment(connection, command, now);
        },
        request, reply);
}

void Api::cast_vote(const Parameters& parameters, const Request& request, const Reply& reply) {
    HAMANDISH_OR_REFUSE(const auto choice, choice_from(request.body));
    const usecases::VoteCommand command{
        session_hash_of(request),  parameters[0],      parameters[1], choice, ops::random_salt(),
        sending_of(request, key_), arrival_of(request)};
    commit(
        [command, now = options_.clock.now()](store::Connection& connection) {
            return usecases::cast_vote(connection, command, now);
        },
        request, reply);
}

void Api::react(const Parameters& parameters, const Request& request, const Reply& reply) {
    HAMANDISH_OR_REFUSE(const auto comment, comment_id_from(parameters[0]));
    HAMANDISH_OR_REFUSE(const auto choice, choice_from(request.body));
    const usecases::ReactionCommand command{
        session_hash_of(request), comment, choice, ops::random_salt(), sending_of(request, key_),
        arrival_of(request)};
    commit([command, now = options_.clock.now()](
               store::Connection& connection) { return usecases::react(connection, command, now); },
           request, reply);
}

std::string Api::session_cookie(std::string_view token, std::int64_t life_ms) const {
    std::string cookie = "session=" + std::string(token) +
                         "; Path=/; HttpOnly; SameSite=Lax; Max-Age=" +
                         std::to_string(life_ms / base::ms_per_second);
    if (options_.secure_cookies) cookie += "; Secure";
    return cookie;
}

} // namespace hamandish::http
