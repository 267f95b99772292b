// A site people may sign in at, as the operator wrote it down and as it describes itself.
#pragma once

#include "base/time.h"
#include "server/http_client/http_client.h"
#include "server/oidc/signed_token.h"

#include <mutex>
#include <optional>
#include <string>
#include <vector>

namespace hamandish::oidc {

/// Where a provider is asked. Written by hand where a provider publishes none; else discovered.
struct Endpoints {
    std::string authorization, token, jwks, user_info; ///< user_info may be empty: not asked
};

struct ProviderConfig {
    std::string name; ///< "government": part of addresses, a slug
    std::string label_fa, label_en;
    std::string issuer, client_id, client_secret;
    std::string scope = "openid profile";
    std::optional<Endpoints> endpoints = {}; ///< nothing: discovered at the issuer
    std::string national_code_claim = {};    ///< empty: it vouches for none
    /// Of facts that it has checked, not what people have told it; empty: it vouches for none.
    std::string birth_date_claim = {}, gender_claim = {};
    bool plain_http = false; ///< a provider on this machine, for tests
};

/// The operator's file: an array of objects with the names above (endpoints as
/// "authorization_endpoint", "token_endpoint", "jwks_uri", "userinfo_endpoint"). InvalidInput
/// naming what is missing or wrong.
[[nodiscard]] base::Result<std::vector<ProviderConfig>> providers_from_text(std::string_view text);

/// What a provider says of itself, kept for a while. Shared by threads.
class Provider {
  public:
    explicit Provider(ProviderConfig config);

    [[nodiscard]] const ProviderConfig& config() const { return config_; }
    [[nodiscard]] const http_client::HttpClient& client() const { return client_; }
    /// Discovered once and kept for an hour; Forbidden naming "issuer" when the document is another
    /// issuer's (Discovery 1.0, 4.3).
    [[nodiscard]] base::Result<Endpoints> endpoints(base::Instant now);
    /// The claims of a token signed by this provider. A key that is not known is looked for anew,
    /// at most once a minute: keys rotate.
    [[nodiscard]] base::Result<JsonObject> claims_of(const std::string& token, base::Instant now);

  private:
    [[nodiscard]] base::Result<Endpoints> discovered() const;
    [[nodiscard]] base::Result<KeySet> keys(base::Instant now, bool anew);

    ProviderConfig config_;
    http_client::HttpClient client_;
    std::mutex mutex_;
    std::optional<Endpoints> endpoints_;
    std::optional<KeySet> keys_;
    base::Instant endpoints_at_, keys_at_;
};

} // namespace hamandish::oidc
