// Glyphs of a run, by HarfBuzz, in the context of its section.
#pragma once

#include "text/shaped_text.h"

namespace hamandish::text {

/// What shaping needs to know of the text around a run.
struct ShapeContext {
    Engine& engine;
    const FontSet& fonts;
    const ShapedText& shaped; ///< its text and sections are read
};

/// Appends what HarfBuzz makes of [begin, end), a part of `run` that has a font.
void append_run_glyphs(const ShapeContext& context, const Run& run, std::uint32_t begin,
                       std::uint32_t end, std::vector<ShapedGlyph>& glyphs);

/// A part of some letters; the others are what it stands between.
struct UnitStretch {
    std::u16string_view units;
    std::uint32_t begin, end;
};

/// Appends what HarfBuzz makes of other letters, in no context but theirs, with the font, script
/// and direction of `run`. Clusters are counted from the first unit.
void append_unit_glyphs(const ShapeContext& context, const Run& run, const UnitStretch& stretch,
                        std::vector<ShapedGlyph>& glyphs);
/// The same of all of them.
void append_unit_glyphs(const ShapeContext& context, const Run& run, std::u16string_view units,
                        std::vector<ShapedGlyph>& glyphs);

/// Appends the glyphs of [begin, end), a part of `run`, from left to right. Letters outside the
/// part still join to it: a word broken for lack of room keeps its joined forms (CSS Text 3, 5.2).
void append_glyphs(const ShapeContext& context, const Run& run, std::uint32_t begin,
                   std::uint32_t end, std::vector<ShapedGlyph>& glyphs);

} // namespace hamandish::text
