#include "kit/layout.h"

#include "kit/layout_pass.h"

#include <algorithm>
#include <cmath>

namespace hamandish::kit {

namespace {

/// What must be left of the viewport between what covers its two ends.
constexpr float least_room_px = 200;

bool has_own_size(const Node& node) {
    return node.ornament == Ornament::Tick || node.text_look == TextLook::Key;
}

/// Boxes of a fixed size hold words or stand beside them, and grow as they do.
void enlarge(Tree& tree, int percent) {
    const float scale = static_cast<float>(percent) / 100;
    for (Node& node : tree) {
        if (has_own_size(node)) continue;
        Layout& layout = node.layout;
        for (float* size : {&layout.width, &layout.height, &layout.min_width, &layout.max_width})
            *size = std::round(*size * scale);
    }
}

bool meet(const base::Rect& a, const base::Rect& b) {
    return a.x < b.far_x() && b.x < a.far_x() && a.y < b.bottom() && b.y < a.bottom();
}

bool is_within(const Tree& tree, std::size_t inner, std::size_t outer) {
    auto at = static_cast<std::int32_t>(inner);
    while (at >= 0 && at != static_cast<std::int32_t>(outer)) at = tree[at].parent;
    return at >= 0;
}

/// Browsers lay pictures over all that is drawn, over what floats too.
bool is_covered(const Tree& tree, std::size_t picture, const Setting& setting) {
    const base::Rect& rect = tree[picture].rect;
    const float lowered = covered(tree).start_px;
    if (lowered > 0 && meet(rect, {0, setting.scroll_top_px, setting.width_px, lowered}))
        return true;
    for (std::size_t i = 0; i < tree.size(); ++i) {
        const bool floats = tree[i].layout.afloat != Afloat::No;
        if (floats && meet(rect, tree[i].rect) && !is_within(tree, picture, i)) return true;
    }
    return false;
}

void mark_covered_pictures(Tree& tree, const Setting& setting) {
    for (std::size_t i = 0; i < tree.size(); ++i)
        if (tree[i].role == Role::Picture) tree[i].covered = is_covered(tree, i, setting);
}

} // namespace

Covered covered(const Tree& tree) {
    Covered all{tree[0].layout.padding.block_start, 0};
    for (const Node& node : tree)
        if (node.layout.afloat == Afloat::Bar) all.end_px += node.rect.height;
    return all;
}

LayoutPass::LayoutPass(Tree& tree, TextCache& texts, const Setting& setting)
    : tree_(tree), texts_(texts), setting_(setting), children_(tree.size()),
      extents_(tree.size(), Extent{-1, -1}), places_(tree.size()), blocks_(tree.size()) {
    for (std::size_t i = 1; i < tree.size(); ++i) {
        const bool in_flow = tree[i].layout.afloat == Afloat::No;
        (in_flow ? children_[tree[i].parent] : afloat_).push_back(static_cast<Index>(i));
    }
}

/// Bars come first: what they leave is what can be lowered.
void LayoutPass::lower() {
    for (const Index index : afloat_)
        if (layout_of(index).afloat == Afloat::Bar)
            bars_px_ += set(index, setting_.width_px, by_content);
    const float room = setting_.height_px - least_room_px - bars_px_;
    setting_.lowered_px = std::clamp(room, 0.0f, setting_.lowered_px);
    tree_[0].layout.padding.block_start = setting_.lowered_px;
}

TextBlocks LayoutPass::run() {
    lower();
    (void)set(0, setting_.width_px, setting_.height_px);
    for (const Index index : afloat_) set_afloat(index);
    place();
    return std::move(blocks_);
}

TextBlocks lay_out(Tree& tree, TextCache& texts, const Setting& setting) {
    if (tree.empty()) return {};
    if (setting.reading.percent != 100) enlarge(tree, setting.reading.percent);
    TextBlocks blocks = LayoutPass(tree, texts, setting).run();
    mark_covered_pictures(tree, setting);
    return blocks;
}

} // namespace hamandish::kit
