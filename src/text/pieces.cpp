#include "text/pieces.h"

#include <algorithm>
#include <hb.h>

namespace hamandish::text {
namespace {

constexpr char16_t soft_hyphen = 0xAD;

bool is_safe_cut(const ShapedText& shaped, const Run& run, std::uint32_t unit) {
    return unit == run.begin || unit == run.end || !shaped.flags[unit].unsafe;
}

void reshape(const ShapeContext& context, const Run& run, Piece& piece,
             std::vector<ShapedGlyph>& glyphs) {
    piece.is_reshaped = true;
    piece.glyph_begin = static_cast<std::uint32_t>(glyphs.size());
    append_glyphs(context, run, piece.begin, piece.end, glyphs);
    piece.glyph_end = static_cast<std::uint32_t>(glyphs.size());
    piece.advance = 0;
    for (auto index = piece.glyph_begin; index < piece.glyph_end; ++index)
        piece.advance += glyphs[index].advance;
}

bool is_tab(const ShapedText& shaped, const Run& run) {
    return shaped.text.units[run.begin] == u'\t';
}

void widen_tab(const ShapeContext& context, const Run& run, Piece& piece, PiecedLine& line) {
    std::int64_t x = 0;
    for (const auto& before : line.pieces) x += before.advance;
    reshape(context, run, piece, line.reshaped);
    piece.advance = tab_advance(context, run, x);
    if (piece.glyph_begin < piece.glyph_end)
        line.reshaped[piece.glyph_begin].advance = static_cast<std::int32_t>(piece.advance);
}

/// A line broken here shows the soft hyphen before the break. Before a blank or a newline there is
/// nothing to break.
bool is_hyphenated(const ShapedText& shaped, std::uint32_t begin, std::uint32_t end) {
    if (end <= begin || shaped.text.units[end - 1] != soft_hyphen) return false;
    const auto& run = shaped.runs[run_at(shaped, end - 1)];
    return run.font != missing_font && end < shaped.sections[run.section].end &&
           shaped.flags[end].may_break && !shaped.flags[end].must_break;
}

/// The font's hyphen, or its hyphen-minus, in place of the soft one at `unit`.
void append_hyphen(const ShapeContext& context, std::uint32_t unit, PiecedLine& line) {
    const auto index = run_at(context.shaped, unit);
    auto* font = context.fonts.hb_font(context.shaped.runs[index].font);
    hb_codepoint_t glyph = 0;
    if (hb_font_get_nominal_glyph(font, 0x2010, &glyph) == 0 &&
        hb_font_get_nominal_glyph(font, U'-', &glyph) == 0)
        return;
    const auto advance = hb_font_get_glyph_h_advance(font, glyph);
    const auto at = static_cast<std::uint32_t>(line.reshaped.size());
    line.reshaped.push_back({glyph, unit, advance, 0, 0, false});
    line.pieces.push_back({index, unit, unit + 1, at, at + 1, true, advance});
}

} // namespace

std::int64_t tab_advance(const ShapeContext& context, const Run& tab, std::int64_t x) {
    constexpr std::int64_t spaces_per_tab = 8;
    const auto& pen = context.shaped.pen;
    const auto space = pen[tab.end] - pen[tab.begin]; // a tab is shaped as a space
    if (space <= 0) return 0;
    const auto distance = space * spaces_per_tab - x % (space * spaces_per_tab);
    return distance < space / 2 ? distance + space * spaces_per_tab : distance;
}

std::uint32_t run_at(const ShapedText& shaped, std::uint32_t unit) {
    const auto found =
        std::upper_bound(shaped.runs.begin(), shaped.runs.end(), unit,
                         [](std::uint32_t wanted, const Run& run) { return wanted < run.end; });
    return static_cast<std::uint32_t>(found - shaped.runs.begin());
}

GlyphRange glyphs_between(const ShapedText& shaped, const Run& run, std::uint32_t begin,
                          std::uint32_t end) {
    const auto first = shaped.glyphs.begin() + run.glyph_begin;
    const auto last = shaped.glyphs.begin() + run.glyph_end;
    // Clusters ascend in even runs and descend in odd ones.
    const bool ascends = direction_of(run.level) == base::Direction::LeftToRight;
    const auto index = [&](std::uint32_t unit) {
        const auto found = std::partition_point(first, last, [&](const ShapedGlyph& glyph) {
            return ascends ? glyph.cluster < unit : glyph.cluster >= unit;
        });
        return static_cast<std::uint32_t>(found - shaped.glyphs.begin());
    };
    return ascends ? GlyphRange{index(begin), index(end)} : GlyphRange{index(end), index(begin)};
}

PiecedLine cut_pieces(const ShapeContext& context, std::uint32_t begin, std::uint32_t end) {
    const auto& shaped = context.shaped;
    PiecedLine line;
    if (begin >= end) return line;
    const bool hyphenated = is_hyphenated(shaped, begin, end);
    if (hyphenated) --end;
    for (auto index = run_at(shaped, begin); index < shaped.runs.size(); ++index) {
        const auto& run = shaped.runs[index];
        if (run.begin >= end) break;
        Piece piece{index, std::max(begin, run.begin), std::min(end, run.end), 0, 0, false, 0};
        piece.advance = shaped.pen[piece.end] - shaped.pen[piece.begin];
        if (is_tab(shaped, run)) {
            widen_tab(context, run, piece, line);
        } else if (is_safe_cut(shaped, run, piece.begin) && is_safe_cut(shaped, run, piece.end)) {
            const auto glyphs = glyphs_between(shaped, run, piece.begin, piece.end);
            piece.glyph_begin = glyphs.begin;
            piece.glyph_end = glyphs.end;
        } else {
            reshape(context, run, piece, line.reshaped);
        }
        line.pieces.push_back(piece);
    }
    if (hyphenated) append_hyphen(context, end, line);
    return line;
}

std::int64_t measure(const ShapeContext& context, std::uint32_t begin, std::uint32_t end) {
    const auto& shaped = context.shaped;
    if (begin >= end) return 0;
    const auto safe = [&](std::uint32_t unit) {
        const auto run = run_at(shaped, unit);
        return run >= shaped.runs.size() || is_safe_cut(shaped, shaped.runs[run], unit);
    };
    const bool is_plain = !shaped.has_tabs && !is_hyphenated(shaped, begin, end);
    if (is_plain && safe(begin) && safe(end)) return shaped.pen[end] - shaped.pen[begin];
    std::int64_t width = 0;
    for (const auto& piece : cut_pieces(context, begin, end).pieces) width += piece.advance;
    return width;
}

} // namespace hamandish::text
