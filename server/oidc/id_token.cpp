#include "server/oidc/id_token.h"

#include "server/ops/secrets.h"

#include <algorithm>

namespace hamandish::oidc {
namespace {

/// A subject's longest name (Core 1.0, section 2).
constexpr std::size_t longest_subject = 255;

base::Status require(bool holds, std::string_view claim) {
    if (holds) return {};
    return base::fail(base::ErrorCode::Forbidden, claim);
}

bool is_for(const JsonObject& claims, const std::string& client_id) {
    const auto audiences = claims.texts("aud");
    return std::find(audiences.begin(), audiences.end(), client_id) != audiences.end();
}

base::Status check_times(const JsonObject& claims, std::int64_t now_s) {
    const auto expires = claims.number("exp"), issued = claims.number("iat"),
               not_before = claims.number("nbf");
    TRY(require(expires && *expires > now_s - clock_skew_s, "exp"));
    TRY(require(issued && *issued <= now_s + clock_skew_s && *issued >= now_s - oldest_token_s,
                "iat"));
    return require(!claims.has("nbf") || (not_before && *not_before <= now_s + clock_skew_s),
                   "nbf");
}

} // namespace

base::Status check_id_token(const JsonObject& claims, const Expected& expected, base::Instant now) {
    TRY(require(claims.text("iss") == expected.issuer, "iss"));
    TRY(require(is_for(claims, expected.client_id), "aud"));
    const bool names_party = claims.has("azp");
    TRY(require(names_party || claims.texts("aud").size() == 1, "azp"));
    TRY(require(!names_party || claims.text("azp") == expected.client_id, "azp"));
    TRY(check_times(claims, now.ms / 1000));
    TRY(require(!expected.nonce.empty() &&
                    ops::equal_in_constant_time(claims.text("nonce"), expected.nonce),
                "nonce"));
    const std::string subject = claims.text("sub");
    return require(!subject.empty() && subject.size() <= longest_subject, "sub");
}

base::Status check_user_info(const JsonObject& claims, const Expected& expected,
                             const std::string& subject) {
    TRY(require(!claims.has("iss") || claims.text("iss") == expected.issuer, "iss"));
    TRY(require(!claims.has("aud") || is_for(claims, expected.client_id), "aud"));
    return require(claims.text("sub") == subject, "sub");
}

} // namespace hamandish::oidc
