#include "text/line_layout.h"

namespace hamandish::text {
namespace {

/// Pieces from left to right; a piece outside the visible part has the section's own level (L1).
void place_visible(const ShapedText& shaped, PlacedLine& line) {
    std::vector<Level> levels;
    for (const auto& piece : line.cut.pieces) levels.push_back(shaped.runs[piece.run].level);
    for (const auto index : visual_order(levels)) {
        const auto& piece = line.cut.pieces[index];
        line.visible.push_back({piece, line.width});
        line.width += piece.advance;
    }
}

void place_hanging(const ShapeContext& context, const LineRange& range, PlacedLine& line) {
    const auto& shaped = context.shaped;
    const auto level = shaped.sections[range.section].level;
    const bool to_the_right = direction_of(level) == base::Direction::LeftToRight;
    auto edge = to_the_right ? line.width : 0;
    auto room = line.width; // from the line's start
    for (auto unit = range.visible_end; unit < range.end; ++unit) {
        auto advance = shaped.pen[unit + 1] - shaped.pen[unit];
        if (shaped.text.units[unit] == u'\t')
            advance = tab_advance(context, shaped.runs[run_at(shaped, unit)], room);
        room += advance;
        if (!to_the_right) edge -= advance;
        line.hanging.push_back({{0, unit, unit + 1, 0, 0, false, advance}, edge});
        if (to_the_right) edge += advance;
    }
}

} // namespace

PlacedLine place_line(const ShapeContext& context, const LineRange& range) {
    PlacedLine line;
    line.cut = cut_pieces(context, range.begin, range.visible_end);
    place_visible(context.shaped, line);
    place_hanging(context, range, line);
    return line;
}

Line lay_out_line(const ShapeContext& context, const LineRange& range, float size_px) {
    const auto& shaped = context.shaped;
    const auto& bytes = shaped.text.byte_of_unit;
    const auto px_per_unit = size_px / static_cast<float>(units_per_em);
    const auto px = [&](std::int64_t units) { return static_cast<float>(units) * px_per_unit; };
    const auto placed = place_line(context, range);
    const Level level = shaped.sections[range.section].level;

    Line line{bytes[range.begin],
              bytes[range.end],
              bytes[range.visible_end],
              px(placed.width),
              range.hard_break,
              direction_of(level),
              {}};
    std::size_t count = 0;
    for (const auto& [piece, x] : placed.visible) count += piece.glyph_end - piece.glyph_begin;
    line.glyphs.reserve(count);
    for (const auto& [piece, x] : placed.visible) {
        const auto font = shaped.runs[piece.run].font;
        const auto* glyphs = placed.cut.glyphs(shaped, piece);
        auto pen = x;
        for (std::uint32_t index = 0; index < piece.glyph_end - piece.glyph_begin; ++index) {
            const auto& glyph = glyphs[index];
            const auto byte = bytes[glyph.cluster];
            const auto id =
                font == missing_font ? bytes[glyph.cluster + glyph.glyph] - byte : glyph.glyph;
            line.glyphs.push_back({id, font, px(pen + glyph.x_offset), px(-glyph.y_offset), byte});
            pen += glyph.advance;
        }
    }
    return line;
}

} // namespace hamandish::text
