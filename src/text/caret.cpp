#include "text/caret.h"

#include "text/boundaries.h"

#include <algorithm>
#include <cmath>

namespace hamandish::text {
namespace {

/// A cluster on the line: its units, and its edges in em units from the content's left end.
struct ClusterCell {
    std::uint32_t begin, end;
    std::int64_t left, right;
    base::Direction direction;
};

void append_clusters(const ShapedText& shaped, const PiecedLine& cut, const PlacedPiece& placed,
                     std::vector<ClusterCell>& cells) {
    const auto& piece = placed.piece;
    const auto direction = direction_of(shaped.runs[piece.run].level);
    const auto* glyphs = cut.glyphs(shaped, piece);
    const auto count = piece.glyph_end - piece.glyph_begin;
    auto pen = placed.x;
    for (std::uint32_t index = 0; index < count;) {
        const auto cluster = glyphs[index].cluster;
        const auto left = pen;
        for (; index < count && glyphs[index].cluster == cluster; ++index)
            pen += glyphs[index].advance;
        cells.push_back({cluster, piece.end, left, pen, direction});
    }
}

/// The line's clusters in logical order; together they cover it.
std::vector<ClusterCell> cluster_cells(const ShapeContext& context, const LineRange& range) {
    const auto& shaped = context.shaped;
    const auto placed = place_line(context, range);
    std::vector<ClusterCell> cells;
    for (const auto& piece : placed.visible) append_clusters(shaped, placed.cut, piece, cells);
    for (const auto& [piece, x] : placed.hanging)
        cells.push_back({piece.begin, piece.end, x, x + piece.advance,
                         direction_of(shaped.sections[range.section].level)});
    std::sort(cells.begin(), cells.end(),
              [](const auto& one, const auto& other) { return one.begin < other.begin; });
    for (std::size_t index = 0; index + 1 < cells.size(); ++index)
        cells[index].end = cells[index + 1].begin;
    return cells;
}

/// Where a grapheme's start and end stand.
struct GraphemeEdges {
    std::int64_t leading, trailing;
    base::Direction direction;
};

/// `part` of `parts` into the cluster from where its reading begins.
std::int64_t edge_of(const ClusterCell& cell, std::int64_t part, std::int64_t parts) {
    const auto offset = (cell.right - cell.left) * part / parts;
    return cell.direction == base::Direction::LeftToRight ? cell.left + offset
                                                          : cell.right - offset;
}

/// `starts` are the units where graphemes begin.
std::vector<GraphemeEdges> grapheme_edges(const std::vector<ClusterCell>& cells,
                                          const std::vector<std::uint32_t>& starts) {
    std::vector<GraphemeEdges> edges;
    auto next = starts.begin();
    for (const auto& cell : cells) {
        const auto end = std::lower_bound(next, starts.end(), cell.end);
        const auto parts = end - next;
        for (std::ptrdiff_t part = 0; part < parts; ++part)
            edges.push_back(
                {edge_of(cell, part, parts), edge_of(cell, part + 1, parts), cell.direction});
        // The grapheme goes on in a mark of another font; of another level, it stands elsewhere.
        if (parts == 0 && !edges.empty() && edges.back().trailing == edge_of(cell, 0, 1) &&
            edges.back().direction == cell.direction)
            edges.back().trailing = edge_of(cell, 1, 1);
        next = end;
    }
    return edges;
}

/// The end of what a caret can stand in: before the newline, if there is one.
std::uint32_t caret_end(std::u16string_view units, const LineRange& range) {
    auto end = range.end;
    if (!range.hard_break || end == range.begin) return end;
    --end;
    const bool is_pair = end > range.begin && units[end] == u'\n' && units[end - 1] == u'\r';
    return is_pair ? end - 1 : end;
}

} // namespace

std::vector<CaretStop> caret_stops(const ShapeContext& context, const LineRange& range,
                                   float size_px) {
    const auto& shaped = context.shaped;
    const std::u16string_view units = shaped.text.units;
    const auto& bytes = shaped.text.byte_of_unit;
    const auto level = shaped.sections[range.section].level;
    const auto end = caret_end(units, range);
    const auto line_start = bytes[range.begin];
    if (end == range.begin) return {{line_start, 0, 0, direction_of(level)}};

    auto cuts = boundaries(context.engine, Boundary::Grapheme,
                           units.substr(range.begin, end - range.begin));
    for (auto& cut : cuts) cut += range.begin;
    cuts.pop_back();
    const auto edges = grapheme_edges(cluster_cells(context, range), cuts);
    const auto px = [&](std::int64_t em_units) {
        return static_cast<float>(em_units) * size_px / static_cast<float>(units_per_em);
    };
    std::vector<CaretStop> stops;
    stops.reserve(cuts.size() + 1);
    for (std::size_t index = 0; index < cuts.size(); ++index) {
        const auto before = index == 0 ? edges[0].leading : edges[index - 1].trailing;
        stops.push_back(
            {bytes[cuts[index]], px(edges[index].leading), px(before), edges[index].direction});
    }
    const auto last = px(edges.back().trailing);
    stops.push_back({bytes[end], last, last, edges.back().direction});
    return stops;
}

std::size_t nearest_stop(const std::vector<CaretStop>& stops, float x) {
    auto best = stops.front().byte;
    auto distance = std::abs(stops.front().x - x);
    const auto consider = [&](std::size_t byte, float place) {
        if (std::abs(place - x) >= distance) return;
        distance = std::abs(place - x);
        best = byte;
    };
    for (const auto& stop : stops) {
        consider(stop.byte, stop.x);
        consider(stop.byte, stop.x_after_last);
    }
    return best;
}

std::vector<Stretch> selected_stretches(const std::vector<CaretStop>& stops, std::size_t begin,
                                        std::size_t end) {
    std::vector<Stretch> stretches;
    for (std::size_t index = 0; index + 1 < stops.size(); ++index) {
        if (stops[index].byte < begin || stops[index].byte >= end) continue;
        const auto [low, high] = std::minmax(stops[index].x, stops[index + 1].x_after_last);
        stretches.push_back({low, high});
    }
    std::sort(stretches.begin(), stretches.end(),
              [](const auto& one, const auto& other) { return one.x_begin < other.x_begin; });
    std::vector<Stretch> joined;
    for (const auto& stretch : stretches) {
        constexpr float touching_px = 0.01f;
        if (!joined.empty() && stretch.x_begin <= joined.back().x_end + touching_px) {
            joined.back().x_end = std::max(joined.back().x_end, stretch.x_end);
        } else {
            joined.push_back(stretch);
        }
    }
    return joined;
}

} // namespace hamandish::text
