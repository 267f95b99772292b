// Shapes a run word by word, each distinct word once.
#pragma once

#include "text/shape.h"

namespace hamandish::text {

/// As append_glyphs, with the same result: words are cut at plain spaces only, and one that is
/// changed by a space beside it, or changes the space, is shaped together with its neighbours.
void append_words(const ShapeContext& context, const Run& run, std::uint32_t begin,
                  std::uint32_t end, std::vector<ShapedGlyph>& glyphs);

} // namespace hamandish::text
