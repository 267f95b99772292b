// Texts, and the values of text fields under the browser's transparent ones.
#include "kit/draw_pass.h"

#include "base/utf8.h"

#include <algorithm>
#include <cmath>

namespace hamandish::kit {
namespace {

constexpr float underline_drop_px = 4, underline_px = 1;

/// The byte at which a UTF-16 offset falls; past the end, the end.
std::size_t byte_from_utf16(std::string_view text, std::uint32_t offset) {
    std::size_t at = 0;
    for (std::uint32_t units = 0; at < text.size() && units < offset;) {
        const auto point = base::decode_utf8(text, at);
        if (!point) return text.size();
        units += point->value > 0xFFFF ? 2 : 1;
        at += point->bytes;
    }
    return at;
}

} // namespace

Color DrawPass::ink_of(const Node& node) const {
    Tone ink = text_style(node.text_look, setting_.wide).tone;
    const bool answers = node.role == Role::Link || node.role == Role::Tab;
    if (answers && ink == Tone::Muted && reaction(node) > 0) ink = Tone::Ink;
    if (is_dimmed(node)) ink = Tone::Muted;
    return tone(ink);
}

void DrawPass::words(const Node& node, const text::Paragraph& paragraph) {
    const TextStyle style = text_style(node.text_look, setting_.wide);
    const float baseline = baseline_in_line(paragraph.metrics(), style.line_height_px);
    const Color ink = ink_of(node);
    const base::Rect visible = painter_.clip();
    for (std::size_t i = 0; i < node.lines.size(); ++i) {
        const DrawnLine& line = node.lines[i];
        if (line.rect.bottom() < visible.y || line.rect.y > visible.bottom()) continue;
        const base::Point origin{line.rect.x, line.rect.y + baseline};
        painter_.text(paragraph, paragraph.lines()[i], origin, ink);
        underline(node, line, origin.y, ink);
        const base::Rect painted{origin.x, origin.y - baseline, paragraph.lines()[i].width_px,
                                 style.line_height_px};
        drawn_.push_back({node.id, node.text.substr(line.begin, line.end - line.begin), painted});
    }
}

/// A link that is only words says so under the hand and in focus.
void DrawPass::underline(const Node& node, const DrawnLine& line, float baseline, Color ink) {
    if (node.role != Role::Link || node.look != BoxLook::None || reaction(node) == 0) return;
    painter_.horizontal_line(line.rect.x, baseline + underline_drop_px, line.rect.width, ink,
                             underline_px);
}

void DrawPass::field(const Node& node, const text::Paragraph& paragraph) {
    const base::Rect room = content_rect(node, setting_);
    const float line_height = text_style(field_text_look, setting_.wide).line_height_px;
    const float baseline = baseline_in_line(paragraph.metrics(), line_height);
    const bool edited = hand_.edit.node == node.id;
    float y = room.y - (edited ? hand_.edit.scroll_top_px : 0);
    if (!node.state.multiline) y = room.y + std::floor((room.height - line_height) / 2);
    const bool faint = node.value.empty() || is_dimmed(node);
    painter_.push_clip({node.rect.x, room.y, node.rect.width, room.height});
    const base::Rect visible = painter_.clip();
    for (std::size_t i = 0; i < paragraph.lines().size(); ++i, y += line_height) {
        if (y + line_height < visible.y || y > visible.bottom()) continue;
        const text::Line& line = paragraph.lines()[i];
        const bool right_to_left = line.direction == base::Direction::RightToLeft;
        const base::Point origin{right_to_left ? room.far_x() - line.width_px : room.x,
                                 y + baseline};
        painter_.text(paragraph, line, origin, tone(faint ? Tone::Muted : Tone::Ink));
        if (edited && !node.value.empty()) composition(node, paragraph, i, origin);
    }
    painter_.pop_clip();
    drawn_.push_back({node.id, node.value.empty() ? node.placeholder : node.value, room});
}

/// What an input method is still composing is underlined, as everywhere.
void DrawPass::composition(const Node& node, const text::Paragraph& paragraph, std::size_t line,
                           base::Point origin) {
    const FieldEdit& edit = hand_.edit;
    if (edit.composition_start >= edit.composition_end) return;
    const std::size_t begin = byte_from_utf16(node.value, edit.composition_start);
    const std::size_t end = byte_from_utf16(node.value, edit.composition_end);
    for (const text::Stretch& stretch : paragraph.selection(line, begin, end))
        painter_.horizontal_line(origin.x + stretch.x_begin, origin.y + underline_drop_px,
                                 stretch.x_end - stretch.x_begin, tone(Tone::Ink), underline_px);
}

} // namespace hamandish::kit
