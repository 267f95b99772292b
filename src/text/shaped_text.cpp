#include "text/shaped_text.h"

#include "text/boundaries.h"
#include "text/break_tailoring.h"
#include "text/itemise.h"
#include "text/shape.h"

#include <utility>

namespace hamandish::text {
namespace {

/// A unit that no cluster starts with can't be cut before.
constexpr UnitFlags no_cluster{false, false, true};

void note_clusters(const Run& run, ShapedText& shaped) {
    const auto& glyphs = shaped.glyphs;
    for (auto index = run.glyph_begin; index < run.glyph_end; ++index) {
        const auto& glyph = glyphs[index];
        shaped.flags[glyph.cluster].unsafe = glyph.unsafe_to_break;
        shaped.pen[glyph.cluster + 1] += glyph.advance;
    }
}

void note_breaks(Engine& engine, ShapedText& shaped) {
    for (const auto& opportunity : line_opportunities(engine, shaped.text.units)) {
        shaped.flags[opportunity.at].may_break = true;
        shaped.flags[opportunity.at].must_break = opportunity.hard;
    }
    const std::u16string_view units = shaped.text.units;
    for (std::uint32_t unit = 1; unit < units.size(); ++unit) {
        if (units[unit - 1] > 0x7F)
            continue; // tailored after ASCII only, and asked of every letter
        if (const auto tailored = tailored_break(units, unit))
            shaped.flags[unit].may_break = *tailored;
    }
    for (const auto& section : shaped.sections) {
        shaped.flags[section.end].may_break = true;
        if (section.end < shaped.text.size()) shaped.flags[section.end].must_break = true;
    }
}

} // namespace

ShapedText shape_text(Engine& engine, const FontSet& fonts, Utf16Text text,
                      const Shaping& shaping) {
    auto bidi = resolve_bidi(engine, text.units, shaping.base, shaping.fallback);
    return shape_levelled(engine, fonts, std::move(text), std::move(bidi), shaping);
}

ShapedText shape_levelled(Engine& engine, const FontSet& fonts, Utf16Text text, BidiText bidi,
                          const Shaping& shaping) {
    ShapedText shaped;
    shaped.text = std::move(text);
    shaped.weight = shaping.weight;
    shaped.letter_spacing = shaping.letter_spacing;
    shaped.runs = itemise(fonts, shaped.text.units, bidi, shaping.weight);
    shaped.has_tabs = shaped.text.units.find(u'\t') != std::u16string::npos;
    shaped.sections = std::move(bidi.sections);
    shaped.flags.resize(shaped.text.size(), no_cluster);
    shaped.flags.emplace_back();
    shaped.pen.resize(shaped.text.size() + 1);
    shaped.glyphs.reserve(shaped.text.size() + shaped.text.size() / 8);
    const ShapeContext context{engine, fonts, shaped};
    for (auto& run : shaped.runs) {
        run.glyph_begin = static_cast<std::uint32_t>(shaped.glyphs.size());
        append_glyphs(context, run, run.begin, run.end, shaped.glyphs);
        run.glyph_end = static_cast<std::uint32_t>(shaped.glyphs.size());
        note_clusters(run, shaped);
    }
    for (std::size_t unit = 1; unit < shaped.pen.size(); ++unit)
        shaped.pen[unit] += shaped.pen[unit - 1];
    note_breaks(engine, shaped);
    return shaped;
}

} // namespace hamandish::text
