// Whether a font shapes Arabic letters by rules over two neighbours at most, read from its tables.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

struct hb_face_t;

namespace hamandish::text {

/// What is known of a font all of whose rules for Arabic script are of these kinds (OpenType 1.9,
/// GSUB and GPOS), marks aside: one glyph becomes another or moves; two neighbours become a
/// ligature, or one of them changes or moves. Then nothing happens in a word that does not happen
/// to two letters of it alone.
struct PairRules {
    /// Of each ligature of more than two glyphs: those after its first. Nothing can be said of a
    /// word that has them all.
    std::vector<std::vector<std::uint32_t>> longer;
};

/// None for a font that has a rule of another kind, or no rules for the script.
[[nodiscard]] std::optional<PairRules> arabic_pair_rules(hb_face_t* face);

} // namespace hamandish::text
