// Rows: lines of children that share what is left over, or give way where it is tight.
#include "kit/layout_pass.h"

#include <algorithm>
#include <cmath>

namespace hamandish::kit {
namespace {

float gaps_between(std::size_t count, float gap) {
    return count > 1 ? gap * static_cast<float>(count - 1) : 0;
}

/// Those that may be narrower give way in proportion to what they can give.
void take_from(std::vector<RowItem>& items, float deficit) {
    float slack = 0;
    for (const RowItem& item : items) slack += item.width - item.least;
    if (slack <= 0) return;
    const float share = std::min(deficit / slack, 1.0f);
    for (RowItem& item : items)
        item.width = std::floor(item.width - (item.width - item.least) * share);
}

/// Where every grower can have its words on one line, none is made narrower than that.
void keep_words_together(std::vector<RowItem>& items, float room) {
    float most = 0;
    for (const RowItem& item : items)
        if (item.grow > 0) most += item.most;
    if (most > room) return;
    for (RowItem& item : items)
        if (item.grow > 0) item.least = item.most;
}

/// Growers share `room` by their weights; one whose words need more gets that, and the rest share
/// what remains (CSS flexbox, "resolving flexible lengths", for minimum violations).
void give_to_growers(std::vector<RowItem>& items, float room) {
    std::vector<RowItem*> open;
    for (RowItem& item : items)
        if (item.grow > 0) open.push_back(&item);
    for (bool settled = false; !settled;) {
        settled = true;
        float shares = 0;
        for (const RowItem* item : open) shares += item->grow;
        for (auto it = open.begin(); it != open.end(); ++it) {
            if (room * (*it)->grow / shares >= (*it)->least) continue;
            (*it)->width = (*it)->least;
            room -= (*it)->least;
            open.erase(it);
            settled = open.empty();
            break;
        }
    }
    float shares = 0, given = 0, used = 0;
    for (const RowItem* item : open) shares += item->grow;
    for (RowItem* item : open) {
        given += item->grow;
        item->width = std::round(room * given / shares) - used;
        used += item->width;
    }
}

} // namespace

float LayoutPass::set_row(Index index, float width, float asked_height) {
    const Layout& layout = layout_of(index);
    const Insets inside = padding(index);
    const float available = width - inside.inline_start - inside.inline_end;
    const float line_gap = layout.cross_gap >= 0 ? layout.cross_gap : layout.gap;
    std::vector<std::vector<RowItem>> lines = row_lines(index, available);
    const float blocks = inside.block_start + inside.block_end;
    const float asked = lines.size() == 1 ? asked_height - blocks : by_content;
    float top = inside.block_start;
    for (std::vector<RowItem>& items : lines) {
        const float height = set_line(index, items, available, asked);
        for (const RowItem& item : items) {
            places_[item.node].top += top;
            places_[item.node].start += inside.inline_start;
        }
        top += height + line_gap;
    }
    if (!lines.empty()) top -= line_gap;
    return top + inside.block_end;
}

/// Words that a reader wants larger may need more than the row they were meant for.
bool LayoutPass::fits_in_a_row(Index index, float available) {
    float least = gaps_between(children_[index].size(), layout_of(index).gap);
    for (const Index child : children_[index]) least += extent(child).least;
    return least <= available;
}

std::vector<std::vector<RowItem>> LayoutPass::row_lines(Index index, float available) {
    const Layout& layout = layout_of(index);
    const bool wraps = layout.wrap || (is_enlarged() && !fits_in_a_row(index, available));
    std::vector<std::vector<RowItem>> lines;
    float used = 0;
    for (const Index child : children_[index]) {
        const Layout& own = layout_of(child);
        const Extent known = extent(child);
        const bool from_nothing = own.grow > 0 && !wraps;
        const float base = from_nothing ? 0 : std::min(known.most, available);
        const RowItem item{child,      base,     std::min(known.least, available),
                           known.most, own.grow, base};
        const float with_it = lines.empty() ? base : used + layout.gap + base;
        if (lines.empty() || (wraps && with_it > available)) {
            lines.emplace_back();
            used = base;
        } else {
            used = with_it;
        }
        lines.back().push_back(item);
    }
    return lines;
}

void LayoutPass::share_width(std::vector<RowItem>& items, float available) const {
    float asked = 0, growing_least = 0;
    bool grows = false;
    for (const RowItem& item : items) {
        grows = grows || item.grow > 0;
        if (item.grow > 0)
            growing_least += item.least;
        else
            asked += item.base;
    }
    if (asked + growing_least > available) {
        for (RowItem& item : items)
            if (item.grow > 0) item.width = item.least;
        take_from(items, asked + growing_least - available);
    } else if (grows) {
        keep_words_together(items, available - asked);
        give_to_growers(items, available - asked);
    }
    for (RowItem& item : items) {
        const float most = layout_of(item.node).max_width;
        if (most > 0) item.width = std::min(item.width, most);
    }
}

float LayoutPass::set_line(Index index, std::vector<RowItem>& items, float available,
                           float asked_height) {
    share_width(items, available - gaps_between(items.size(), layout_of(index).gap));
    float height = std::max(asked_height, 0.0f), above = 0, below = 0;
    for (const RowItem& item : items) {
        const float own = set(item.node, item.width, by_content);
        height = std::max(height, own);
        const float base = baseline(item.node);
        above = std::max(above, base);
        below = std::max(below, own - base);
    }
    const Align cross = layout_of(index).cross;
    if (cross == Align::Baseline) height = std::max(height, above + below);
    for (const RowItem& item : items) {
        Placement& place = places_[item.node];
        const float free = height - place.height;
        place.top = 0;
        if (cross == Align::Center) place.top = std::floor(free / 2);
        if (cross == Align::End) place.top = free;
        if (cross == Align::Baseline) place.top = above - baseline(item.node);
        if (cross == Align::Stretch && free > 0) (void)set(item.node, item.width, height);
    }
    align_line(index, items, available);
    return height;
}

void LayoutPass::align_line(Index index, const std::vector<RowItem>& items, float available) {
    const Layout& layout = layout_of(index);
    float used = gaps_between(items.size(), layout.gap);
    for (const RowItem& item : items) used += item.width;
    const float free = std::max(available - used, 0.0f);
    float start = 0;
    if (layout.main == Align::Center) start = std::floor(free / 2);
    if (layout.main == Align::End) start = free;
    const bool between = layout.main == Align::Stretch && items.size() > 1;
    for (std::size_t i = 0; i < items.size(); ++i) {
        const auto share =
            static_cast<float>(i) / static_cast<float>(std::max<std::size_t>(items.size() - 1, 1));
        places_[items[i].node].start = start + (between ? std::round(free * share) : 0);
        start += items[i].width + layout.gap;
    }
}

} // namespace hamandish::kit
