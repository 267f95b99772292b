// What the claims of an ID token must say to be believed (OpenID Connect Core 1.0, 3.1.3.7).
#pragma once

#include "base/time.h"
#include "server/oidc/json_object.h"

#include <string>

namespace hamandish::oidc {

struct Expected {
    std::string issuer, client_id, nonce;
};

/// Clocks of others may be wrong by this much; a token may be this old when it arrives.
inline constexpr std::int64_t clock_skew_s = 60, oldest_token_s = 600;

/// Forbidden naming the first claim that is wrong: iss, aud, azp, exp, iat, nbf, nonce or sub.
[[nodiscard]] base::Status check_id_token(const JsonObject& claims, const Expected& expected,
                                          base::Instant now);
/// The same for what a userinfo endpoint signed: its issuer and audience if it names them, and that
/// it speaks of `subject` (5.3.2).
[[nodiscard]] base::Status check_user_info(const JsonObject& claims, const Expected& expected,
                                           const std::string& subject);

} // namespace hamandish::oidc
