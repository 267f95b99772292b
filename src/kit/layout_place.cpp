// From start and end to x: the one place in the kit that knows which side is which.
#include "kit/layout_pass.h"

#include <algorithm>
#include <cmath>

namespace hamandish::kit {
namespace {

base::Direction direction_of_text(const Node& node, base::Direction page) {
    return node.lang.empty() ? page : base::direction_of_language(node.lang);
}

text::BaseDirection base_direction(const Node& node, base::Direction direction) {
    if (node.auto_direction) return text::BaseDirection::Auto;
    return direction == base::Direction::RightToLeft ? text::BaseDirection::RightToLeft
                                                     : text::BaseDirection::LeftToRight;
}

/// x of a line's content: at the start of its own direction, or centred, or at its end.
float line_x(const base::Rect& room, float width, base::Direction direction, Align align) {
    if (align == Align::Center) return room.x + (room.width - width) / 2;
    const bool at_right = (direction == base::Direction::RightToLeft) != (align == Align::End);
    return at_right ? room.far_x() - width : room.x;
}

} // namespace

TextQuery text_query(const Node& node, const Setting& setting) {
    const bool field = node.role == Role::TextField;
    const TextStyle style =
        text_style(field ? field_text_look : node.text_look, setting.wide, setting.reading);
    const base::Direction direction = direction_of_text(node, setting.direction);
    const bool empty = field && node.value.empty();
    const std::string& words = !field ? node.text : empty ? node.placeholder : node.value;
    // A value without a single letter, such as a number, runs as `dir="auto"` has it in HTML.
    const bool as_browsers_do = field && !empty && node.auto_direction;
    return {words,
            {style.size_px, style.bold ? text::Weight::Bold : text::Weight::Regular,
             node.wide_letters ? wide_letters_em : 0},
            base_direction(node, direction),
            as_browsers_do ? base::Direction::LeftToRight : direction};
}

base::Rect content_rect(const Node& node, const Setting& setting) {
    const Insets inside = padding_of(node, setting.wide);
    const bool right_to_left = setting.direction == base::Direction::RightToLeft;
    const float left = right_to_left ? inside.inline_end : inside.inline_start;
    const float right = right_to_left ? inside.inline_start : inside.inline_end;
    return {node.rect.x + left, node.rect.y + inside.block_start, node.rect.width - left - right,
            node.rect.height - inside.block_start - inside.block_end};
}

float baseline_in_line(const text::FontMetrics& metrics, float line_height_px) {
    float ascent = std::round(metrics.ascent_px), descent = std::round(metrics.descent_px);
    // Blink on Android and Linux borrows a pixel from the ascent rather than cut the descent.
    if (descent < metrics.descent_px) {
        ascent -= 1;
        descent += 1;
    }
    return std::floor((line_height_px - ascent - descent) / 2) + ascent;
}

void LayoutPass::place_lines(Node& node, const text::Paragraph& paragraph) {
    const float line_height =
        text_style(node.text_look, setting_.wide, setting_.reading).line_height_px;
    const base::Rect room = content_rect(node, setting_);
    const float used = line_height * static_cast<float>(paragraph.lines().size());
    float y = room.y +
              (stands_in_the_middle(node) ? std::floor(std::max(room.height - used, 0.0f) / 2) : 0);
    const Align align = node.role == Role::Button ? Align::Center : node.layout.cross;
    for (const text::Line& line : paragraph.lines()) {
        const float x = line_x(room, line.width_px, line.direction, align);
        node.lines.push_back({static_cast<std::uint32_t>(line.begin),
                              static_cast<std::uint32_t>(line.visible_end),
                              {x, y, line.width_px, line_height},
                              line.hard_break});
        y += line_height;
    }
}

void LayoutPass::place() {
    for (std::size_t i = 0; i < tree_.size(); ++i) {
        Node& node = tree_[i];
        const Placement& own = places_[i];
        if (node.parent < 0) {
            node.rect = {0, 0, own.width, own.height};
        } else {
            const bool afloat = node.layout.afloat != Afloat::No;
            const base::Rect& outer = tree_[afloat ? 0 : node.parent].rect;
            node.rect = {
                base::x_from_start(setting_.direction, outer.x, outer.width, own.start, own.width),
                outer.y + own.top, own.width, own.height};
        }
        node.lines.clear();
        if (const auto& words = blocks_[i].words) place_lines(node, *words);
    }
}

} // namespace hamandish::kit
