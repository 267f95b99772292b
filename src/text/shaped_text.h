// A text after shaping and before line breaking: everything that does not depend on a width.
#pragma once

#include "text/bidi.h"
#include "text/engine.h"
#include "text/font_set.h"
#include "text/utf16_text.h"

#include <cstdint>
#include <string_view>
#include <vector>

namespace hamandish::text {

/// One script, font and level: what HarfBuzz shapes in one go.
struct Run {
    std::uint32_t begin, end; ///< UTF-16 units
    Level level;
    std::uint16_t font;                           ///< or missing_font
    std::uint32_t script;                         ///< hb_script_t
    std::uint32_t section;                        ///< index into ShapedText::sections
    std::uint32_t glyph_begin = 0, glyph_end = 0; ///< its glyphs in ShapedText::glyphs
};

/// Em units; y grows upwards. Within a run from left to right, so clusters descend if it is odd.
struct ShapedGlyph {
    std::uint32_t glyph;   ///< in a run without a font: how many units its grapheme cluster has
    std::uint32_t cluster; ///< UTF-16 unit
    std::int32_t advance, x_offset, y_offset;
    bool unsafe_to_break;
};

struct UnitFlags {
    bool may_break : 1;  ///< a line may end before this unit
    bool must_break : 1; ///< and must
    bool unsafe : 1;     ///< cutting before it changes shapes on both sides, or splits a cluster
};

/// What a text's shapes depend on beside its letters.
struct Shaping {
    Weight weight;
    BaseDirection base;
    base::Direction fallback;        ///< of a section without a strong character, if `base` is Auto
    std::int32_t letter_spacing = 0; ///< em units; never between letters that join
};

struct ShapedText {
    Utf16Text text;
    Weight weight = Weight::Regular;
    std::int32_t letter_spacing = 0;
    std::vector<Section> sections; ///< never empty: empty text has one empty section
    std::vector<Run> runs;         ///< logical order
    std::vector<ShapedGlyph> glyphs;
    std::vector<UnitFlags> flags;  ///< per unit and one for the end
    bool has_tabs = false;         ///< `pen` counts them as spaces; their room is the line's affair
    std::vector<std::int64_t> pen; ///< advances of all clusters before a unit, logical order
};

[[nodiscard]] ShapedText shape_text(Engine& engine, const FontSet& fonts, Utf16Text text,
                                    const Shaping& shaping);

/// The same for a text, or some whole sections of one, whose levels are known: of `shaping` only
/// the letters' part counts.
[[nodiscard]] ShapedText shape_levelled(Engine& engine, const FontSet& fonts, Utf16Text text,
                                        BidiText bidi, const Shaping& shaping);

} // namespace hamandish::text
