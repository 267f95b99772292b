#include "server/print/line_ink.h"

#include "server/print/glyph_runs.h"

namespace hamandish::print {
namespace {

/// In place of characters that no font has; the font's own empty glyph carries their text.
void draw_boxes(cairo_t* page, const GlyphRun& run, Point origin, double size) {
    const double gap = size * 0.06, height = size * 0.7;
    for (std::size_t i = 0; i < run.glyphs.size(); ++i) {
        const double start = static_cast<double>(run.glyphs[i].x) + gap;
        const double next = i + 1 < run.glyphs.size() ? run.glyphs[i + 1].x : run.end_x;
        cairo_rectangle(page, origin.x + start, origin.y - height, next - gap - start, height);
    }
    cairo_set_line_width(page, size / 24);
    cairo_stroke(page);
}

void draw_run(cairo_t* page, const PrintFonts& fonts, const GlyphRun& run, Point origin,
              double size) {
    const std::uint16_t font = run.glyphs.front().font;
    const bool is_missing = font == text::missing_font;
    if (is_missing) draw_boxes(page, run, origin, size);
    std::vector<cairo_glyph_t> glyphs;
    for (const text::Glyph& glyph : run.glyphs)
        glyphs.push_back({is_missing ? empty_glyph : glyph.glyph_id,
                          origin.x + static_cast<double>(glyph.x),
                          origin.y + static_cast<double>(glyph.y)});
    std::vector<cairo_text_cluster_t> clusters;
    for (const GlyphCluster& one : run.clusters) clusters.push_back({one.bytes, one.glyphs});
    cairo_set_font_face(page, fonts.face(is_missing ? std::uint16_t{0} : font));
    cairo_set_font_size(page, size);
    cairo_show_text_glyphs(page, run.text.data(), static_cast<int>(run.text.size()), glyphs.data(),
                           static_cast<int>(glyphs.size()), clusters.data(),
                           static_cast<int>(clusters.size()), cairo_text_cluster_flags_t{});
}

} // namespace

void draw_line(cairo_t* page, const PrintFonts& fonts, const InkedLine& inked, Point origin) {
    for (const GlyphRun& run : runs_of_line(inked.line, inked.text))
        draw_run(page, fonts, run, origin, static_cast<double>(inked.size));
}

} // namespace hamandish::print
