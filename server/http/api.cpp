#include "server/http/api.h"

#include "server/http/api_steps.h"
#include "server/logbook/read_log.h"
#include "server/usecases/answer_archive.h"
#include "server/usecases/certificates.h"
#include "server/usecases/invitation_kit.h"
#include "server/usecases/legal_xml.h"
#include "server/usecases/own_data.h"
#include "server/usecases/read_answers.h"
#include "server/usecases/read_calls.h"
#include "server/usecases/read_mine.h"
#include "server/usecases/read_moderation.h"
#include "server/usecases/read_questions.h"
#include "server/usecases/read_record.h"
#include "server/usecases/recognition.h"
#include "server/usecases/report_archive.h"
#include "server/usecases/search_call.h"
#include "server/usecases/sessions.h"
#include "server/usecases/staff.h"
#include "server/usecases/thanks.h"
#include "server/usecases/translations.h"
#include "server/usecases/versions.h"

namespace hamandish::http {
namespace {

using base::ErrorCode;
using contract::RouteId;

/// A file, not a page.
constexpr std::string_view export_disposition = "attachment; filename=\"hamandish-my-data.json\"";

std::string allowed_methods(std::string_view path) {
    std::string allowed;
    for (const std::string_view method : {"GET", "POST", "PUT"})
        if (contract::match_api_route(method, path).route) {
            if (!allowed.empty()) allowed += ", ";
            allowed += method == "GET" ? "GET, HEAD" : method;
        }
    return allowed;
}

/// Neither type can be sent by another site's form.
std::string_view body_type_of(const contract::ApiRoute& route) {
    return route.request == contract::file_body ? file_type : json_type;
}

/// What the bytes of a public answer are: a message, a text, or a file that is compressed already.
Representation::About about(const contract::ApiRoute& route) {
    if (route.reply != contract::file_body) return {200, std::string(json_type)};
    if (route.path.ends_with(".xml")) return {200, std::string(akn_type)};
    Representation::About file{200, std::string(zip_type)};
    file.compressible = false;
    return file;
}

/// Answers from memory cost nothing to give. What a stranger words is a new question each time, and
/// some answers are made of everything that was said.
bool is_guarded(const contract::ApiRoute& route, std::string_view query) {
    switch (route.id) {
    case RouteId::ListAnswers:
    case RouteId::SearchAnswers:
    case RouteId::SearchCall:
    case RouteId::ShowCertificate:
    case RouteId::ShowRecord:
    case RouteId::ShowVersion: return true;
    default: return !route.cacheable || (!route.query_parameter.empty() && !query.empty());
    }
}

/// What a public GET asks for: where its answer is kept, and the parameters of its path and query.
struct AskedFor {
    std::string address;
    std::vector<std::string> parameters;
};
AskedFor asked_for(const contract::RouteMatch& match, std::string_view path,
                   std::string_view query) {
    AskedFor asked{std::string(path), match.parameters};
    const std::string_view name = match.route->query_parameter;
    if (name.empty()) return asked;
    asked.parameters.push_back(contract::query_value(query, name));
    (asked.address += '?') += asked.parameters.back();
    return asked;
}

/// Who has a page with forms may send them for a short time after the deadline.
template <class Message>
base::Result<Message> with_ticket(base::Result<Message> page, const ops::Key& key) {
    if (page) page->begun = usecases::begun_ticket(key, page->call, {page->now_ms});
    return page;
}

/// What can be searched: the answers of a call, those of all, and everything that a call says.
base::Result<std::string> read_found(store::Connection& connection, RouteId id,
                                     const std::vector<std::string>& parameters,
                                     base::Instant now) {
    if (id == RouteId::ListAnswers)
        return encoded(usecases::list_answers(connection, parameters[0], parameters[1], now));
    if (id == RouteId::SearchCall)
        return encoded(usecases::search_call(connection, parameters[0], parameters[1], now));
    return encoded(usecases::search_answers(
        connection, {parameters[0], parameters[1], parameters[2], parameters[3], parameters[4]},
        now));
}

/// The further texts of a call.
base::Result<std::string> read_text(store::Connection& connection, RouteId id,
                                    const std::vector<std::string>& parameters, base::Instant now) {
    if (id == RouteId::ListVersions)
        return encoded(usecases::list_versions(connection, parameters[0], now));
    if (id == RouteId::ShowVersion)
        return encoded(usecases::show_version(connection, parameters[0], parameters[1], now));
    if (id == RouteId::ShowVersionTranslation)
        return encoded(usecases::show_version_translation(
            connection, {parameters[0], parameters[1]}, parameters[2], now));
    return encoded(usecases::show_translation(connection, parameters[0], parameters[1], now));
}

base::Result<std::string> read_log(store::Connection& connection, RouteId id,
                                   const std::vector<std::string>& parameters) {
    switch (id) {
    case RouteId::ShowLogHead: return encoded(logbook::show_head(connection));
    case RouteId::ListLogEntries: return encoded(logbook::list_entries(connection, parameters[0]));
    case RouteId::ProveInclusion:
        return encoded(logbook::prove_inclusion(connection, parameters[0], parameters[1]));
    case RouteId::ProveConsistency:
        return encoded(logbook::prove_consistency(connection, parameters[0], parameters[1]));
    case RouteId::ListBallots: return encoded(logbook::list_ballots(connection, parameters[0]));
    default: return base::fail(ErrorCode::NotFound, "address");
    }
}

} // namespace

Api::Api(store::Store& store, const ops::Key& key, ApiOptions options)
    : store_(store), key_(key), options_(std::move(options)), limits_(options_.budgets),
      accounts_(store) {}

Moment Api::moment() const {
    return moment_of(store_.writer().data_version(), options_.clock.now());
}

base::Status Api::count_address(const contract::ApiRoute& route, std::string_view query,
                                const std::string& address) {
    if (!limits_.are_counted()) return {};
    const base::Instant now = options_.clock.now();
    TRY(limits_.count_address(route, address, now));
    if (!is_guarded(route, query)) return {};
    auto counted = addresses_.count(address, now);
    if (!counted) counted.error().where = domain::address_bucket;
    return counted;
}

/// What is the same for everyone is nobody's own, and costs no look at whose session it is.
base::Status Api::count(const contract::ApiRoute& route, const Request& request) {
    TRY(count_address(route, request.query, request.address));
    if (route.cacheable || !limits_.are_counted()) return {};
    const base::Instant now = options_.clock.now();
    return limits_.count_account(route, accounts_.of(session_hash_of(request), now), now);
}

base::Status Api::count_for_page(std::string_view path, const std::string& address) {
    const std::size_t question = std::min(path.find('?'), path.size());
    const std::string_view query = path.substr(std::min(question + 1, path.size()));
    const auto match = contract::match_api_route("GET", path.substr(0, question));
    return match.route ? count_address(*match.route, query, address) : base::Status();
}

base::Status Api::check_allowed(const contract::ApiRoute& route, const Request& request) {
    TRY(count(route, request));
    return check_kiosk(request, route.id);
}

std::optional<Response> Api::kept(const Request& request) {
    const auto match = contract::match_api_route("GET", request.path);
    if (!match.route || !match.route->cacheable) return std::nullopt;
    const auto answer =
        cache_.find(asked_for(match, request.path, request.query).address, moment());
    if (!answer) return std::nullopt;
    if (const auto allowed = check_allowed(*match.route, request); !allowed)
        return problem(allowed.error(), request.id);
    return answer->answer(request);
}

void Api::handle(const Request& request, const Reply& reply) {
    const std::string_view method = request.method == "HEAD" ? "GET" : request.method;
    const auto match = contract::match_api_route(method, request.path);
    if (match.method_unknown) {
        Response refused = problem({ErrorCode::MethodUnknown, "method"}, request.id);
        refused.headers.push_back({"Allow", allowed_methods(request.path)});
        return reply(std::move(refused));
    }
    if (!match.route) return reply(problem({ErrorCode::NotFound, "address"}, request.id));
    if (const auto allowed = check_allowed(*match.route, request); !allowed)
        return reply(problem(allowed.error(), request.id));
    if (match.route->method != contract::Method::Get) {
        if (const auto checked = check_origin(request, body_type_of(*match.route)); !checked)
            return reply(problem(checked.error(), request.id));
        return write(match, request, reply);
    }
    if (match.route->cacheable) return answer_public(match, request, reply);
    if (match.route->id == RouteId::ShowKiosk) return show_kiosk(request, reply);
    if (match.route->id == RouteId::DownloadCommentFile) {
        auto file = download_comment_file(match.parameters, request);
        return reply(file ? std::move(*file) : problem(file.error(), request.id));
    }
    const auto body = read_private(*match.route, match.parameters, session_hash_of(request));
    if (!body) return reply(problem(body.error(), request.id));
    Response answer = response_with(200, json_type, *body);
    if (match.route->id == RouteId::ExportMyData)
        answer.headers.push_back({"Content-Disposition", std::string(export_disposition)});
    reply(std::move(answer));
}

void Api::answer_public(const contract::RouteMatch& match, const Request& request,
                        const Reply& reply) {
    const auto [address, parameters] = asked_for(match, request.path, request.query);
    const Moment now = moment();
    auto answer = cache_.find(address, now);
    if (!answer) {
        const auto body = read_public(match.route->id, parameters);
        if (!body) return reply(problem(body.error(), request.id));
        answer = std::make_shared<const Representation>(about(*match.route), *body);
        cache_.put(address, now, answer);
    }
    reply(answer->answer(request));
}

std::shared_ptr<const Representation> Api::fetch(std::string_view path) {
    std::shared_ptr<const Representation> answer;
    const std::size_t question = std::min(path.find('?'), path.size());
    const std::string_view query = path.substr(std::min(question + 1, path.size()));
    path = path.substr(0, question);
    const auto match = contract::match_api_route("GET", path);
    const AskedFor asked = match.route ? asked_for(match, path, query) : AskedFor{};
    const Moment now = moment();
    if (match.route && match.route->cacheable) {
        answer = cache_.find(asked.address, now);
        if (answer) return answer;
    }
    const auto body = !match.route ? base::Result<std::string>(base::fail(ErrorCode::NotFound))
                      : match.route->cacheable ? read_public(match.route->id, asked.parameters)
                                               : read_private(*match.route, asked.parameters, "");
    const int status = body ? 200 : status_from(body.error().code);
    answer = std::make_shared<const Representation>(
        Representation::About{status, std::string(json_type)},
        body ? *body : problem_body(body.error(), ""));
    if (body && match.route->cacheable) cache_.put(asked.address, now, answer);
    return answer;
}

base::Result<std::string> Api::read_public(RouteId id, const Parameters& parameters) {
    if (id == RouteId::ShowQr) return show_qr(parameters[0]);
    if (id == RouteId::ListSignInProviders) return contract::encode(options_.providers);
    const base::Instant now = options_.clock.now();
    return store_.readers().read([&](store::Connection& connection) -> base::Result<std::string> {
        switch (id) {
        case RouteId::ShowInvitation:
            return encoded(
                usecases::show_invitation(connection, parameters[0], options_.origin, now));
        case RouteId::ShowRecord: return encoded(usecases::show_record(connection, now));
        case RouteId::ListOrganisations: return encoded(usecases::list_organisations(connection));
        case RouteId::ListCalls: return encoded(usecases::list_calls(connection, now));
        case RouteId::ShowCall: return encoded(usecases::show_call(connection, parameters[0], now));
        case RouteId::ShowUnit:
            return encoded(with_ticket(
                usecases::show_unit(connection, parameters[0], parameters[1], parameters[2], now),
                key_));
        case RouteId::ShowReport:
            return encoded(usecases::show_report(connection, parameters[0], now, concerns_));
        case RouteId::DownloadReport:
        case RouteId::DownloadPersianText:
        case RouteId::DownloadEnglishText: return read_file(connection, id, parameters);
        case RouteId::ListAnswers:
        case RouteId::SearchAnswers:
        case RouteId::SearchCall: return read_found(connection, id, parameters, now);
        case RouteId::ListVersions:
        case RouteId::ShowVersion:
        case RouteId::ShowTranslation:
        case RouteId::ShowVersionTranslation: return read_text(connection, id, parameters, now);
        case RouteId::ShowModerationLog:
            return encoded(usecases::show_moderation_log(connection, parameters[0], now));
        case RouteId::ListQuestions:
            return encoded(
                with_ticket(usecases::list_questions(connection, parameters[0], now), key_));
        case RouteId::ShowOutcome:
            return encoded(usecases::show_outcome(connection, parameters[0], parameters[1], now));
        default: return read_recognition(connection, id, parameters);
        }
    });
}

base::Result<std::string> Api::read_file(store::Connection& connection, RouteId id,
                                         const Parameters& parameters) {
    if (id == RouteId::DownloadReport)
        return usecases::report_archive(connection, parameters[0], options_.origin,
                                        options_.clock.now(), concerns_);
    return usecases::legal_xml(connection, parameters[0], parameters[1],
                               id == RouteId::DownloadPersianText ? i18n::Locale::Persian
                                                                  : i18n::Locale::English,
                               options_.origin);
}

base::Result<std::string> Api::read_recognition(store::Connection& connection, RouteId id,
                                                const Parameters& parameters) {
    const base::Instant now = options_.clock.now();
    switch (id) {
    case RouteId::ShowRanking:
        return encoded(
            usecases::show_ranking(connection, parameters[0], parameters[1], points_, now));
    case RouteId::ShowYearThanks:
        return encoded(usecases::show_year_thanks(connection, parameters[0], points_, now));
    case RouteId::ShowCallThanks:
        return encoded(usecases::show_call_thanks(connection, parameters[0], points_, now));
    case RouteId::ShowCertificate:
        return encoded(usecases::show_certificate(connection, parameters[0]));
    case RouteId::ShowCertificateKeys:
        if (!options_.issuer) return base::fail(ErrorCode::Unavailable, "certificate");
        return contract::encode(usecases::show_certificate_keys(connection, *options_.issuer, now));
    default: return read_log(connection, id, parameters);
    }
}

base::Result<std::string> Api::read_private(const contract::ApiRoute& route,
                                            const Parameters& parameters,
                                            const std::string& session_hash) {
    if (route.id == RouteId::ShowJoining) return show_joining(parameters[0], session_hash);
    const bool staff =
        route.access == contract::Access::Role || route.access == contract::Access::Staff;
    return staff ? read_staff(route.id, parameters, session_hash)
                 : read_mine(route.id, parameters, session_hash);
}

base::Result<std::string> Api::read_mine(RouteId id, const Parameters& parameters,
                                         const std::string& session_hash) {
    const base::Instant now = options_.clock.now();
    return store_.readers().read([&](store::Connection& connection) -> base::Result<std::string> {
        switch (id) {
        case RouteId::ShowMe: return encoded(usecases::show_me(connection, session_hash, now));
        case RouteId::ShowMyUnit:
            return encoded(usecases::show_my_unit(connection, session_hash, parameters[0],
                                                  parameters[1], now));
        case RouteId::ShowMyMarks:
            return encoded(usecases::show_my_marks(connection, session_hash, parameters[0],
                                                   parameters[1], now));
        case RouteId::ListMyContributions:
            return encoded(usecases::list_my_contributions(connection, session_hash, now));
        case RouteId::ShowMyProfile:
            return encoded(usecases::show_my_profile(connection, session_hash, now));
        case RouteId::ListMyCertificates:
            return encoded(usecases::list_my_certificates(connection, session_hash, now));
        case RouteId::ShowMyPoints:
            return encoded(usecases::show_my_points(connection, session_hash, points_, now));
        case RouteId::ShowMyNotices:
            return encoded(usecases::show_my_notices(connection, session_hash, options_.notice_ways,
                                                     {key_, options_.channels}, now));
        case RouteId::ListMySessions:
            return encoded(usecases::list_my_sessions(connection, session_hash, now));
        case RouteId::ExportMyData:
            return encoded(
                usecases::export_my_data(connection, session_hash, options_.notice_ways, now));
        default: return base::fail(ErrorCode::NotFound, "address");
        }
    });
}

} // namespace hamandish::http
