#include "domain/pseudonym.h"

#include <algorithm>

namespace hamandish::domain {
namespace {

constexpr std::string_view erased_prefix = "erased ";

} // namespace

std::string pseudonym_from_random(std::uint64_t random, int attempt) {
    std::uint64_t smallest = 1000;
    for (int i = 0; i < std::min(attempt / 2, 12); ++i) smallest *= 10;
    return std::to_string(smallest + random % (9 * smallest));
}

std::string erased_name(std::string_view random) {
    return std::string(erased_prefix) + std::string(random);
}

std::string public_name(std::string_view pseudonym) {
    if (pseudonym.substr(0, erased_prefix.size()) == erased_prefix) return {};
    return std::string(pseudonym);
}

} // namespace hamandish::domain
