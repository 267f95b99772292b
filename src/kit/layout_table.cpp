// Tables of texts: columns as wide as their words ask for, or, where there is no room for columns
// side by side, each row's cells below one another.
#include "kit/layout_pass.h"

#include <algorithm>
#include <cmath>

namespace hamandish::kit {
namespace {

/// A column of longer texts than this is no narrower: with a word a line nobody can read it.
constexpr float least_column_px = 96;

/// As browsers share a table's width (CSS Tables 3, "distributing excess width"): every column has
/// its least, and of what is left as much as it could use of all that could be used. No columns
/// where there is less room than their least.
std::vector<float> shared_widths(const std::vector<Extent>& columns, float room) {
    float least = 0, most = 0;
    for (const Extent& column : columns) {
        least += column.least;
        most += column.most;
    }
    if (least > room) return {};
    const float share = most > room ? (room - least) / (most - least) : 1;
    std::vector<float> widths;
    for (const Extent& column : columns)
        widths.push_back(std::floor(column.least + (column.most - column.least) * share));
    return widths;
}

float gaps_of(const std::vector<Extent>& columns, float gap) {
    return columns.empty() ? 0 : gap * static_cast<float>(columns.size() - 1);
}

} // namespace

/// Those of its head and its body.
std::vector<std::int32_t> LayoutPass::rows_of(Index table) const {
    std::vector<Index> rows;
    for (const Index body : children_[table])
        rows.insert(rows.end(), children_[body].begin(), children_[body].end());
    return rows;
}

std::vector<Extent> LayoutPass::column_extents(Index table) {
    const float least =
        std::round(least_column_px * static_cast<float>(setting_.reading.percent) / 100);
    std::vector<Extent> columns;
    for (const Index row : rows_of(table)) {
        const std::vector<Index>& cells = children_[row];
        if (columns.size() < cells.size()) columns.resize(cells.size());
        for (std::size_t i = 0; i < cells.size(); ++i) {
            const Extent cell = extent(cells[i]);
            columns[i].most = std::max(columns[i].most, cell.most);
            columns[i].least = std::max({columns[i].least, cell.least, std::min(cell.most, least)});
        }
    }
    return columns;
}

/// At its narrowest its cells stand below one another.
Extent LayoutPass::table_extent(Index index) {
    Extent all = children_extent(index);
    const auto columns = column_extents(index);
    all.most = gaps_of(columns, layout_of(index).gap);
    for (const Extent& column : columns) all.most += column.most;
    return all;
}

float LayoutPass::set_table(Index index, float width) {
    const Insets inside = padding(index);
    const float available = width - inside.inline_start - inside.inline_end;
    const float gap = layout_of(index).gap;
    const auto columns = column_extents(index);
    const auto widths = shared_widths(columns, available - gaps_of(columns, gap));
    float top = inside.block_start;
    for (const Index body : children_[index]) {
        float height = 0;
        for (const Index row : children_[body]) {
            const float own =
                widths.empty() ? set(row, available, by_content) : set_cells(row, widths, gap);
            places_[row] = {0, height, available, own};
            height += own;
        }
        places_[body] = {inside.inline_start, top, available, height};
        top += height;
    }
    return top + inside.block_end;
}

float LayoutPass::set_cells(Index row, const std::vector<float>& widths, float gap) {
    const Insets inside = padding(row);
    float start = inside.inline_start, height = 0;
    for (std::size_t i = 0; i < children_[row].size(); ++i) {
        const Index cell = children_[row][i];
        height = std::max(height, set(cell, widths[i], by_content));
        places_[cell].start = start;
        places_[cell].top = inside.block_start;
        start += widths[i] + gap;
    }
    return inside.block_start + height + inside.block_end;
}

} // namespace hamandish::kit
