// The unit that UAX #9 is resolved in here: characters of one class that follow one another.
#pragma once

#include "text/bidi.h"
#include "text/bidi_classes.h"

#include <cstdint>

namespace hamandish::text {

/// BN, which X9 removes, and second halves of surrogate pairs belong to the span before them.
/// Brackets and explicit formatting characters are a span each.
struct BidiSpan {
    std::uint32_t begin; ///< UTF-16 unit; the next span begins where it ends
    BidiClass original;  ///< but FSI is LRI or RLI by then (X5c)
    BidiClass type;      ///< by the rules so far: L, R, EN, AN or ON in the end
    Level level;         ///< of the embedding, and in the end the character's own
    bool is_single;      ///< one character, removed ones aside (W4)
};

[[nodiscard]] constexpr BidiClass direction_type(Level level) {
    return level % 2 == 0 ? BidiClass::L : BidiClass::R;
}

} // namespace hamandish::text
