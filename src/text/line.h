// A laid-out line: glyphs in pixels, ready to be painted.
#pragma once

#include "base/direction.h"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace hamandish::text {

struct Glyph {
    /// The font's glyph; if `font` is missing_font, the number of UTF-8 bytes of the grapheme
    /// cluster that no font has, which start at `cluster`.
    std::uint32_t glyph_id;
    std::uint16_t font;
    /// CSS pixels from the left end of the line's visible content and from its baseline, downwards.
    float x, y;
    std::uint32_t cluster; ///< UTF-8 byte offset in the whole text
};

struct Line {
    std::size_t begin, end;    ///< UTF-8 bytes; the end takes in trailing blanks and the newline
    std::size_t visible_end;   ///< without them
    float width_px;            ///< of the visible part
    bool hard_break;           ///< ends with a newline
    base::Direction direction; ///< of its bidi paragraph: the side its start is aligned to
    std::vector<Glyph> glyphs; ///< from left to right
};

} // namespace hamandish::text
