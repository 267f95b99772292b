#include "server/http/site.h"

#include "contract/openapi.h"
#include "server/http/host_cookies.h"
#include "server/http/language_choice.h"
#include "server/http/page_path.h"
#include "server/http/problem.h"
#include "server/http/request_checks.h"
#include "server/ops/log.h"

#include <chrono>

namespace hamandish::http {
namespace {

bool starts_with(std::string_view text, std::string_view prefix) {
    return text.substr(0, prefix.size()) == prefix;
}

bool is_read(const Request& request) {
    return request.method == "GET" || request.method == "HEAD";
}

bool is_api(const Request& request) {
    return starts_with(request.path, "/api/") && request.path != "/api/v1/openapi.json";
}

/// From this machine, and not passed on by a proxy for somebody else (client_address.h).
bool is_from_here(const Request& request) {
    return request.address.empty();
}

/// What a supervisor or a scraper asks, over and over.
bool is_probe(const Request& request) {
    return request.path == "/livez" || request.path == "/readyz" || request.path == "/healthz" ||
           request.path == "/metrics";
}

bool is_from_kiosk(const Request& request) {
    return !cookie_value(request.cookie, kiosk_cookie_name).empty();
}

/// A file to keep or to print, or another site: no kiosk has a way to them.
bool is_way_out(std::string_view path) {
    return CredentialFiles::is_for(path) || Invitations::is_for(path) || Papers::is_for(path) ||
           Attachments::is_for(path) || Feeds::is_for(path) || Elsewhere::is_for(path);
}

constexpr std::string_view plain_ok = R"({"status":"ok"})";

bool takes_forms(std::string_view path) {
    return is_page_path(path) && !Feeds::is_for(path);
}

/// What a page without scripts sends.
bool is_form(const Request& request) {
    return request.method == "POST" && takes_forms(request.path);
}

std::string_view allowed_at(std::string_view path) {
    return takes_forms(path) ? "GET, HEAD, POST" : "GET, HEAD";
}

Response method_refused(const Request& request, std::string_view allowed) {
    Response refused = problem({base::ErrorCode::MethodUnknown, "method"}, request.id);
    refused.headers.push_back({"Allow", std::string(allowed)});
    return refused;
}

/// What is true of every answer: HEAD has no body; failures are logged, by id only, because what
/// was asked for stays with the person who asked.
Reply finished(Reply reply, const Request& request, bool secure) {
    return [reply = std::move(reply), id = request.id, secure,
            head = request.method == "HEAD"](Response response) {
        if (response.status >= 500)
            ops::log(ops::Level::Error, "request_failed",
                     {{"request", id}, {"status", response.status}});
        response.bodiless = response.bodiless || head;
        if (secure) {
            response.headers.push_back({"Strict-Transport-Security", "max-age=31536000"});
            guard_cookies(response);
        }
        reply(std::move(response));
    };
}

ElsewhereOptions elsewhere_options(const SiteOptions& options) {
    return {options.providers, options.origin, options.api.clock, options.api.secure_cookies};
}

} // namespace

base::Result<std::unique_ptr<Site>> Site::create(store::Store& store, const ops::Key& key,
                                                 SiteOptions options) {
    TRY_ASSIGN(auto files, StaticFiles::read(options.web_folder));
    options.api.origin = options.origin;
    options.api.channels = options.channels;
    options.api.contact_bot = options.channels ? options.channels->for_contact() : nullptr;
    if (const auto* bot = options.api.contact_bot)
        options.api.providers.contact = outbox::word(bot->reach());
    return std::unique_ptr<Site>(new Site(store, key, std::move(options), std::move(files)));
}

Site::Site(store::Store& store, const ops::Key& key, SiteOptions options, StaticFiles files)
    : store_(store), options_(std::move(options)), files_(std::move(files)),
      api_(store, key, options_.api), printer_(files_, options_.origin), pages_(api_, printer_),
      visits_(api_, key, printer_, options_.api.secure_cookies),
      elsewhere_(store, key, elsewhere_options(options_)),
      hooks_(store, key, options_.channels, options_.api.clock, options_.api.outbox_written),
      credential_files_(store, options_.api.issuer, press_, options_.api.clock),
      invitations_(store, press_, options_.origin, options_.api.clock, options_.api.secure_cookies),
      papers_(api_, press_, options_.origin), attachments_(store, options_.api.clock),
      logos_(store, options_.api.clock), widgets_(api_, files_, options_.origin, options_.framers),
      feeds_(store, options_.origin, options_.api.clock), light_(options_.api.secure_cookies),
      refusal_pages_(api_, printer_, options_.origin),
      openapi_({200, std::string(json_type)}, contract::openapi(options_.version)) {
    ops::add_process_gauges(metrics_);
    metrics_.add_gauge("hamandish_log_entries", "Entries of the public event log.", [this] {
        const auto size =
            store_.readers().read([](store::Connection& connection) -> base::Result<std::int64_t> {
                return connection.log.size();
            });
        return size ? static_cast<double>(*size) : 0.0;
    });
}

ops::Asked Site::asked(const Request& request) const {
    if (is_api(request)) return is_read(request) ? ops::Asked::ApiRead : ops::Asked::ApiWrite;
    if (is_form(request)) return ops::Asked::Page;
    if (!is_read(request) || is_probe(request)) return ops::Asked::Other;
    return files_.find(request.path) != nullptr ? ops::Asked::File : ops::Asked::Page;
}

Reply Site::counted(Reply reply, const Request& request) {
    return [this, reply = std::move(reply), kind = asked(request), id = request.id,
            begun = std::chrono::steady_clock::now()](Response response) {
        const auto took = std::chrono::steady_clock::now() - begun;
        metrics_.count(kind, response.status, took);
        if (options_.log_requests)
            ops::log(ops::Level::Info, "request",
                     {{"request", id},
                      {"asked", std::string(ops::word(kind))},
                      {"status", response.status},
                      {"microseconds",
                       std::chrono::duration_cast<std::chrono::microseconds>(took).count()}});
        reply(std::move(response));
    };
}

void Site::handle(const Request& request, Reply plain_reply) {
    const bool secure = options_.api.secure_cookies;
    const Reply reply = counted(finished(std::move(plain_reply), request, secure), request);
    if (!secure || request.cookie.empty()) return begin(request, reply);
    begin(with_own_cookies(request), reply);
}

/// A page that lies ready is given before its request is copied for a refusal that does not come.
void Site::begin(const Request& request, const Reply& reply) {
    if (!RefusalPages::is_for(request)) return dispatch(request, reply);
    if (!Visits::is_for(request))
        if (auto kept = pages_.kept(request)) return reply(std::move(*kept));
    dispatch(request, told_to_people(request, reply));
}

/// Printed elsewhere: many refusals are said on the network's thread.
Reply Site::told_to_people(const Request& request, const Reply& reply) {
    return [this, request, reply](Response response) {
        if (!RefusalPages::is_refusal(response)) return reply(std::move(response));
        run_later(request, reply,
                  [this, response = std::move(response)](const Request& asked, const Reply& told) {
                      told(refusal_pages_.page(asked, response));
                  });
    };
}

void Site::dispatch(const Request& request, const Reply& reply) {
    if (is_api(request)) return handle_api(request, reply);
    if (Hooks::is_for(request.path)) return hooks_.handle(request, reply);
    if (is_form(request)) return visit(request, reply);
    if (!is_read(request)) return reply(method_refused(request, allowed_at(request.path)));
    if (request.path == "/api/v1/openapi.json") return reply(openapi_.answer(request));
    if (request.path == "/livez")
        return reply(response_with(200, json_type, std::string(plain_ok)));
    if (request.path == "/readyz" || request.path == "/healthz") return reply(readiness());
    if (request.path == "/metrics" && is_from_here(request)) return show_metrics(request, reply);
    if (const Representation* file = files_.find(request.path)) return reply(file->answer(request));
    if (is_from_kiosk(request) && is_way_out(request.path))
        return reply(problem({base::ErrorCode::Forbidden, "kiosk"}, request.id));
    if (CredentialFiles::is_for(request.path)) return hand_over(credential_files_, request, reply);
    if (Invitations::is_for(request.path)) return hand_over(invitations_, request, reply);
    if (Widgets::is_for(request.path)) return hand_over(widgets_, request, reply);
    if (Papers::is_for(request.path)) return hand_over(papers_, request, reply);
    if (Attachments::is_for(request.path)) return hand_over(attachments_, request, reply);
    if (Logos::is_for(request.path)) return hand_over(logos_, request, reply);
    if (Feeds::is_for(request.path)) return hand_over(feeds_, request, reply);
    if (Elsewhere::is_for(request.path)) return hand_over(elsewhere_, request, reply);
    if (Light::is_for(request.path)) return reply(light_.choose(request));
    if (is_without_language(request.path)) return reply(lead_to_own_language(request));
    if (Visits::is_for(request)) return visit(request, reply);
    handle_page(request, reply);
}

Response Site::readiness() const {
    const auto seen =
        store_.readers().read([](store::Connection& connection) -> base::Result<std::size_t> {
            return connection.calls.list().size();
        });
    if (!seen) return response_with(503, json_type, R"({"status":"unavailable"})");
    return response_with(200, json_type, std::string(plain_ok));
}

/// Not on the network's thread: some numbers come from the database.
void Site::show_metrics(const Request& request, const Reply& reply) {
    run_later(request, reply, [this](const Request&, const Reply& answer) {
        answer(response_with(200, ops::metrics_type, metrics_.text()));
    });
}

template <class Part>
void Site::hand_over(Part& part, const Request& request, const Reply& reply) {
    run_later(request, reply,
              [&part](const Request& asked, const Reply& answer) { part.handle(asked, answer); });
}

template <class Work>
void Site::run_later(const Request& request, Reply reply, Work work) {
    options_.run_later([request, reply = std::move(reply), work = std::move(work)] {
        try {
            work(request, reply);
        } catch (const std::exception& error) {
            ops::log(ops::Level::Error, "page_failed",
                     {{"request", request.id}, {"what", error.what()}});
            reply(problem({base::ErrorCode::Internal, {}}, request.id));
        }
    });
}

void Site::visit(const Request& request, Reply reply) {
    run_later(request, std::move(reply),
              [this](const Request& asked, const Reply& answer) { answer(visits_.handle(asked)); });
}

void Site::handle_api(const Request& request, const Reply& reply) {
    if (is_read(request))
        if (auto kept = api_.kept(request)) return reply(std::move(*kept));
    if (!Api::is_slow(request)) return api_.handle(request, reply);
    run_later(request, reply,
              [this](const Request& asked, const Reply& answer) { api_.handle(asked, answer); });
}

void Site::handle_page(const Request& request, Reply reply) {
    if (auto kept = pages_.kept(request)) return reply(std::move(*kept));
    run_later(request, std::move(reply),
              [this](const Request& asked, const Reply& answer) { answer(pages_.make(asked)); });
}

} // namespace hamandish::http
