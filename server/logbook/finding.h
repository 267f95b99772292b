// What a verification found.
#pragma once

#include <cstdint>
#include <string>

namespace hamandish::logbook {

/// Something that is not as the log says. `entry` is the entry it is about, -1 for none.
struct Finding {
    std::int64_t entry = -1;
    std::string what; ///< a few words of the log's own vocabulary
    friend bool operator==(const Finding&, const Finding&) = default;
};

} // namespace hamandish::logbook
