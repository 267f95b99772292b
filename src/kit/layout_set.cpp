// Heights from widths: columns, grids, overlays and leaves; rows are in layout_row.cpp, tables in
// layout_table.cpp.
#include "kit/layout_pass.h"

#include <algorithm>
#include <cmath>

namespace hamandish::kit {
namespace {

/// A field grows with what is written up to this many lines, then scrolls.
constexpr float most_field_lines = 12;

constexpr float skip_link_inset_px = 8;

/// What lies at the viewport's end keeps this far from its edges.
constexpr float foot_inset_px = 16;

/// Half of a free length, on a whole pixel.
float half(float free) {
    return std::floor(std::max(free, 0.0f) / 2);
}

} // namespace

float LayoutPass::set(Index index, float width, float asked_height) {
    const Node& node = tree_[index];
    const Layout& layout = node.layout;
    const float asked =
        layout.height > 0 ? layout.height : std::max(asked_height, layout.min_height);
    float height = 0;
    if (node.role == Role::TextField)
        height = set_field(index, width);
    else if (!node.text.empty())
        height = set_text(index, width);
    else if (layout.axis == Axis::Row)
        height = set_row(index, width, asked);
    else if (layout.axis == Axis::Grid)
        height = set_grid(index, width);
    else if (layout.axis == Axis::Table)
        height = set_table(index, width);
    else if (layout.axis == Axis::Overlay)
        height = set_overlay(index, width, asked);
    else
        height = set_column(index, width, asked);
    height = layout.height > 0 ? layout.height : std::max(height, asked);
    places_[index].width = width;
    places_[index].height = height;
    return height;
}

float LayoutPass::set_text(Index index, float width) {
    const Node& node = tree_[index];
    const Insets inside = padding(index);
    const float available = width - inside.inline_start - inside.inline_end;
    blocks_[index].words = texts_.lines(text_query(node, setting_), std::max(available, 1.0f));
    const auto lines = static_cast<float>(blocks_[index].words->lines().size());
    return lines * text_style(node.text_look, setting_.wide, setting_.reading).line_height_px +
           inside.block_start + inside.block_end;
}

float LayoutPass::set_field(Index index, float width) {
    const Node& node = tree_[index];
    const Insets inside = padding(index);
    const float available = width - inside.inline_start - inside.inline_end;
    FieldText& field = blocks_[index].field;
    field = lay_out_field(texts_, text_query(node, setting_), std::max(available, 1.0f),
                          node.state.multiline);
    const auto drawn = static_cast<float>(field.line_count);
    const float lines = node.state.multiline ? std::min(drawn, most_field_lines) : 1.0f;
    return lines * text_style(field_text_look, setting_.wide, setting_.reading).line_height_px +
           inside.block_start + inside.block_end;
}

float LayoutPass::width_in_column(Index child, float available, Align cross) {
    const Layout& layout = layout_of(child);
    if (layout.width > 0) return is_enlarged() ? std::min(layout.width, available) : layout.width;
    const bool by_words = layout.fit || cross != Align::Stretch;
    float width = by_words ? std::min(extent(child).most, available) : available;
    if (layout.max_width > 0) width = std::min(width, layout.max_width);
    if (layout.axis != Axis::Grid) width = std::max(width, layout.min_width);
    return width;
}

float LayoutPass::set_column(Index index, float width, float asked_height) {
    const Layout& layout = layout_of(index);
    const Insets inside = padding(index);
    const float available = width - inside.inline_start - inside.inline_end;
    float top = inside.block_start, last_gap = 0;
    for (const Index child : children_[index]) {
        if (tree_[child].look == BoxLook::SkipLink) {
            set_aside(child);
            continue;
        }
        const float child_width = width_in_column(child, available, layout.cross);
        const float free = available - child_width;
        float start = 0;
        if (layout.cross == Align::Center || layout_of(child).centred) start = half(free);
        if (layout.cross == Align::End) start = free;
        places_[child].start = inside.inline_start + start;
        places_[child].top = top;
        top += set(child, child_width, by_content) + layout.gap;
        last_gap = layout.gap;
    }
    const float height = top - last_gap + inside.block_end;
    if (asked_height > height) grow_column(index, asked_height - height);
    return height;
}

/// A skip link takes no room: it waits above the page, and comes down over it when focused.
void LayoutPass::set_aside(Index skip_link) {
    const float room = setting_.width_px - 2 * skip_link_inset_px;
    const float height = set(skip_link, std::min(extent(skip_link).most, room), by_content);
    const bool shown = tree_[skip_link].id == setting_.focused;
    places_[skip_link].start = skip_link_inset_px;
    places_[skip_link].top =
        shown ? setting_.lowered_px + skip_link_inset_px : -height - skip_link_inset_px;
}

/// In page pixels, whatever the parent is.
void LayoutPass::set_afloat(Index index) {
    const Layout& layout = layout_of(index);
    Placement& own = places_[index];
    if (layout.afloat == Afloat::Bar) return set_bar(index);
    if (layout.afloat == Afloat::Cover) {
        const float room = setting_.height_px - setting_.lowered_px;
        const float height = set(index, setting_.width_px, room);
        own.top = setting_.lowered_px + (height <= room ? setting_.scroll_top_px : 0);
        places_[0].height = std::max(places_[0].height, height + setting_.lowered_px);
        return;
    }
    const float room = setting_.width_px - 2 * foot_inset_px;
    const float width = std::min(width_in_column(index, room, Align::Center), room);
    const float height = set(index, width, by_content);
    const bool is_corner = layout.afloat == Afloat::Corner;
    own.start =
        is_corner ? setting_.width_px - width - foot_inset_px : half(setting_.width_px - width);
    own.top = setting_.scroll_top_px + setting_.height_px - height - foot_inset_px - corner_px_ -
              bars_px_;
    if (is_corner) corner_px_ += height + foot_inset_px;
}

/// Later ones stand on earlier ones, and the page ends above them all.
void LayoutPass::set_bar(Index index) {
    const float height = places_[index].height;
    placed_bars_px_ += height;
    places_[index].top = setting_.scroll_top_px + setting_.height_px - placed_bars_px_;
    places_[0].height += height;
}

void LayoutPass::grow_column(Index index, float free_height) {
    const Layout& layout = layout_of(index);
    float shares = 0;
    for (const Index child : children_[index]) shares += layout_of(child).grow;
    float shift = 0, given = 0;
    if (shares == 0 && layout.main == Align::Center) shift = half(free_height);
    if (shares == 0 && layout.main == Align::End) shift = free_height;
    for (const Index child : children_[index]) {
        if (tree_[child].look == BoxLook::SkipLink) continue;
        places_[child].top += shift;
        if (shares == 0 || layout_of(child).grow == 0) continue;
        given += layout_of(child).grow;
        const float more = std::round(free_height * given / shares) - shift;
        shift += more;
        (void)set(child, places_[child].width, places_[child].height + more);
    }
}

float LayoutPass::set_grid(Index index, float width) {
    const Layout& layout = layout_of(index);
    const Insets inside = padding(index);
    const float available = width - inside.inline_start - inside.inline_end;
    const std::vector<Index>& children = children_[index];
    if (children.empty()) return inside.block_start + inside.block_end;
    const float least = std::clamp(layout.min_width, 1.0f, std::max(available, 1.0f));
    const auto fitting = static_cast<std::size_t>((available + layout.gap) / (least + layout.gap));
    const std::size_t columns = std::clamp<std::size_t>(fitting, 1, children.size());
    const float step = (available + layout.gap) / static_cast<float>(columns);
    const float row_gap = layout.cross_gap >= 0 ? layout.cross_gap : layout.gap;
    float top = inside.block_start;
    for (std::size_t first = 0; first < children.size(); first += columns) {
        const std::size_t last = std::min(first + columns, children.size());
        float row_height = 0;
        for (std::size_t i = first; i < last; ++i) {
            const float start = std::round(step * static_cast<float>(i - first));
            const float end = std::round(step * static_cast<float>(i - first + 1)) - layout.gap;
            places_[children[i]].start = inside.inline_start + start;
            places_[children[i]].top = top;
            row_height = std::max(row_height, set(children[i], end - start, by_content));
        }
        for (std::size_t i = first; i < last; ++i)
            (void)set(children[i], places_[children[i]].width, row_height);
        top += row_height + row_gap;
    }
    return top - row_gap + inside.block_end;
}

float LayoutPass::set_overlay(Index index, float width, float asked_height) {
    const Insets inside = padding(index);
    const float available = width - inside.inline_start - inside.inline_end;
    float height = 0;
    for (const Index child : children_[index]) {
        const float child_width = width_in_column(child, available, Align::Center);
        height = std::max(height, set(child, child_width, by_content));
        places_[child].start = inside.inline_start + half(available - child_width);
    }
    const float blocks = inside.block_start + inside.block_end;
    const float room = std::max(height, asked_height - blocks);
    for (const Index child : children_[index])
        places_[child].top = inside.block_start + half(room - places_[child].height);
    return height + blocks;
}

float LayoutPass::baseline(Index index) const {
    const Node& node = tree_[index];
    if (const auto& words = blocks_[index].words) {
        const float line_height =
            text_style(node.text_look, setting_.wide, setting_.reading).line_height_px;
        const Insets inside = padding(index);
        const float room = places_[index].height - inside.block_start - inside.block_end;
        const float used = line_height * static_cast<float>(words->lines().size());
        return inside.block_start + (stands_in_the_middle(node) ? half(room - used) : 0) +
               baseline_in_line(words->metrics(), line_height);
    }
    for (const Index child : children_[index])
        if (!tree_[child].decorative) return places_[child].top + baseline(child);
    return places_[index].height;
}

} // namespace hamandish::kit
