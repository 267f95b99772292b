// HMAC-SHA256 (RFC 2104) with the keys of others, where they say how they sign.
#pragma once

#include <string>
#include <string_view>

namespace hamandish::ops {

/// 32 bytes. For what this site signs itself there is ops::Key.
[[nodiscard]] std::string hmac_sha256(std::string_view key, std::string_view text);

} // namespace hamandish::ops
