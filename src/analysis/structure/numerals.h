// Numbers as laws write them: digits, words, letters, Roman.
#pragma once

#include "analysis/structure/match_text.h"
#include "domain/recognised_unit.h"

#include <optional>

namespace hamandish::analysis {

/// A number at the front of some points. A letter has no value of its own: it is `letter`, and what
/// it counts depends on the list it stands in.
struct Numeral {
    int value = 0;
    domain::NumberStyle style = domain::NumberStyle::Digits;
    std::size_t length = 0; ///< points
    char32_t letter = 0;
};

/// Up to three digits, or a number in words ("بیست و یکم", "یکصد و هفتاد و هفت", "Twenty-first").
[[nodiscard]] std::optional<Numeral> read_number(Points points);
/// Small Roman numerals up to 89 ("iv"), alone.
[[nodiscard]] std::optional<Numeral> read_roman(Points points);
/// «الف», a single Persian, Arabic or Latin letter, alone.
[[nodiscard]] std::optional<Numeral> read_letter(Points points);
/// Digits joined by '-', '.' or '/' without spaces ("1-2", "3-1-2"); nothing for one number alone.
/// `length` is of the whole, `parts` are as printed.
struct NumberPath {
    std::vector<int> parts;
    std::size_t length = 0;
    char32_t joint = 0;
};
[[nodiscard]] std::optional<NumberPath> read_path(Points points);

/// The length of `word` at the front, if it stands there whole; 0 otherwise.
[[nodiscard]] std::size_t word_length(Points points, std::u32string_view word);

} // namespace hamandish::analysis
