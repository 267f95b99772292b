// Lines drawn out with kashidas: the text is shaped anew with its tatweels, so that every join is
// the font's own.
#include "text/kashida.h"
#include "text/line_fit.h"
#include "text/line_layout.h"

#include "base/utf8.h"

#include <algorithm>
#include <cmath>
#include <hb.h>

namespace hamandish::text {
namespace {

constexpr char16_t tatweel = 0x640;
constexpr std::size_t most_per_word = 2;

/// How many tatweels each line has, and where they may stand.
struct Plan {
    std::vector<std::uint32_t> places; ///< best first
    std::size_t count = 0;
};

float tatweel_px(const ShapeContext& context, float size_px) {
    auto* font = context.fonts.hb_font(context.fonts.chain(context.shaped.weight).front());
    hb_codepoint_t glyph = 0;
    if (hb_font_get_nominal_glyph(font, tatweel, &glyph) == 0) return 0;
    return static_cast<float>(hb_font_get_glyph_h_advance(font, glyph)) * size_px /
           static_cast<float>(units_per_em);
}

bool ends_paragraph(const ShapedText& shaped, const LineRange& range) {
    return range.hard_break || range.end == shaped.text.size();
}

std::vector<Plan> plan_lines(const ShapeContext& context, std::span<const LineRange> ranges,
                             LineRoom room) {
    const std::u16string_view units = context.shaped.text.units;
    const auto each = tatweel_px(context, room.size_px);
    std::vector<Plan> plans(ranges.size());
    for (std::size_t index = 0; index < ranges.size(); ++index) {
        const auto& range = ranges[index];
        const auto visible = units.substr(range.begin, range.visible_end - range.begin);
        // What kashidas leave over is for the spaces.
        if (each <= 0 || ends_paragraph(context.shaped, range) ||
            visible.find(u' ') == visible.npos)
            continue;
        auto& plan = plans[index];
        plan.places = kashida_places(context.shaped, range);
        const auto missing_px = room.width_px - lay_out_line(context, range, room.size_px).width_px;
        const auto wanted = missing_px > 0 ? static_cast<std::size_t>(missing_px / each) : 0;
        plan.count = std::min(wanted, plan.places.size() * most_per_word);
    }
    return plans;
}

/// The text with its tatweels, shaped; and the way back.
struct DrawnOut {
    ShapedText shaped;
    std::vector<std::uint32_t> old_unit; ///< of every new unit and of the end
    std::vector<LineRange> ranges;
};

DrawnOut draw_out(const ShapeContext& context, std::span<const LineRange> ranges,
                  std::span<const Plan> plans, const Shaping& shaping) {
    const auto& old = context.shaped;
    std::vector<std::uint32_t> before(old.text.size() + 1);
    for (const auto& plan : plans)
        for (std::size_t one = 0; one < plan.count; ++one)
            ++before[plan.places[one % plan.places.size()]];
    DrawnOut drawn;
    std::u16string units;
    std::vector<std::uint32_t> new_unit;
    for (std::uint32_t unit = 0; unit <= old.text.size(); ++unit) {
        units.append(before[unit], tatweel);
        drawn.old_unit.resize(units.size(), unit); // a tatweel belongs to the letter after it
        new_unit.push_back(static_cast<std::uint32_t>(units.size()));
        drawn.old_unit.push_back(unit);
        if (unit < old.text.size()) units += old.text.units[unit];
    }
    for (const auto& range : ranges)
        drawn.ranges.push_back({new_unit[range.begin], new_unit[range.end],
                                new_unit[range.visible_end], range.section, range.hard_break});
    drawn.shaped = shape_text(context.engine, context.fonts,
                              utf16_text_from_utf8(base::utf8_from_utf16(units)), shaping);
    return drawn;
}

/// Bytes of the text without tatweels.
void map_back(const ShapedText& old, const DrawnOut& drawn, const LineRange& range, Line& line) {
    const auto& bytes = old.text.byte_of_unit;
    const auto old_byte = [&](std::size_t byte) {
        return bytes[drawn.old_unit[unit_from_byte(drawn.shaped.text, byte)]];
    };
    for (auto& glyph : line.glyphs) {
        if (glyph.font == missing_font)
            glyph.glyph_id = old_byte(glyph.cluster + glyph.glyph_id) - old_byte(glyph.cluster);
        glyph.cluster = old_byte(glyph.cluster);
    }
    line.begin = bytes[range.begin];
    line.end = bytes[range.end];
    line.visible_end = bytes[range.visible_end];
}

} // namespace

std::vector<Line> lines_with_kashida(const ShapeContext& context, std::span<const LineRange> ranges,
                                     const Shaping& shaping, LineRoom room) {
    auto plans = plan_lines(context, ranges, room);
    std::vector<Line> lines;
    for (bool is_right = false; !is_right;) {
        is_right = true;
        const auto drawn = draw_out(context, ranges, plans, shaping);
        const ShapeContext shaped{context.engine, context.fonts, drawn.shaped};
        lines.clear();
        for (std::size_t index = 0; index < ranges.size(); ++index) {
            auto line = lay_out_line(shaped, drawn.ranges[index], room.size_px);
            // Letters may have other forms beside a tatweel, and be wider with it than was planned.
            if (plans[index].count > 0 && line.width_px > room.width_px) {
                --plans[index].count;
                is_right = false;
            }
            stretch_to(drawn.shaped, room.width_px, line);
            map_back(context.shaped, drawn, ranges[index], line);
            lines.push_back(std::move(line));
        }
    }
    return lines;
}

} // namespace hamandish::text
