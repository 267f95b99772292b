// What people read of a unit: its label, its heading and its text, without what is only layout,
// and with half-spaces where the file has marks of direction for them (domain/half_space.h).
#pragma once

#include "analysis/structure/outline.h"

namespace hamandish::analysis {

struct UnitTexts {
    std::string label, heading, text;
    bool heading_is_doubtful = false;
};

/// `unit` of `units`, which reaches to the next one. `has_children`: text follows in other units.
[[nodiscard]] UnitTexts texts_of(const domain::SourceText& source, std::span<const MatchLine> lines,
                                 const std::vector<bool>& is_page_line,
                                 std::span<const OutlineUnit> units, std::size_t unit,
                                 bool has_children);
/// The first byte of a unit: of its paragraph when it begins one.
[[nodiscard]] std::size_t first_byte(const domain::SourceText& source,
                                     std::span<const MatchLine> lines, const OutlineUnit& unit);

} // namespace hamandish::analysis
