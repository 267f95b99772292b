// The units of a document in order, each with the unit around it.
#pragma once

#include "analysis/structure/decisions.h"

namespace hamandish::analysis {

/// The first is the document. A unit reaches from (`line`, `point`) to where the next one begins.
struct OutlineUnit {
    domain::UnitKind kind = domain::UnitKind::Document;
    std::optional<domain::UnitNumber> number;
    std::optional<Head> head; ///< a continuation and a closing have none
    std::size_t parent = 0;   ///< an index before its own; the document's is its own
    std::size_t line = 0, point = 0;
    std::vector<HeadDoubt> doubts;
};

[[nodiscard]] std::vector<OutlineUnit> outline_from(const domain::SourceText& source,
                                                    std::span<const MatchLine> lines,
                                                    const std::vector<bool>& is_page_line,
                                                    std::vector<DecidedHead> heads);

/// «… در ۵ ماده و ۷ تبصره …»: how many units a text says it has.
struct StatedCounts {
    int articles = 0, notes = -1; ///< -1: not said
};
[[nodiscard]] std::optional<StatedCounts> stated_counts(Points points);

} // namespace hamandish::analysis
