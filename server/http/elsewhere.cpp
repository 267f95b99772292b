#include "server/http/elsewhere.h"

#include "contract/error_words.h"
#include "contract/routes.h"
#include "domain/sign_in_code.h"
#include "i18n/locale.h"
#include "server/http/api_steps.h"
#include "server/ops/log.h"
#include "server/usecases/join_accounts.h"
#include "server/usecases/sign_in.h"
#include "server/usecases/sign_in_elsewhere.h"

namespace hamandish::http {
namespace {

constexpr std::string_view root = "/sign-in/", callback_word = "/callback";
constexpr std::string_view memory_cookie = "elsewhere";

std::vector<std::unique_ptr<oidc::Provider>>
providers_from(const std::vector<oidc::ProviderConfig>& configs) {
    std::vector<std::unique_ptr<oidc::Provider>> providers;
    for (const oidc::ProviderConfig& config : configs)
        providers.push_back(std::make_unique<oidc::Provider>(config));
    return providers;
}

/// "/fa/…" only: "//host" and "/\host" lead to other sites.
bool is_own_path(std::string_view path) {
    if (path.size() < 4 || path.size() > 300 || path.front() != '/' || path[3] != '/') return false;
    if (!i18n::locale_from_code(path.substr(1, 2))) return false;
    for (const char c : path)
        if (static_cast<unsigned char>(c) <= ' ' || c == '\\') return false;
    return true;
}

std::string next_or_start(std::string_view next) {
    if (is_own_path(next)) return std::string(next);
    return "/" + std::string(i18n::code(i18n::first_locale)) + "/";
}

Response redirection(std::string location) {
    Response response = response_with(303, html_type, "");
    response.headers.push_back({"Location", std::move(location)});
    return response;
}

/// Back to the sign-in page, in the language one came from. Why is for the log: what a provider
/// said wrong helps its operator and nobody else.
Response failure(const base::Error& error, const std::string& next, const Request& request) {
    ops::log(ops::Level::Warning, "sign_in_elsewhere_failed",
             {{"request", request.id},
              {"code", std::string(contract::word(error.code))},
              {"where", error.where}});
    return redirection(next.substr(0, 4) + "sign-in?failed=elsewhere&next=" + next);
}

} // namespace

Elsewhere::Elsewhere(store::Store& store, const ops::Key& key, ElsewhereOptions options)
    : store_(store), key_(key), options_(std::move(options)),
      providers_(providers_from(options_.providers)) {}

bool Elsewhere::is_for(std::string_view path) {
    return path.substr(0, root.size()) == root;
}

oidc::Provider* Elsewhere::find(std::string_view name) const {
    for (const auto& provider : providers_)
        if (provider->config().name == name) return provider.get();
    return nullptr;
}

std::string Elsewhere::callback_of(const oidc::Provider& provider) const {
    return options_.origin + std::string(root) + provider.config().name +
           std::string(callback_word);
}

void Elsewhere::handle(const Request& request, const Reply& reply) {
    std::string_view name = request.path.substr(root.size());
    const bool back = name.size() > callback_word.size() &&
                      name.substr(name.size() - callback_word.size()) == callback_word;
    if (back) name.remove_suffix(callback_word.size());
    oidc::Provider* provider = find(name);
    if (!provider) return reply(problem({base::ErrorCode::NotFound, "provider"}, request.id));
    back ? come_back(*provider, request, reply) : leave(*provider, request, reply);
}

void Elsewhere::leave(oidc::Provider& provider, const Request& request, const Reply& reply) {
    const std::string next = next_or_start(contract::query_value(request.query, "next"));
    const auto departure =
        oidc::depart(provider, key_, callback_of(provider), next, options_.clock.now());
    if (!departure) return reply(failure(departure.error(), next, request));
    Response response = redirection(departure->url);
    response.headers.push_back(
        {"Set-Cookie", cookie(memory_cookie, departure->cookie, root, oidc::flow_life_ms)});
    reply(std::move(response));
}

void Elsewhere::come_back(oidc::Provider& provider, const Request& request, const Reply& reply) {
    const auto value = [&](std::string_view name) {
        return contract::query_value(request.query, name);
    };
    const oidc::Arrival arrival{value("state"), value("code"), value("iss"),
                                std::string(cookie_value(request.cookie, memory_cookie))};
    const auto proof =
        oidc::arrive(provider, key_, callback_of(provider), arrival, options_.clock.now());
    if (!proof) return reply(failure(proof.error(), next_or_start({}), request));
    const std::string_view session = cookie_value(request.cookie, "session");
    const usecases::ElsewhereCommand command{
        *proof, session.empty() ? std::string() : usecases::session_hash_from(session),
        ops::random_token(), ops::random_number(), device_of(request)};
    const auto me = store_.writer().submit_and_wait([&](store::Connection& connection) {
        return usecases::sign_in_elsewhere(connection, key_, command, options_.clock.now());
    });
    const std::string next = next_or_start(proof->next);
    const bool is_anothers = !me && me.error() == base::Error{base::ErrorCode::Conflict, "account"};
    Response response = me            ? redirection(next)
                        : is_anothers ? ask_to_join(command, next, request)
                                      : failure(me.error(), next, request);
    response.headers.push_back({"Set-Cookie", cookie(memory_cookie, "", root, 0)});
    if (me)
        response.headers.push_back(
            {"Set-Cookie", cookie("session", command.session_token, "/", domain::session_life_ms)});
    reply(std::move(response));
}

/// What was proven is another account's: shall the two become one? The person is asked on a page.
Response Elsewhere::ask_to_join(const usecases::ElsewhereCommand& command, const std::string& next,
                                const Request& request) {
    const usecases::JoiningProof proof{command.session_hash,
                                       usecases::subject_hash_from(key_, command.proof),
                                       ops::random_token()};
    const auto kept = store_.writer().submit_and_wait([&](store::Connection& connection) {
        return usecases::keep_joining_proof(connection, proof, options_.clock.now());
    });
    if (!kept) return failure(kept.error(), next, request);
    return redirection(next.substr(0, 4) + "join?token=" + proof.token + "&next=" + next);
}

std::string Elsewhere::cookie(std::string_view name, std::string_view value, std::string_view path,
                              std::int64_t life_ms) const {
    std::string text =
        std::string(name) + "=" + std::string(value) + "; Path=" + std::string(path) +
        "; HttpOnly; SameSite=Lax; Max-Age=" + std::to_string(life_ms / base::ms_per_second);
    if (options_.secure_cookies) text += "; Secure";
    return text;
}

} // namespace hamandish::http
