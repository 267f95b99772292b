#include "text/line_fit.h"

#include "text/boundaries.h"

#include <algorithm>
#include <hb.h>

namespace hamandish::text {
namespace {

constexpr char32_t ellipsis = 0x2026;
constexpr char16_t soft_hyphen = 0xAD, no_break_space = 0xA0;

/// One glyph, or three full stops where the first font has no ellipsis.
struct Ellipsis {
    std::uint16_t font;
    std::uint32_t glyph;
    int count;
    float advance_px;
};

Ellipsis ellipsis_of(const FontSet& fonts, Style style) {
    Ellipsis found{fonts.chain(style.weight).front(), 0, 1, 0};
    auto* font = fonts.hb_font(found.font);
    if (hb_font_get_nominal_glyph(font, ellipsis, &found.glyph) == 0) {
        hb_font_get_nominal_glyph(font, U'.', &found.glyph);
        found.count = 3;
    }
    found.advance_px = static_cast<float>(hb_font_get_glyph_h_advance(font, found.glyph)) *
                       style.size_px / static_cast<float>(units_per_em);
    return found;
}

/// The range's first part, up to a grapheme boundary and without blanks at its end.
LineRange shortened(const ShapeContext& context, LineRange range, std::uint32_t end) {
    const std::u16string_view units = context.shaped.text.units;
    end = trailing_blank(units, range.begin, end);
    while (end > range.begin && units[end - 1] == soft_hyphen) --end; // it would show
    range.end = range.visible_end = end;
    range.hard_break = false;
    return range;
}

/// The longest part that is no wider than `room` em units.
LineRange longest_part(const ShapeContext& context, const LineRange& range, double room) {
    const std::u16string_view units = context.shaped.text.units;
    const auto cuts = boundaries(context.engine, Boundary::Grapheme,
                                 units.substr(range.begin, range.visible_end - range.begin));
    const auto fits = [&](std::uint32_t cut) {
        const auto part = shortened(context, range, range.begin + cut);
        return static_cast<double>(measure(context, part.begin, part.end)) <= room;
    };
    auto last = std::partition_point(cuts.begin() + 1, cuts.end(), fits) - 1;
    // Widths need not grow with every grapheme: the search may have gone astray by a few.
    while (last != cuts.begin() && !fits(*last)) --last;
    return shortened(context, range, range.begin + *last);
}

void append(const Ellipsis& mark, Line& line) {
    const auto width_px = mark.advance_px * static_cast<float>(mark.count);
    const bool at_left = line.direction == base::Direction::RightToLeft;
    auto x = line.width_px;
    if (at_left) {
        for (auto& glyph : line.glyphs) glyph.x += width_px;
        x = 0;
    }
    std::vector<Glyph> marks;
    for (int index = 0; index < mark.count; ++index, x += mark.advance_px)
        marks.push_back(
            {mark.glyph, mark.font, x, 0, static_cast<std::uint32_t>(line.visible_end)});
    line.glyphs.insert(at_left ? line.glyphs.begin() : line.glyphs.end(), marks.begin(),
                       marks.end());
    line.width_px += width_px;
}

} // namespace

Line cut_with_ellipsis(const ShapeContext& context, const LineRange& range, Style style,
                       float width_px) {
    auto whole = lay_out_line(context, range, style.size_px);
    if (whole.width_px <= width_px) return whole;
    const auto mark = ellipsis_of(context.fonts, style);
    const auto room_px = width_px - mark.advance_px * static_cast<float>(mark.count);
    const auto part =
        longest_part(context, range, static_cast<double>(room_px) * units_per_em / style.size_px);
    auto line = lay_out_line(context, part, style.size_px);
    line.end = whole.end;
    line.hard_break = whole.hard_break;
    append(mark, line);
    return line;
}

void stretch_to(const ShapedText& shaped, float width_px, Line& line) {
    const bool is_last = line.hard_break || line.end == shaped.text.byte_of_unit.back();
    const auto is_space = [&](const Glyph& glyph) {
        const auto unit = shaped.text.units[unit_from_byte(shaped.text, glyph.cluster)];
        return unit == u' ' || unit == no_break_space;
    };
    const auto spaces = std::count_if(line.glyphs.begin(), line.glyphs.end(), is_space);
    if (is_last || spaces == 0 || line.width_px >= width_px) return;
    const auto each = (width_px - line.width_px) / static_cast<float>(spaces);
    float shift = 0;
    for (auto& glyph : line.glyphs) {
        glyph.x += shift;
        if (is_space(glyph)) shift += each;
    }
    line.width_px = width_px;
}

} // namespace hamandish::text
