// A little work that a computer proves to have done (hashcash, A. Back 2002): many numbers are
// tried until a hash begins with so many zero bits; one hash tells whether a number fits.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace hamandish::evidence {

/// Does SHA-256 of "SEED.PART.NUMBER" begin with `bits` (0–32) zero bits?
[[nodiscard]] bool fits_work(std::string_view seed, std::int64_t part, std::int64_t number,
                             int bits);

/// The first number that fits among the `tries` from `first` on; about 2^bits are tried until one
/// does.
[[nodiscard]] std::optional<std::int64_t> find_work(std::string_view seed, std::int64_t part,
                                                    std::int64_t first, std::int64_t tries,
                                                    int bits);

} // namespace hamandish::evidence
