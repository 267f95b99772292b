// How narrow and how wide boxes can be, from their content up.
#include "kit/layout_pass.h"

#include <algorithm>
#include <cmath>

namespace hamandish::kit {
namespace {

/// A text field has no words to be measured by.
constexpr Extent field_extent{120, 320};

} // namespace

Extent LayoutPass::text_extent(const Node& node) {
    const auto paragraph = texts_.natural(text_query(node, setting_));
    return {std::ceil(paragraph->min_content_width()), std::ceil(paragraph->max_line_width())};
}

Extent LayoutPass::children_extent(Index index) {
    const Layout& layout = layout_of(index);
    const bool in_a_row = layout.axis == Axis::Row;
    const bool sums_most = in_a_row || layout.axis == Axis::Grid;
    const bool sums_least = in_a_row && !layout.wrap;
    Extent all;
    for (const Index child : children_[index]) {
        const Extent one = extent(child);
        all.least = sums_least ? all.least + one.least : std::max(all.least, one.least);
        all.most = sums_most ? all.most + one.most : std::max(all.most, one.most);
    }
    const auto count = static_cast<float>(children_[index].size());
    const float gaps = count > 1 ? layout.gap * (count - 1) : 0;
    if (sums_most) all.most += gaps;
    if (sums_least) all.least += gaps;
    return all;
}

Extent LayoutPass::content_extent(Index index) {
    const Node& node = tree_[index];
    if (node.role == Role::TextField) return field_extent;
    if (!node.text.empty()) return text_extent(node);
    if (node.layout.axis == Axis::Table) return table_extent(index);
    return children_extent(index);
}

Extent LayoutPass::extent(Index index) {
    Extent& known = extents_[index];
    if (known.least >= 0) return known;
    const Layout& layout = layout_of(index);
    if (layout.width > 0) return known = {layout.width, layout.width};
    Extent found = content_extent(index);
    const Insets inside = padding(index);
    found.least += inside.inline_start + inside.inline_end;
    found.most += inside.inline_start + inside.inline_end;
    if (layout.axis != Axis::Grid) {
        found.least = std::max(found.least, layout.min_width);
        found.most = std::max(found.most, layout.min_width);
    }
    if (layout.max_width > 0) {
        found.least = std::min(found.least, layout.max_width);
        found.most = std::min(found.most, layout.max_width);
    }
    return known = found;
}

} // namespace hamandish::kit
