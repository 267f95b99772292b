// Where text may be cut: between graphemes and words (UAX #29), and at the ends of lines (UAX #14).
#pragma once

#include "text/engine.h"

#include <cstdint>
#include <string_view>
#include <vector>

namespace hamandish::text {

enum class Boundary { Grapheme, Word, Line };

/// Every boundary in ascending order, 0 and the length included; in UTF-16 units. Empty text has
/// one.
[[nodiscard]] std::vector<std::uint32_t> boundaries(Engine& engine, Boundary kind,
                                                    std::u16string_view text);

struct LineOpportunity {
    std::uint32_t at; ///< a line may end before this unit
    bool hard;        ///< and must (after a newline)
};
/// UAX #14 by ICU's unmodified rules; the end of the text is included, hard only after a newline.
[[nodiscard]] std::vector<LineOpportunity> line_opportunities(Engine& engine,
                                                              std::u16string_view text);

} // namespace hamandish::text
