#include "domain/pseudonym.h"

#include <algorithm>

namespace hamandish::domain {

std::string pseudonym_from_random(std::uint64_t random, int attempt) {
    std::uint64_t smallest = 1000;
    for (int i = 0; i < std::min(attempt / 2, 12); ++i) smallest *= 10;
    return std::to_string(smallest + random % (9 * smallest));
}

} // namespace hamandish::domain
