// Boxes: ground, edges, halo, and the ring of keyboard focus.
#include "kit/draw_pass.h"

namespace hamandish::kit {
namespace {

constexpr float hairline_px = 1;

base::Rect outset(const base::Rect& rect, float by) {
    return {rect.x - by, rect.y - by, rect.width + 2 * by, rect.height + 2 * by};
}

bool is_segment(const Node& node) {
    return node.look == BoxLook::Segment || node.look == BoxLook::SegmentChosen;
}

/// Looks without a ground of their own that get one under the hand.
bool answers_with_ground(BoxLook look) {
    return look == BoxLook::Ghost || look == BoxLook::Quiet || look == BoxLook::OutlineItem ||
           look == BoxLook::Segment;
}

} // namespace

Color DrawPass::fill_of(const Node& node, const BoxStyle& style) const {
    const float strength = reaction(node);
    Color fill = style.fill ? tone(*style.fill) : Color{0, 0, 0, 0};
    if (style.fill == Tone::Accent) fill = mix(fill, tone(Tone::Ink), strength * 0.3f);
    if (answers_with_ground(node.look) && strength > 0)
        fill = mix(tone(Tone::Surface), tone(Tone::Soft), 0.4f + strength * 0.6f);
    if (is_dimmed(node) && style.fill && node.role == Role::Button)
        fill = mix(fill, tone(Tone::Line), 0.6f);
    return fill;
}

void DrawPass::box(const Node& node) {
    if (node.look == BoxLook::None) return;
    const BoxStyle style = box_style(node.look, setting_.wide);
    if (is_segment(node)) return segment(node, style);
    const auto corners = paint::Corners::all(style.radius_px);
    if (style.halo)
        painter_.fill(outset(node.rect, style.halo_px), tone(*style.halo),
                      paint::Corners::all(style.radius_px + style.halo_px));
    const Color fill = fill_of(node, style);
    if (fill.a != 0) painter_.fill(node.rect, fill, corners);
    if (style.stroke) box_edges(node, style);
}

void DrawPass::box_edges(const Node& node, const BoxStyle& style) {
    Color stroke = tone(*style.stroke);
    if (node.look == BoxLook::CardLink && reaction(node) > 0) stroke = tone(Tone::Accent);
    if (is_dimmed(node) && node.role == Role::Button) stroke = tone(Tone::Line);
    const base::Rect& rect = node.rect;
    const bool right_to_left = setting_.direction == base::Direction::RightToLeft;
    switch (style.edges) {
    case Edges::All:
        painter_.stroke(rect, stroke, style.stroke_px, paint::Corners::all(style.radius_px));
        break;
    case Edges::BlockStart:
        painter_.horizontal_line(rect.x, rect.y, rect.width, stroke, style.stroke_px);
        break;
    case Edges::BlockEnd:
        painter_.horizontal_line(rect.x, rect.bottom() - style.stroke_px, rect.width, stroke,
                                 style.stroke_px);
        break;
    case Edges::InlineStart:
        painter_.vertical_line(right_to_left ? rect.far_x() - style.stroke_px : rect.x, rect.y,
                               rect.height, stroke, style.stroke_px);
        break;
    }
}

/// A segment fills its part of the frame around the group, whose corners it shares, and is parted
/// from the one before it by a line. The last one draws the frame over all of them.
void DrawPass::segment(const Node& node, const BoxStyle& style) {
    const Node& group = tree_[node.parent];
    const BoxStyle frame = box_style(group.look, setting_.wide);
    const bool at_near_x = node.rect.x <= group.rect.x;
    const bool at_far_x = node.rect.far_x() >= group.rect.far_x();
    const float inner = frame.radius_px - hairline_px;
    const paint::Corners corners{at_near_x ? inner : 0, at_far_x ? inner : 0, at_far_x ? inner : 0,
                                 at_near_x ? inner : 0};
    const float near_inset = at_near_x ? hairline_px : 0, far_inset = at_far_x ? hairline_px : 0;
    const base::Rect inside{node.rect.x + near_inset, node.rect.y + hairline_px,
                            node.rect.width - near_inset - far_inset,
                            node.rect.height - 2 * hairline_px};
    const Color fill = fill_of(node, style);
    if (fill.a != 0) painter_.fill(inside, fill, corners);
    const bool right_to_left = setting_.direction == base::Direction::RightToLeft;
    const bool first = right_to_left ? at_far_x : at_near_x,
               last = right_to_left ? at_near_x : at_far_x;
    if (!first)
        painter_.vertical_line(right_to_left ? node.rect.far_x() - frame.stroke_px : node.rect.x,
                               inside.y, inside.height, tone(Tone::Line), frame.stroke_px);
    if (last)
        painter_.stroke(group.rect, tone(Tone::Line), frame.stroke_px,
                        paint::Corners::all(frame.radius_px));
}

/// A field without a look of its own is ringed with the box that looks like one.
const Node* DrawPass::ringed(const Node& focused) const {
    const Node* node = &focused;
    while (node->role == Role::TextField && node->look == BoxLook::None && node->parent > 0) {
        const Node* outer = &tree_[node->parent];
        while (outer->look == BoxLook::None && outer->parent > 0) outer = &tree_[outer->parent];
        if (outer->look != BoxLook::Compose) break;
        node = outer;
    }
    return node;
}

void DrawPass::focus_ring() {
    if (hand_.focused == 0) return;
    for (const Node& node : tree_) {
        if (node.id != hand_.focused) continue;
        const bool is_field = node.role == Role::TextField || node.role == Role::Select;
        if (!hand_.focus_visible && !is_field) return;
        const Node* around = ringed(node);
        const float radius = box_style(around->look, setting_.wide).radius_px;
        const base::Rect gap = outset(around->rect, focus_gap_px);
        painter_.stroke(outset(gap, focus_ring_px), tone(Tone::Accent), focus_ring_px,
                        paint::Corners::all(radius + focus_gap_px + focus_ring_px));
        return;
    }
}

} // namespace hamandish::kit
