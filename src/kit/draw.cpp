#include "kit/draw.h"

#include "kit/draw_pass.h"

#include <algorithm>

namespace hamandish::kit {
namespace {

/// Halos and focus rings reach this far out of their boxes.
constexpr float overhang_px = 8;

bool meets(const base::Rect& a, const base::Rect& b) {
    return a.x - overhang_px < b.far_x() && b.x < a.far_x() + overhang_px &&
           a.y - overhang_px < b.bottom() && b.y < a.bottom() + overhang_px;
}

/// What lies over the rest of the page, by node: such a box with everything in it.
std::vector<bool> nodes_above(const Tree& tree) {
    std::vector<bool> above(tree.size());
    for (std::size_t i = 0; i < tree.size(); ++i) {
        const Node& node = tree[i];
        above[i] = node.look == BoxLook::SkipLink || node.layout.afloat != Afloat::No ||
                   (node.parent >= 0 && above[node.parent]);
    }
    return above;
}

} // namespace

bool DrawPass::is_dimmed(const Node& node) const {
    return node.state.disabled || node.state.busy;
}

/// How strongly a control answers the hand: resting, under the pointer, pressed.
float DrawPass::reaction(const Node& node) const {
    if (is_dimmed(node)) return 0;
    if (hand_.pressed == node.id) return 1;
    return hand_.hovered == node.id ? 0.5f : 0;
}

void DrawPass::node(std::size_t index) {
    const Node& node = tree_[index];
    box(node);
    if (node.ornament != Ornament::None) ornament(node);
    if (node.role == Role::Picture) mount(node);
    if (node.role == Role::TextField) return field(node, blocks_[index].field);
    if (blocks_[index].words) words(node, *blocks_[index].words);
}

/// Where the page is lowered, what scrolls out of reach is out of sight.
void DrawPass::cover_start() {
    const float height = covered(tree_).start_px;
    if (height <= 0) return;
    painter_.fill({0, setting_.scroll_top_px, setting_.width_px, height}, tone(Tone::Soft));
    painter_.horizontal_line(0, setting_.scroll_top_px + height - 1, setting_.width_px,
                             tone(Tone::Line));
}

std::vector<DrawnText> DrawPass::run() {
    const base::Rect visible = painter_.clip();
    const std::vector<bool> is_above = nodes_above(tree_);
    const auto pass = [&](bool above) {
        for (std::size_t i = 0; i < tree_.size(); ++i)
            if (is_above[i] == above && meets(tree_[i].rect, visible)) node(i);
    };
    pass(false);
    pass(true);
    cover_start();
    focus_ring();
    return std::move(drawn_);
}

const FieldEdit* edit_of(const Interaction& hand, NodeId field) {
    const auto found = std::find_if(hand.fields.begin(), hand.fields.end(),
                                    [field](const FieldEdit& edit) { return edit.node == field; });
    return found == hand.fields.end() ? nullptr : &*found;
}

std::vector<DrawnText> draw(const Tree& tree, const TextBlocks& blocks, const Interaction& hand,
                            Scheme scheme, const Setting& setting, paint::Painter& painter) {
    return DrawPass(tree, blocks, hand, scheme, setting, painter).run();
}

} // namespace hamandish::kit
