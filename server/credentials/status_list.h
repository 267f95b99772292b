// Which credentials are revoked, a bit for each (W3C Bitstring Status List 1.0).
#pragma once

#include "base/result.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace hamandish::credentials {

/// The least a list may have, so that nobody's status is told apart by its size.
inline constexpr std::int64_t bits_in_list = 131'072;

/// The list a credential is in, counted from 1, and its bit there.
struct StatusPlace {
    std::int64_t list = 1, index = 0;
    friend bool operator==(const StatusPlace&, const StatusPlace&) = default;
};
[[nodiscard]] StatusPlace status_place_of(std::int64_t row);

/// "u…": the bits, the first one the highest of its byte, through gzip and base 64 for addresses.
[[nodiscard]] std::string encoded_list(const std::vector<std::int64_t>& set_bits);

/// Is the bit set? InvalidInput naming "status" for what is no list, is shorter than the least, or
/// larger than a thousand lists of ours.
[[nodiscard]] base::Result<bool> is_bit_set(std::string_view encoded, std::int64_t index);

} // namespace hamandish::credentials
