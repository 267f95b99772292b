// The authorisation-code flow with PKCE (RFC 6749, RFC 7636, OpenID Connect Core 1.0, RFC 9700).
#pragma once

#include "server/oidc/provider.h"
#include "server/ops/secrets.h"

namespace hamandish::oidc {

/// How long somebody may take at the provider.
inline constexpr std::int64_t flow_life_ms = 10 * base::ms_per_minute;

/// Where the browser goes, and what it carries meanwhile in a cookie: sealed, so that no process
/// has to remember it and nobody can read or make it.
struct Departure {
    std::string url, cookie;
};

/// `redirect_uri` is this site's callback; `next` the path to come back to.
[[nodiscard]] base::Result<Departure> depart(Provider& provider, const ops::Key& key,
                                             const std::string& redirect_uri,
                                             const std::string& next, base::Instant now);

/// What came back with the browser.
struct Arrival {
    std::string state, code, issuer; ///< of the query; issuer may be empty (RFC 9207)
    std::string cookie;
};

/// A proof: this browser's person is this subject there.
struct Proof {
    std::string provider, issuer, subject, national_code; ///< national_code as the provider has it
    std::string next;
    std::string birth_date = {}, gender = {}; ///< as the provider has them; empty: not vouched for
};

/// Forbidden naming "state" when the browser is not the one that departed, was too long away, or
/// comes from another provider; else what the provider's answers lacked (id_token.h,
/// signed_token.h). Each step is asked of the provider itself, over its own addresses.
[[nodiscard]] base::Result<Proof> arrive(Provider& provider, const ops::Key& key,
                                         const std::string& redirect_uri, const Arrival& arrival,
                                         base::Instant now);

} // namespace hamandish::oidc
