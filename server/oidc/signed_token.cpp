#include "server/oidc/signed_token.h"

#include <algorithm>
#include <cjose/cjose.h>
#include <cstdlib>
#include <memory>

namespace hamandish::oidc {
namespace {

using base::ErrorCode;

constexpr std::size_t longest_token_bytes = 64 * 1024;

struct TokenDeleter {
    void operator()(cjose_jws_t* token) const { cjose_jws_release(token); }
};
struct KeyDeleter {
    void operator()(cjose_jwk_t* key) const { cjose_jwk_release(key); }
};
using Token = std::unique_ptr<cjose_jws_t, TokenDeleter>;
using Key = std::unique_ptr<cjose_jwk_t, KeyDeleter>;

tl::unexpected<base::Error> not_believed() {
    return base::fail(ErrorCode::Forbidden, "token");
}

/// The family of keys an algorithm needs, as "kty" names it.
std::string_view kind_for(std::string_view algorithm) {
    return algorithm == "ES256" ? "EC" : "RSA";
}

struct Head {
    std::string algorithm, key_id;
};

base::Result<Head> head_of(const Token& token) {
    cjose_err error;
    cjose_header_t* header = cjose_jws_get_protected(token.get());
    const auto text = [&](const char* name) {
        const char* value = header ? cjose_header_get(header, name, &error) : nullptr;
        return std::string(value ? value : "");
    };
    char* demanded = header ? cjose_header_get_raw(header, "crit", &error) : nullptr;
    const bool demands = demanded != nullptr;
    std::free(demanded);
    Head head{text("alg"), text("kid")};
    const bool known =
        std::find(algorithms.begin(), algorithms.end(), head.algorithm) != algorithms.end();
    if (demands || !known) return not_believed();
    return head;
}

bool is_signed_with(const std::string& token, const std::string& key_text) {
    cjose_err error;
    const Key key(cjose_jwk_import(key_text.c_str(), key_text.size(), &error));
    const Token signed_one(cjose_jws_import(token.c_str(), token.size(), &error));
    return key && signed_one && cjose_jws_verify(signed_one.get(), key.get(), &error);
}

} // namespace

base::Result<KeySet> KeySet::from_text(std::string_view jwks) {
    TRY_ASSIGN(const auto set, JsonObject::from_text(jwks, "jwks"));
    KeySet keys;
    for (const JsonObject& key : set.objects("keys")) {
        const std::string kind = key.text("kty"), use = key.text("use");
        if ((kind != "RSA" && kind != "EC") || (!use.empty() && use != "sig")) continue;
        keys.keys_.push_back({key.text("kid"), kind, key.text("alg"), key.to_text()});
    }
    return keys;
}

std::vector<std::string> KeySet::keys_for(std::string_view key_id,
                                          std::string_view algorithm) const {
    std::vector<std::string> fitting;
    for (const Named& key : keys_) {
        if (key.kind != kind_for(algorithm)) continue;
        if (!key.algorithm.empty() && key.algorithm != algorithm) continue;
        if (key_id.empty() || key.id == key_id) fitting.push_back(key.text);
    }
    return fitting;
}

base::Result<JsonObject> claims_of(const std::string& token, const KeySet& keys) {
    if (token.size() > longest_token_bytes) return not_believed();
    cjose_err error;
    const Token read(cjose_jws_import(token.c_str(), token.size(), &error));
    if (!read) return not_believed();
    TRY_ASSIGN(const auto head, head_of(read));
    const auto fitting = keys.keys_for(head.key_id, head.algorithm);
    if (fitting.empty()) return base::fail(ErrorCode::NotFound, "key");
    const bool believed = std::any_of(fitting.begin(), fitting.end(),
                                      [&](const auto& key) { return is_signed_with(token, key); });
    if (!believed) return not_believed();
    std::uint8_t* bytes = nullptr;
    std::size_t size = 0;
    if (!cjose_jws_get_plaintext(read.get(), &bytes, &size, &error)) return not_believed();
    return JsonObject::from_text({reinterpret_cast<const char*>(bytes), size}, "token");
}

} // namespace hamandish::oidc
