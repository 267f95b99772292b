#include "server/oidc/provider.h"

#include "domain/mobile.h"

namespace hamandish::oidc {
namespace {

using base::ErrorCode;

constexpr std::int64_t kept_ms = base::ms_per_hour, asked_again_ms = base::ms_per_minute;

bool is_young(base::Instant taken_at, base::Instant now, std::int64_t life_ms) {
    return now >= taken_at && now.ms - taken_at.ms < life_ms;
}

base::Result<std::string> document(const http_client::HttpClient& client, const std::string& url) {
    TRY_ASSIGN(auto answer, client.send({.url = url, .headers = {{"Accept", "application/json"}}}));
    if (answer.status != 200) return base::fail(ErrorCode::Unavailable, "provider");
    return std::move(answer.body);
}

Endpoints endpoints_of(const JsonObject& object) {
    return {object.text("authorization_endpoint"), object.text("token_endpoint"),
            object.text("jwks_uri"), object.text("userinfo_endpoint")};
}

bool are_whole(const Endpoints& endpoints) {
    return !endpoints.authorization.empty() && !endpoints.token.empty() && !endpoints.jwks.empty();
}

http_client::Options client_options(const ProviderConfig& config) {
    http_client::Options options;
    options.plain_http = config.plain_http;
    return options;
}

} // namespace

Provider::Provider(ProviderConfig config)
    : config_(std::move(config)), client_(client_options(config_)), endpoints_(config_.endpoints) {}

base::Result<Endpoints> Provider::discovered() const {
    std::string base = config_.issuer;
    if (!base.empty() && base.back() == '/') base.pop_back();
    TRY_ASSIGN(const auto text, document(client_, base + "/.well-known/openid-configuration"));
    TRY_ASSIGN(const auto object, JsonObject::from_text(text, "discovery"));
    if (object.text("issuer") != config_.issuer) return base::fail(ErrorCode::Forbidden, "issuer");
    const Endpoints found = endpoints_of(object);
    if (!are_whole(found)) return base::fail(ErrorCode::Unavailable, "discovery");
    return found;
}

base::Result<Endpoints> Provider::endpoints(base::Instant now) {
    if (config_.endpoints) return *config_.endpoints;
    const std::lock_guard lock(mutex_);
    if (endpoints_ && is_young(endpoints_at_, now, kept_ms)) return *endpoints_;
    TRY_ASSIGN(const auto found, discovered());
    endpoints_ = found;
    endpoints_at_ = now;
    return found;
}

base::Result<KeySet> Provider::keys(base::Instant now, bool anew) {
    TRY_ASSIGN(const auto where, endpoints(now));
    const std::lock_guard lock(mutex_);
    if (keys_ && is_young(keys_at_, now, anew ? asked_again_ms : kept_ms)) return *keys_;
    TRY_ASSIGN(const auto text, document(client_, where.jwks));
    TRY_ASSIGN(auto found, KeySet::from_text(text));
    keys_ = found;
    keys_at_ = now;
    return found;
}

base::Result<JsonObject> Provider::claims_of(const std::string& token, base::Instant now) {
    TRY_ASSIGN(const auto known, keys(now, false));
    auto claims = oidc::claims_of(token, known);
    if (claims || claims.error().code != ErrorCode::NotFound) return claims;
    TRY_ASSIGN(const auto fresh, keys(now, true));
    return oidc::claims_of(token, fresh);
}

base::Result<std::vector<ProviderConfig>> providers_from_text(std::string_view text) {
    TRY_ASSIGN(const auto objects, JsonObject::array_from_text(text, "providers"));
    std::vector<ProviderConfig> providers;
    for (const JsonObject& one : objects) {
        for (const char* name : {"name", "label_fa", "label_en", "issuer", "client_id"})
            if (one.text(name).empty()) return base::fail(ErrorCode::InvalidInput, name);
        ProviderConfig config{one.text("name"),   one.text("label_fa"),  one.text("label_en"),
                              one.text("issuer"), one.text("client_id"), one.text("client_secret")};
        if (one.has("scope")) config.scope = one.text("scope");
        if (config.name == domain::number_identity || config.name.find(' ') != config.name.npos)
            return base::fail(ErrorCode::InvalidInput, "name");
        config.national_code_claim = one.text("national_code_claim");
        config.birth_date_claim = one.text("birth_date_claim");
        config.gender_claim = one.text("gender_claim");
        config.plain_http = one.number("plain_http") == 1;
        if (one.has("authorization_endpoint")) {
            config.endpoints = endpoints_of(one);
            if (!are_whole(*config.endpoints))
                return base::fail(ErrorCode::InvalidInput, "token_endpoint");
        }
        providers.push_back(std::move(config));
    }
    return providers;
}

} // namespace hamandish::oidc
