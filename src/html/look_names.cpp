#include "html/look_names.h"

#include <algorithm>
#include <cmath>

namespace hamandish::html {
namespace {

// In the enums' order.
constexpr std::array<std::string_view, 26> text_classes{
    "t-body",       "t-law",      "t-display", "t-title",         "t-section",
    "t-card-title", "t-strong",   "t-muted",   "t-small",         "t-small-strong",
    "t-tiny",       "t-figure",   "t-accent",  "t-brand",         "t-on-accent",
    "t-positive",   "t-negative", "t-warning", "t-ring-number",   "t-ring-caption",
    "t-error",      "t-lead",     "t-choice",  "t-choice-strong", "t-chosen",
    "t-key",
};
static_assert(text_classes.size() == static_cast<std::size_t>(kit::TextLook::Key) + 1);

constexpr std::array<std::string_view, 36> box_classes{
    "",
    "b-header",
    "b-footer",
    "b-card",
    "b-card-link",
    "b-hairline",
    "b-tab-bar",
    "b-tab-item",
    "b-tab-item-current",
    "b-outline-item",
    "b-outline-item-current",
    "b-primary",
    "b-ghost",
    "b-quiet",
    "b-segmented",
    "b-segment",
    "b-segment-chosen",
    "b-compose",
    "b-field",
    "b-field-invalid",
    "b-pill-neutral",
    "b-pill-positive",
    "b-pill-negative",
    "b-pill-warning",
    "b-notice",
    "b-notice-negative",
    "b-quoted",
    "b-toast",
    "b-scrim",
    "b-dialog-card",
    "b-skeleton",
    "b-skip-link",
    "b-table-rule",
    "b-keyboard",
    "b-key",
    "b-key-on",
};
static_assert(box_classes.size() == static_cast<std::size_t>(kit::BoxLook::KeyOn) + 1);

std::string_view axis_class(kit::Axis axis) {
    switch (axis) {
    case kit::Axis::Column: return "x-column";
    case kit::Axis::Row: return "x-row";
    case kit::Axis::Grid: return "x-grid";
    case kit::Axis::Overlay: return "x-overlay";
    case kit::Axis::Table: return "x-table";
    }
    return "";
}

std::string_view align_word(kit::Align align) {
    switch (align) {
    case kit::Align::Start: return "start";
    case kit::Align::Center: return "center";
    case kit::Align::End: return "end";
    case kit::Align::Stretch: return "stretch";
    case kit::Align::Baseline: return "baseline";
    }
    return "";
}

void add(std::string& classes, std::string_view prefix, std::string_view word) {
    if (!classes.empty()) classes += ' ';
    classes += prefix;
    classes += word;
}

/// What a finger should hit is at least this high.
constexpr float target_px = 44;

int stepped(float px, int step, int least, int most) {
    const int steps = static_cast<int>(std::lround(px / static_cast<float>(step)));
    return std::clamp(steps * step, least, most);
}

void add_space(std::string& classes, std::string_view side, float px) {
    const int found = stepped(px, space_step_px, 0, largest_space_px);
    add(classes, side, "-" + std::to_string(found));
}

void add_padding(std::string& classes, const kit::Insets& inside) {
    if (inside == kit::Insets{}) return;
    add_space(classes, "above", inside.block_start);
    add_space(classes, "below", inside.block_end);
    add_space(classes, "before", inside.inline_start);
    add_space(classes, "after", inside.inline_end);
}

std::string column_word(float px) {
    return std::to_string(stepped(px, column_step_px, smallest_column_px, largest_column_px));
}

} // namespace

std::string_view class_of(kit::TextLook look) {
    return text_classes[static_cast<std::size_t>(look)];
}

std::string_view class_of(kit::BoxLook look) {
    return box_classes[static_cast<std::size_t>(look)];
}

std::string ornament_classes(const kit::Node& node) {
    std::string classes = "ornament";
    if (node.ornament == kit::Ornament::Star) add(classes, "", "o-star");
    if (node.ornament == kit::Ornament::Ring) add(classes, "", "o-ring");
    if (node.ornament == kit::Ornament::Outlines) add(classes, "", "o-outlines");
    if (node.ornament == kit::Ornament::BarBefore || node.ornament == kit::Ornament::BarAfter)
        add(classes, "", "o-half");
    if (node.outlines || node.layout.width != node.layout.height) return classes;
    const int room = stepped(node.layout.width, room_step_px, smallest_room_px, largest_room_px);
    add(classes, "room-", std::to_string(room));
    return classes;
}

std::string layout_classes(const kit::Layout& layout) {
    std::string classes(axis_class(layout.axis));
    if (layout.axis == kit::Axis::Grid) add(classes, "columns-", column_word(layout.min_width));
    if (layout.gap > 0) add_space(classes, "gap", layout.gap);
    if (layout.cross_gap >= 0) add_space(classes, "rows", layout.cross_gap);
    if (layout.wrap) add(classes, "", "wrap");
    if (layout.cross != kit::Align::Stretch) add(classes, "cross-", align_word(layout.cross));
    if (layout.main != kit::Align::Start) add(classes, "main-", align_word(layout.main));
    return classes;
}

std::string place_classes(const kit::Layout& layout) {
    std::string classes;
    if (layout.grow > 0) add(classes, "", "grow");
    if (layout.min_height >= target_px) add(classes, "", "target");
    if (layout.fit) add(classes, "", "fit");
    if (layout.centred) add(classes, "", "centred");
    add_padding(classes, layout.padding);
    if (layout.width >= smallest_column_px) add(classes, "width-", column_word(layout.width));
    if (layout.max_width > 0) {
        const auto wanted = static_cast<int>(std::lround(layout.max_width));
        const auto found = std::lower_bound(measures_px.begin(), measures_px.end(), wanted);
        if (found != measures_px.end()) add(classes, "max-", std::to_string(*found));
    }
    return classes;
}

} // namespace hamandish::html
