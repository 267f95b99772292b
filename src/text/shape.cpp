#include "text/shape.h"

#include "text/engine_parts.h"
#include "text/font_choice.h"
#include "text/missing_cluster.h"
#include "text/shape_words.h"

#include <algorithm>
#include <hb.h>
#include <span>

namespace hamandish::text {
namespace {

/// A section's units, and where the section starts in the text.
struct SectionUnits {
    std::u16string_view units;
    std::uint32_t begin;
};

SectionUnits section_units(const ShapeContext& context, const Run& run) {
    const auto& section = context.shaped.sections[run.section];
    const std::u16string_view all = context.shaped.text.units;
    return {all.substr(section.begin, section.end - section.begin), section.begin};
}

void fill_buffer(hb_buffer_t* buffer, const SectionUnits& section, const Run& run,
                 std::uint32_t begin, std::uint32_t end) {
    hb_buffer_clear_contents(buffer);
    hb_buffer_set_direction(buffer, direction_of(run.level) == base::Direction::LeftToRight
                                        ? HB_DIRECTION_LTR
                                        : HB_DIRECTION_RTL);
    hb_buffer_set_script(buffer, static_cast<hb_script_t>(run.script));
    hb_buffer_add_utf16(buffer, reinterpret_cast<const std::uint16_t*>(section.units.data()),
                        static_cast<int>(section.units.size()), begin - section.begin,
                        static_cast<int>(end - begin));
    unsigned count = 0;
    auto* infos = hb_buffer_get_glyph_infos(buffer, &count);
    for (unsigned index = 0; index < count; ++index) {
        if (infos[index].codepoint < 0x10000)
            infos[index].codepoint = shaped_unit(static_cast<char16_t>(infos[index].codepoint));
        infos[index].cluster += section.begin;
    }
}

void append_shaped(const ShapeContext& context, const SectionUnits& section, const Run& run,
                   std::uint32_t begin, std::uint32_t end, std::vector<ShapedGlyph>& glyphs) {
    auto* buffer = context.engine.parts().buffer.get();
    fill_buffer(buffer, section, run, begin, end);
    hb_shape(context.fonts.hb_font(run.font), buffer, nullptr, 0);
    unsigned count = 0;
    const auto* info = hb_buffer_get_glyph_infos(buffer, &count);
    const auto* position = hb_buffer_get_glyph_positions(buffer, &count);
    const auto first = glyphs.size();
    glyphs.resize(first + count);
    for (auto& glyph : std::span(glyphs).subspan(first)) {
        const bool unsafe =
            (hb_glyph_info_get_glyph_flags(info) & HB_GLYPH_FLAG_UNSAFE_TO_BREAK) != 0;
        glyph = {info->codepoint,    info->cluster,      position->x_advance,
                 position->x_offset, position->y_offset, unsafe};
        ++info;
        ++position;
    }
}

void append_missing(const ShapeContext& context, const Run& run, std::uint32_t begin,
                    std::uint32_t end, std::vector<ShapedGlyph>& glyphs) {
    const auto first = glyphs.size();
    const std::u16string_view text = context.shaped.text.units;
    for (const auto& cluster :
         missing_clusters(context.engine, context.fonts, context.shaped.weight, text, begin, end))
        glyphs.push_back({cluster.units, cluster.begin, cluster.advance, 0, 0, false});
    if (direction_of(run.level) == base::Direction::RightToLeft)
        std::reverse(glyphs.begin() + static_cast<std::ptrdiff_t>(first), glyphs.end());
}

/// Letters that join would be torn apart (CSS Text 3, 8.2.1, "cursive scripts").
bool joins_letters(std::uint32_t script) {
    switch (script) {
    case HB_SCRIPT_ARABIC:
    case HB_SCRIPT_SYRIAC:
    case HB_SCRIPT_NKO:
    case HB_SCRIPT_MONGOLIAN:
    case HB_SCRIPT_MANDAIC:
    case HB_SCRIPT_ADLAM: return true;
    default: return false;
    }
}

/// After each cluster, whatever it consists of.
void space_out(std::vector<ShapedGlyph>& glyphs, std::size_t first, std::int32_t spacing) {
    for (std::size_t index = first; index < glyphs.size(); ++index)
        if (index + 1 == glyphs.size() || glyphs[index + 1].cluster != glyphs[index].cluster)
            glyphs[index].advance += spacing;
}

} // namespace

void append_glyphs(const ShapeContext& context, const Run& run, std::uint32_t begin,
                   std::uint32_t end, std::vector<ShapedGlyph>& glyphs) {
    if (run.font == missing_font) return append_missing(context, run, begin, end, glyphs);
    const auto first = glyphs.size();
    append_words(context, run, begin, end, glyphs);
    if (context.shaped.letter_spacing != 0 && !joins_letters(run.script))
        space_out(glyphs, first, context.shaped.letter_spacing);
}

void append_run_glyphs(const ShapeContext& context, const Run& run, std::uint32_t begin,
                       std::uint32_t end, std::vector<ShapedGlyph>& glyphs) {
    append_shaped(context, section_units(context, run), run, begin, end, glyphs);
}

void append_unit_glyphs(const ShapeContext& context, const Run& run, const UnitStretch& stretch,
                        std::vector<ShapedGlyph>& glyphs) {
    append_shaped(context, {stretch.units, 0}, run, stretch.begin, stretch.end, glyphs);
}

void append_unit_glyphs(const ShapeContext& context, const Run& run, std::u16string_view units,
                        std::vector<ShapedGlyph>& glyphs) {
    append_unit_glyphs(context, run, {units, 0, static_cast<std::uint32_t>(units.size())}, glyphs);
}

} // namespace hamandish::text
