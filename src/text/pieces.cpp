#include "text/pieces.h"

#include <algorithm>

namespace hamandish::text {
namespace {

bool is_safe_cut(const ShapedText& shaped, const Run& run, std::uint32_t unit) {
    return unit == run.begin || unit == run.end || !shaped.flags[unit].unsafe;
}

/// The run's glyphs whose clusters lie in [begin, end): they ascend in even runs, else descend.
void find_glyphs(const ShapedText& shaped, const Run& run, Piece& piece) {
    const auto first = shaped.glyphs.begin() + run.glyph_begin;
    const auto last = shaped.glyphs.begin() + run.glyph_end;
    const auto index = [&](auto found) {
        return static_cast<std::uint32_t>(found - shaped.glyphs.begin());
    };
    if (direction_of(run.level) == base::Direction::LeftToRight) {
        const auto before = [](std::uint32_t unit) {
            return [unit](const ShapedGlyph& glyph) { return glyph.cluster < unit; };
        };
        piece.glyph_begin = index(std::partition_point(first, last, before(piece.begin)));
        piece.glyph_end = index(std::partition_point(first, last, before(piece.end)));
    } else {
        const auto from = [](std::uint32_t unit) {
            return [unit](const ShapedGlyph& glyph) { return glyph.cluster >= unit; };
        };
        piece.glyph_begin = index(std::partition_point(first, last, from(piece.end)));
        piece.glyph_end = index(std::partition_point(first, last, from(piece.begin)));
    }
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

} // namespace

std::uint32_t run_at(const ShapedText& shaped, std::uint32_t unit) {
    const auto found =
        std::upper_bound(shaped.runs.begin(), shaped.runs.end(), unit,
                         [](std::uint32_t wanted, const Run& run) { return wanted < run.end; });
    return static_cast<std::uint32_t>(found - shaped.runs.begin());
}

PiecedLine cut_pieces(const ShapeContext& context, std::uint32_t begin, std::uint32_t end) {
    const auto& shaped = context.shaped;
    PiecedLine line;
    if (begin >= end) return line;
    for (auto index = run_at(shaped, begin); index < shaped.runs.size(); ++index) {
        const auto& run = shaped.runs[index];
        if (run.begin >= end) break;
        Piece piece{index, std::max(begin, run.begin), std::min(end, run.end), 0, 0, false, 0};
        piece.advance = shaped.pen[piece.end] - shaped.pen[piece.begin];
        if (is_safe_cut(shaped, run, piece.begin) && is_safe_cut(shaped, run, piece.end)) {
            find_glyphs(shaped, run, piece);
        } else {
            reshape(context, run, piece, line.reshaped);
        }
        line.pieces.push_back(piece);
    }
    return line;
}

std::int64_t measure(const ShapeContext& context, std::uint32_t begin, std::uint32_t end) {
    const auto& shaped = context.shaped;
    if (begin >= end) return 0;
    const auto safe = [&](std::uint32_t unit) {
        const auto run = run_at(shaped, unit);
        return run >= shaped.runs.size() || is_safe_cut(shaped, shaped.runs[run], unit);
    };
    if (safe(begin) && safe(end)) return shaped.pen[end] - shaped.pen[begin];
    std::int64_t width = 0;
    for (const auto& piece : cut_pieces(context, begin, end).pieces) width += piece.advance;
    return width;
}

} // namespace hamandish::text
