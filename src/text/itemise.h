// Cuts a text into runs of one bidi level, one script and one font; a tab is a run of its own, and
// a zero width non-joiner ends one.
#pragma once

#include "text/shaped_text.h"

namespace hamandish::text {

/// Common and inherited characters take the script around them (UAX #24, 5.1 and 5.2: brackets take
/// the script outside the pair). A base and its marks stay in one font if any font has them all.
[[nodiscard]] std::vector<Run> itemise(const FontSet& fonts, std::u16string_view text,
                                       const BidiText& bidi, Weight weight);

} // namespace hamandish::text
