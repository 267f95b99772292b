#include "server/oidc/sign_in_flow.h"

#include "server/oidc/id_token.h"

#include <charconv>
#include <optional>

namespace hamandish::oidc {
namespace {

using base::ErrorCode;
using http_client::form_from;

/// What the browser carries, one a line.
struct Memory {
    std::string provider, state, nonce, verifier, next;
    std::int64_t until_ms = 0;
};

std::string text_from(const Memory& memory) {
    return "oidc\n" + memory.provider + '\n' + memory.state + '\n' + memory.nonce + '\n' +
           memory.verifier + '\n' + std::to_string(memory.until_ms) + '\n' + memory.next;
}

std::string next_line(std::string_view& text) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    std::string line(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
    return line;
}

std::optional<Memory> memory_from(std::string_view text) {
    if (next_line(text) != "oidc") return std::nullopt;
    Memory memory{next_line(text), next_line(text), next_line(text), next_line(text), {}};
    const std::string until = next_line(text);
    memory.next = text;
    std::from_chars(until.data(), until.data() + until.size(), memory.until_ms);
    return memory;
}

base::Result<Memory> remembered(const Provider& provider, const ops::Key& key,
                                const Arrival& arrival, base::Instant now) {
    const auto refused = base::fail(ErrorCode::Forbidden, "state");
    const auto text = key.unseal(arrival.cookie);
    if (!text) return refused;
    const auto memory = memory_from(*text);
    if (!memory || memory->provider != provider.config().name || now.ms >= memory->until_ms ||
        !ops::equal_in_constant_time(memory->state, arrival.state))
        return refused;
    if (!arrival.issuer.empty() && arrival.issuer != provider.config().issuer)
        return base::fail(ErrorCode::Forbidden, "iss");
    return *memory;
}

/// RFC 6749, 2.3.1: both are form-encoded before they are joined.
std::string basic_from(const ProviderConfig& config) {
    return "Basic " + ops::base64(http_client::percent_encoded(config.client_id) + ":" +
                                  http_client::percent_encoded(config.client_secret));
}

struct Tokens {
    std::string id, access;
};

base::Result<Tokens> tokens_for(Provider& provider, const Endpoints& where,
                                const std::string& redirect_uri, const std::string& code,
                                const std::string& verifier) {
    http_client::Call call{"POST", where.token};
    call.headers = {{"Content-Type", "application/x-www-form-urlencoded"},
                    {"Accept", "application/json"}};
    std::vector<std::pair<std::string, std::string>> fields{{"grant_type", "authorization_code"},
                                                            {"code", code},
                                                            {"redirect_uri", redirect_uri},
                                                            {"code_verifier", verifier}};
    if (provider.config().client_secret.empty())
        fields.emplace_back("client_id", provider.config().client_id);
    else
        call.headers.emplace_back("Authorization", basic_from(provider.config()));
    call.body = form_from(fields);
    TRY_ASSIGN(const auto answer, provider.client().send(call));
    if (answer.status != 200) return base::fail(ErrorCode::Forbidden, "code");
    TRY_ASSIGN(const auto object, JsonObject::from_text(answer.body, "tokens"));
    return Tokens{object.text("id_token"), object.text("access_token")};
}

bool is_signed_type(const std::string& content_type) {
    return content_type.substr(0, 15) == "application/jwt";
}

/// As JSON, or signed as the government's sign-on does it.
base::Result<JsonObject> user_info(Provider& provider, const Endpoints& where, const Tokens& tokens,
                                   const Expected& expected, const std::string& subject,
                                   base::Instant now) {
    http_client::Call call{.url = where.user_info};
    call.headers = {{"Authorization", "Bearer " + tokens.access},
                    {"Accept", "application/json, application/jwt"}};
    TRY_ASSIGN(const auto answer, provider.client().send(call));
    if (answer.status != 200) return base::fail(ErrorCode::Unavailable, "userinfo");
    auto claims = is_signed_type(answer.content_type)
                      ? provider.claims_of(answer.body, now)
                      : JsonObject::from_text(answer.body, "userinfo");
    if (!claims) return claims;
    TRY(check_user_info(*claims, expected, subject));
    return claims;
}

/// What of a proof is read from which claim, by the operator's word.
struct Wanted {
    std::string Proof::*field;
    std::string ProviderConfig::*claim;
};
constexpr Wanted wanted[] = {{&Proof::national_code, &ProviderConfig::national_code_claim},
                             {&Proof::birth_date, &ProviderConfig::birth_date_claim},
                             {&Proof::gender, &ProviderConfig::gender_claim}};

void read_wanted(const ProviderConfig& config, const JsonObject& claims, Proof& proof) {
    for (const Wanted& one : wanted)
        if (!(config.*one.claim).empty() && (proof.*one.field).empty())
            proof.*one.field = claims.text((config.*one.claim).c_str());
}

bool lacks_wanted(const ProviderConfig& config, const Proof& proof) {
    for (const Wanted& one : wanted)
        if (!(config.*one.claim).empty() && (proof.*one.field).empty()) return true;
    return false;
}

} // namespace

base::Result<Departure> depart(Provider& provider, const ops::Key& key,
                               const std::string& redirect_uri, const std::string& next,
                               base::Instant now) {
    TRY_ASSIGN(const auto where, provider.endpoints(now));
    const Memory memory{
        provider.config().name, ops::random_token(), ops::random_token(), ops::random_token(), next,
        now.ms + flow_life_ms};
    const std::string query = form_from({{"response_type", "code"},
                                         {"client_id", provider.config().client_id},
                                         {"redirect_uri", redirect_uri},
                                         {"scope", provider.config().scope},
                                         {"state", memory.state},
                                         {"nonce", memory.nonce},
                                         {"code_challenge", ops::sha256_base64url(memory.verifier)},
                                         {"code_challenge_method", "S256"}});
    const char joint = where.authorization.find('?') == std::string::npos ? '?' : '&';
    return Departure{where.authorization + joint + query, key.seal(text_from(memory))};
}

base::Result<Proof> arrive(Provider& provider, const ops::Key& key, const std::string& redirect_uri,
                           const Arrival& arrival, base::Instant now) {
    TRY_ASSIGN(const auto memory, remembered(provider, key, arrival, now));
    const ProviderConfig& config = provider.config();
    TRY_ASSIGN(const auto where, provider.endpoints(now));
    TRY_ASSIGN(const auto tokens,
               tokens_for(provider, where, redirect_uri, arrival.code, memory.verifier));
    TRY_ASSIGN(const auto claims, provider.claims_of(tokens.id, now));
    const Expected expected{config.issuer, config.client_id, memory.nonce};
    TRY(check_id_token(claims, expected, now));
    Proof proof{config.name, config.issuer, claims.text("sub"), {}, memory.next};
    read_wanted(config, claims, proof);
    if (!lacks_wanted(config, proof) || where.user_info.empty()) return proof;
    TRY_ASSIGN(const auto info, user_info(provider, where, tokens, expected, proof.subject, now));
    read_wanted(config, info, proof);
    return proof;
}

} // namespace hamandish::oidc
