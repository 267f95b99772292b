// Whether a font shapes Arabic letters by rules over two neighbours at most, read from its tables.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

struct hb_face_t;

namespace hamandish::text {

/// Some glyphs of a font.
class GlyphSet {
  public:
    void add(std::uint32_t glyph);
    [[nodiscard]] bool has(std::uint32_t glyph) const {
        return glyph < glyphs_.size() && glyphs_[glyph];
    }

  private:
    std::vector<bool> glyphs_;
};

/// A rule looks at a glyph of the first set before one of the second, in the order of reading.
struct GlyphPairs {
    GlyphSet first, second;
};

/// What is known of a font all of whose rules for Arabic script are of these kinds (OpenType 1.9,
/// GSUB and GPOS), marks aside: one glyph becomes another or moves; two neighbours become a
/// ligature, or one of them changes or moves. Then nothing happens in a word that does not happen
/// to two letters of it alone.
struct PairRules {
    std::vector<GlyphPairs> pairs;
    /// Of each ligature of more than two glyphs: those after its first. Nothing can be said of a
    /// word that has them all.
    std::vector<std::vector<std::uint32_t>> longer;

    /// Whether some rule looks at the two beside each other.
    [[nodiscard]] bool touch(std::uint32_t first, std::uint32_t second) const;
};

/// None for a font that has a rule of another kind, or no rules for the script.
[[nodiscard]] std::optional<PairRules> arabic_pair_rules(hb_face_t* face);

} // namespace hamandish::text
