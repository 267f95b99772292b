// Which letters each glyph of a line stands for.
#pragma once

#include "text/line.h"

#include <string>
#include <string_view>
#include <vector>

namespace hamandish::print {

/// A grapheme or a ligature.
struct GlyphCluster {
    int bytes, glyphs;
};

/// Neighbouring glyphs of one font, all from left to right: also of what is read the other way, as
/// browsers and word processors write it, because that is what readers of PDF turn round.
struct GlyphRun {
    std::string text; ///< of the clusters one after the other, without what only steers direction
    std::vector<text::Glyph> glyphs; ///< as in the line; what no font has too
    std::vector<GlyphCluster> clusters;
    float end_x = 0; ///< where the next run begins, or the line ends
};

/// The glyph of fonts for what they lack: no ink, but it can stand for a text.
inline constexpr std::uint32_t empty_glyph = 0;

/// Without LRI, RLI, FSI and PDI, which keep parts in order and are no text (UAX #9).
[[nodiscard]] std::string without_isolates(std::string_view utf8);

/// All glyphs of the line, none twice. What joins or parts letters and is not seen itself has the
/// empty glyph, lest a reader take every blank for it. `utf8`: the paragraph's text.
[[nodiscard]] std::vector<GlyphRun> runs_of_line(const text::Line& line, std::string_view utf8);

} // namespace hamandish::print
