// Headers and page numbers of a printed edition that were left inside its text.
#pragma once

#include "analysis/structure/match_text.h"

namespace hamandish::analysis {

struct PageLines {
    std::vector<bool> is_page_line; ///< one for each line
    /// The first of the lines that are nothing but a number: these may be something else.
    std::vector<std::size_t> doubtful;
};

/// Short lines that differ in the number at their end only, which grows from one to the next; three
/// of them, or two that say «ص», «صفحه» or "page" before it. Lines that begin units are none.
[[nodiscard]] PageLines find_page_lines(std::span<const MatchLine> lines);

} // namespace hamandish::analysis
