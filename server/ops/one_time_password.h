// Time-based one-time passwords (TOTP, RFC 6238 over RFC 4226), as authenticator apps make them.
#pragma once

#include "base/time.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace hamandish::ops {

/// A fresh secret of 160 bits, as RFC 4226 asks.
[[nodiscard]] std::string new_totp_secret();
/// The step a moment lies in: half minutes since 1970.
[[nodiscard]] std::int64_t totp_step(base::Instant at);
/// `digits` ASCII digits; `secret` is bytes. HMAC-SHA-1, the one every app knows.
[[nodiscard]] std::string totp_code(std::string_view secret, std::int64_t step, int digits = 6);
/// The step whose code this is, now or one step to either side; nothing otherwise, or when it is
/// not after `last_step`: a code works once.
[[nodiscard]] std::optional<std::int64_t> totp_match(std::string_view secret, std::string_view code,
                                                     base::Instant now, std::int64_t last_step);

/// RFC 4648's base 32 without padding, in groups of four: how people type a secret.
[[nodiscard]] std::string typed_secret(std::string_view secret);
/// What a QR code says to an authenticator app.
[[nodiscard]] std::string totp_address(std::string_view secret, std::string_view issuer,
                                       std::string_view account);

} // namespace hamandish::ops
