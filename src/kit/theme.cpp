// How each look is set and drawn: two tables in CSS pixels, one row a look, in the enums' order.
#include "kit/theme.h"

#include <array>
#include <cmath>
#include <cstddef>

namespace hamandish::kit {
namespace {

struct TextRow {
    TextLook look;
    TextStyle wide, phone;
};

constexpr TextRow same(TextLook look, TextStyle style) {
    return {look, style, style};
}

// clang-format off
constexpr std::array text_rows{
    same(TextLook::Body, {16, 29, false, Tone::Ink}),
    TextRow{TextLook::Law, {18, 37, false, Tone::Ink}, {17, 35, false, Tone::Ink}},
    TextRow{TextLook::Display, {32, 50, true, Tone::Ink}, {24, 38, true, Tone::Ink}},
    TextRow{TextLook::Title, {27, 42, true, Tone::Ink}, {21, 33, true, Tone::Ink}},
    TextRow{TextLook::Section, {22, 38, true, Tone::Ink}, {20, 34, true, Tone::Ink}},
    same(TextLook::CardTitle, {17.5f, 28, true, Tone::Ink}),
    same(TextLook::Strong, {16, 29, true, Tone::Ink}),
    same(TextLook::Muted, {16, 29, false, Tone::Muted}),
    same(TextLook::Small, {14.5f, 26, false, Tone::Muted}),
    same(TextLook::SmallStrong, {14.5f, 26, true, Tone::Ink}),
    same(TextLook::Tiny, {13.5f, 24, false, Tone::Muted}),
    same(TextLook::Figure, {27, 40, true, Tone::Accent}),
    same(TextLook::Accent, {15, 27, false, Tone::Accent}),
    same(TextLook::Brand, {20, 36, true, Tone::Accent}),
    same(TextLook::OnAccent, {15.5f, 28, true, Tone::OnAccent}),
    same(TextLook::Positive, {14, 25, true, Tone::Positive}),
    same(TextLook::Negative, {14, 25, true, Tone::Negative}),
    same(TextLook::Warning, {14, 25, true, Tone::Warning}),
    same(TextLook::RingNumber, {21, 23, true, Tone::Ink}),
    same(TextLook::RingCaption, {10.5f, 13, false, Tone::Muted}),
    same(TextLook::Error, {14.5f, 26, true, Tone::Negative}),
    TextRow{TextLook::Lead, {17, 31, false, Tone::Muted}, {16, 29, false, Tone::Muted}},
    same(TextLook::Choice, {15, 27, false, Tone::Muted}),
    same(TextLook::ChoiceStrong, {15, 27, true, Tone::Muted}),
    same(TextLook::Chosen, {15, 27, true, Tone::Accent}),
    same(TextLook::Key, {18, 28, false, Tone::Ink}),
};
// clang-format on

struct BoxRow {
    BoxLook look;
    BoxStyle style;
    float phone_inline_padding = -1; ///< where phones differ
};

constexpr BoxStyle filled(Tone fill, float radius_px, Insets padding) {
    return {.fill = fill, .radius_px = radius_px, .padding = padding};
}
constexpr BoxStyle pill(Tone fill) {
    return filled(fill, 99, Insets::symmetric(1, 12));
}
constexpr BoxStyle outlined(Tone stroke, float stroke_px, float radius_px, Insets padding) {
    return {.fill = Tone::Surface,
            .stroke = stroke,
            .stroke_px = stroke_px,
            .radius_px = radius_px,
            .padding = padding};
}
constexpr BoxStyle edge(Edges edges, Tone stroke, float stroke_px, Insets padding = {}) {
    return {.stroke = stroke, .stroke_px = stroke_px, .edges = edges, .padding = padding};
}
constexpr BoxStyle bar(Edges edges) {
    return {.fill = Tone::Surface, .stroke = Tone::Line, .edges = edges};
}

constexpr Insets card_padding = Insets::symmetric(18, 20);
constexpr Insets button_padding = Insets::symmetric(8, 20);
constexpr Insets field_padding = Insets::symmetric(9, 14);
constexpr Insets notice_padding = Insets::symmetric(14, 18);
constexpr Insets segment_padding = Insets::symmetric(8, 16);
constexpr Insets outline_padding = Insets::symmetric(7, 12);
constexpr Insets tab_padding = Insets::symmetric(9, 0);

constexpr std::array box_rows{
    BoxRow{BoxLook::None, {}},
    BoxRow{BoxLook::Header, bar(Edges::BlockEnd)},
    BoxRow{BoxLook::Footer, bar(Edges::BlockStart)},
    BoxRow{BoxLook::Card, outlined(Tone::Line, 1, 16, card_padding)},
    BoxRow{BoxLook::CardLink, outlined(Tone::Line, 1, 16, card_padding)},
    BoxRow{BoxLook::Hairline, edge(Edges::BlockStart, Tone::Line, 1)},
    BoxRow{BoxLook::TabBar, edge(Edges::BlockEnd, Tone::Line, 1)},
    BoxRow{BoxLook::TabItem, {.padding = tab_padding}},
    BoxRow{BoxLook::TabItemCurrent, edge(Edges::BlockEnd, Tone::Accent, 3, tab_padding)},
    BoxRow{BoxLook::OutlineItem, {.radius_px = 10, .padding = outline_padding}},
    BoxRow{BoxLook::OutlineItemCurrent, filled(Tone::Soft, 10, outline_padding)},
    BoxRow{BoxLook::Primary, filled(Tone::Accent, 10, button_padding), 16},
    BoxRow{BoxLook::Ghost,
           {.stroke = Tone::Accent, .stroke_px = 1.5f, .radius_px = 10, .padding = button_padding},
           16},
    BoxRow{BoxLook::Quiet, {.radius_px = 8, .padding = Insets::symmetric(8, 4)}},
    BoxRow{BoxLook::Segmented, outlined(Tone::Line, 1.5f, 12, {})},
    BoxRow{BoxLook::Segment, {.padding = segment_padding}, 6},
    BoxRow{BoxLook::SegmentChosen, filled(Tone::Soft, 0, segment_padding), 6},
    BoxRow{BoxLook::Compose,
           {.fill = Tone::Surface,
            .stroke = Tone::Accent,
            .stroke_px = 1.5f,
            .radius_px = 16,
            .halo = Tone::Soft,
            .halo_px = 4,
            .padding = notice_padding}},
    BoxRow{BoxLook::Field, outlined(Tone::Edge, 1.5f, 12, field_padding)},
    BoxRow{BoxLook::FieldInvalid, outlined(Tone::Negative, 1.5f, 12, field_padding)},
    BoxRow{BoxLook::PillNeutral, pill(Tone::Soft)},
    BoxRow{BoxLook::PillPositive, pill(Tone::PositiveSoft)},
    BoxRow{BoxLook::PillNegative, pill(Tone::NegativeSoft)},
    BoxRow{BoxLook::PillWarning, pill(Tone::WarningSoft)},
    BoxRow{BoxLook::Notice, filled(Tone::Soft, 12, notice_padding)},
    BoxRow{BoxLook::NoticeNegative, filled(Tone::NegativeSoft, 12, notice_padding)},
    BoxRow{BoxLook::Quoted, edge(Edges::InlineStart, Tone::Line, 3, {0, 0, 0, 14})},
    BoxRow{BoxLook::Toast, outlined(Tone::Accent, 1.5f, 12, Insets::symmetric(12, 20))},
    BoxRow{BoxLook::Scrim, filled(Tone::Veil, 0, {})},
    BoxRow{BoxLook::DialogCard, outlined(Tone::Line, 1, 16, Insets::all(24))},
    BoxRow{BoxLook::Skeleton, filled(Tone::Line, 8, {})},
    BoxRow{BoxLook::SkipLink, filled(Tone::Accent, 10, Insets::symmetric(8, 16))},
    BoxRow{BoxLook::TableRule, edge(Edges::BlockEnd, Tone::Line, 1)},
    BoxRow{BoxLook::Keyboard,
           {.fill = Tone::Background,
            .stroke = Tone::Edge,
            .edges = Edges::BlockStart,
            .padding = Insets::all(8)}},
    BoxRow{BoxLook::Key, outlined(Tone::Edge, 1, 8, Insets::symmetric(4, 4))},
    BoxRow{BoxLook::KeyOn,
           {.fill = Tone::Soft,
            .stroke = Tone::Accent,
            .stroke_px = 2,
            .radius_px = 8,
            .padding = Insets::symmetric(4, 4)}},
};

template <class Rows>
constexpr bool in_order(const Rows& rows) {
    for (std::size_t i = 0; i < rows.size(); ++i)
        if (static_cast<std::size_t>(rows[i].look) != i) return false;
    return true;
}
static_assert(in_order(text_rows) && in_order(box_rows));
static_assert(text_rows.size() == text_look_count && box_rows.size() == box_look_count);

} // namespace

TextStyle text_style(TextLook look, bool wide, const Reading& reading) {
    const TextRow& row = text_rows[static_cast<std::size_t>(look)];
    TextStyle style = wide ? row.wide : row.phone;
    if (look == TextLook::Key || reading == Reading{}) return style;
    constexpr float wide_line = 1.25f;
    const float scale = static_cast<float>(reading.percent) / 100;
    style.size_px *= scale;
    style.line_height_px =
        std::round(style.line_height_px * scale * (reading.wide_lines ? wide_line : 1));
    return style;
}

BoxStyle box_style(BoxLook look, bool wide) {
    const BoxRow& row = box_rows[static_cast<std::size_t>(look)];
    BoxStyle style = row.style;
    if (!wide && row.phone_inline_padding >= 0) {
        style.padding.inline_start = row.phone_inline_padding;
        style.padding.inline_end = row.phone_inline_padding;
    }
    return style;
}

Insets padding_of(const Node& node, bool wide) {
    const Insets& own = node.layout.padding;
    const bool given =
        own.block_start != 0 || own.inline_end != 0 || own.block_end != 0 || own.inline_start != 0;
    return given ? own : box_style(node.look, wide).padding;
}

} // namespace hamandish::kit
