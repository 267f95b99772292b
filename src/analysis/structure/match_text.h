// A source text as the recogniser looks at it: visible characters only, spelling habits levelled.
#pragma once

#include "domain/source_text.h"

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace hamandish::analysis {

/// Half-spaces of every kind, RLM included, come as this one.
inline constexpr char32_t half_space = 0x200C;

/// A folded character and the bytes of the source that it stands for; a character that only the
/// file's list format prints stands for none.
struct Point {
    char32_t value = 0;
    std::uint32_t start = 0, end = 0;
};
using Points = std::span<const Point>;

/// One paragraph: its list label (if it has one), a space, and its text without its ending. All
/// white space is U+0020; all dashes, and a tatweel that joins no two letters, are '-'.
struct MatchLine {
    std::vector<Point> points;
    std::size_t label_points = 0; ///< of the list label, its space included
};

[[nodiscard]] MatchLine match_line_from(const domain::SourceText& source,
                                        const domain::SourceParagraph& paragraph);

/// Does a letter of any script, as far as words of law are written in it?
[[nodiscard]] bool is_letter(char32_t value);
[[nodiscard]] inline bool is_digit(char32_t value) {
    return value >= '0' && value <= '9';
}
[[nodiscard]] inline bool is_gap(char32_t value) {
    return value == ' ' || value == half_space;
}
/// Ends a sentence, or closes what was quoted.
[[nodiscard]] bool ends_sentence(char32_t value);
/// `points` without the gaps in front.
[[nodiscard]] Points after_gaps(Points points);
[[nodiscard]] Points without_gaps_behind(Points points);

} // namespace hamandish::analysis
