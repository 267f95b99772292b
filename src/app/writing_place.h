// Where what is being written will stand: under a unit of a call, or in reply to a comment there.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace hamandish::app {

struct WritingPlace {
    std::string call, unit;
    std::int64_t reply_to = 0; ///< 0: to no comment
    friend bool operator==(const WritingPlace&, const WritingPlace&) = default;
};

/// "call/unit", "call/unit~123": by which it is kept in memory and on the device.
[[nodiscard]] std::string key_of(const WritingPlace& place);
/// What key_of() writes; of anything else, what can be read of it.
[[nodiscard]] WritingPlace writing_place_from(std::string_view key);

} // namespace hamandish::app
