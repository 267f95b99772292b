// The lists that are open at a place, and which of them a number or a letter goes on with.
#pragma once

#include "analysis/structure/heads.h"

namespace hamandish::analysis {

/// One list of numbers or letters under the unit `parent` (an index of the outline).
struct OpenList {
    std::size_t parent = 0;
    domain::NumberStyle style = domain::NumberStyle::Digits;
    bool is_latin = false;
    int last = 0;
    unsigned orders = 0;  ///< of letters: which orders its letters have kept to
    bool runs_in = false; ///< it began within a line
};

/// What a head would count as a member of `list`; 0 when its style is another. `orders` are those
/// that agree.
struct ListValue {
    int value = 0;
    unsigned orders = 0;
};
[[nodiscard]] ListValue value_in(const OpenList& list, const Head& head);
/// A list that begins with `head`, if it may begin one (1, الف, a, i).
[[nodiscard]] std::optional<OpenList> list_begun_by(const Head& head, std::size_t parent);
/// The place of a letter in the first order that has it; for a list that begins in its middle.
[[nodiscard]] int letter_place(char32_t letter);

} // namespace hamandish::analysis
