#include "evidence/work.h"

#include "evidence/hash.h"

#include <string>

namespace hamandish::evidence {
namespace {

std::string prefix_of(std::string_view seed, std::int64_t part) {
    std::string text(seed);
    ((text += '.') += std::to_string(part)) += '.';
    return text;
}

/// As a number, so that zero bits are counted from its end.
std::uint32_t beginning_of(const Hash& hash) {
    std::uint32_t word = 0;
    for (int i = 0; i < 4; ++i) word = word << 8 | hash[static_cast<std::size_t>(i)];
    return word;
}

bool begins_with_zeros(const Hash& hash, int bits) {
    if (bits < 0 || bits > 32) return false;
    return bits == 0 || beginning_of(hash) >> (32 - bits) == 0;
}

} // namespace

bool fits_work(std::string_view seed, std::int64_t part, std::int64_t number, int bits) {
    return number >= 0 &&
           begins_with_zeros(sha256(prefix_of(seed, part) + std::to_string(number)), bits);
}

std::optional<std::int64_t> find_work(std::string_view seed, std::int64_t part, std::int64_t first,
                                      std::int64_t tries, int bits) {
    std::string text = prefix_of(seed, part);
    const std::size_t length = text.size();
    for (std::int64_t number = first; number < first + tries; ++number) {
        text.resize(length);
        text += std::to_string(number);
        if (begins_with_zeros(sha256(text), bits)) return number;
    }
    return std::nullopt;
}

} // namespace hamandish::evidence
