// The values of text fields, under the browser's transparent ones.
#include "kit/draw_field.h"

#include "kit/draw_pass.h"

#include <algorithm>
#include <cmath>

namespace hamandish::kit {
namespace {

constexpr float composing_drop_px = 4, composing_px = 1;

/// A field that has just grown may tell of a scroll that there is no more room for.
base::Point clamped_scroll(const FieldEdit* edit, const Node& node, const base::Rect& room,
                           float height) {
    if (edit == nullptr) return {};
    const float most = std::max(height - room.height, 0.0f);
    return {edit->scroll_px.x,
            node.state.multiline ? std::clamp(edit->scroll_px.y, 0.0f, most) : 0};
}

std::size_t size_of(const FieldParagraph& paragraph) {
    const auto& lines = paragraph.text->lines();
    return lines.empty() ? 0 : lines.back().end;
}

} // namespace

FieldPlace field_place(const Node& node, const FieldText& field, const FieldEdit* edit,
                       const Setting& setting) {
    FieldPlace place;
    place.room = content_rect(node, setting);
    place.line_height_px =
        text_style(field_text_look, setting.wide, setting.reading).line_height_px;
    const float height = place.line_height_px * static_cast<float>(field.line_count);
    const base::Point scroll = clamped_scroll(edit, node, place.room, height);
    place.room.x -= scroll.x;
    place.first_y = place.room.y - scroll.y;
    // One line stands in the middle of its box.
    if (!node.state.multiline)
        place.first_y += std::floor((place.room.height - place.line_height_px) / 2);
    return place;
}

base::Point line_corner(const FieldPlace& place, const FieldParagraph& paragraph,
                        std::size_t line) {
    const text::Line& words = paragraph.text->lines()[line];
    const bool at_far_side = words.direction == base::Direction::RightToLeft;
    const float x = at_far_side ? place.room.far_x() - words.width_px : place.room.x;
    const auto row = static_cast<float>(paragraph.first_line + line);
    return {x, place.first_y + row * place.line_height_px};
}

void DrawPass::field(const Node& node, const FieldText& field) {
    const FieldEdit* edit = edit_of(hand_, node.id);
    const FieldPlace place = field_place(node, field, edit, setting_);
    const bool faint = node.value.empty() || is_dimmed(node);
    const base::Rect room = content_rect(node, setting_);
    const bool is_composing =
        edit != nullptr && !node.value.empty() && edit->composition_start < edit->composition_end;
    text::ByteRange composed{0, 0};
    if (is_composing)
        composed = {byte_from_utf16(node.value, edit->composition_start),
                    byte_from_utf16(node.value, edit->composition_end)};
    painter_.push_clip({node.rect.x, room.y, node.rect.width, room.height});
    const base::Rect visible = painter_.clip();
    for (const FieldParagraph& paragraph : field.paragraphs) {
        const auto& lines = paragraph.text->lines();
        const float baseline = baseline_in_line(paragraph.text->metrics(), place.line_height_px);
        for (std::size_t i = 0; i < lines.size(); ++i) {
            const base::Point corner = line_corner(place, paragraph, i);
            if (corner.y + place.line_height_px < visible.y || corner.y > visible.bottom())
                continue;
            const base::Point origin{corner.x, corner.y + baseline};
            painter_.text(*paragraph.text, lines[i], origin, tone(faint ? Tone::Muted : Tone::Ink));
            if (is_composing) composition(paragraph, i, origin, composed);
        }
    }
    painter_.pop_clip();
    drawn_.push_back({node.id, node.value.empty() ? node.placeholder : node.value, room});
}

/// What an input method is still composing is underlined, as everywhere.
void DrawPass::composition(const FieldParagraph& paragraph, std::size_t line, base::Point origin,
                           text::ByteRange composed) {
    const std::size_t begin = std::max(composed.begin, paragraph.begin);
    const std::size_t end = std::min(composed.end, paragraph.begin + size_of(paragraph));
    if (begin >= end) return;
    for (const text::Stretch& stretch :
         paragraph.text->selection(line, begin - paragraph.begin, end - paragraph.begin))
        painter_.horizontal_line(origin.x + stretch.x_begin, origin.y + composing_drop_px,
                                 stretch.x_end - stretch.x_begin, tone(Tone::Ink), composing_px);
}

std::vector<FieldCaret> field_carets(const Node& node, const FieldText& field,
                                     const FieldEdit* edit, const Setting& setting) {
    const FieldPlace place = field_place(node, field, edit, setting);
    std::vector<FieldCaret> carets;
    for (const FieldParagraph& paragraph : field.paragraphs) {
        const std::uint32_t before =
            count_utf16(std::string_view(node.value).substr(0, paragraph.begin));
        for (std::size_t i = 0; i < paragraph.text->lines().size(); ++i) {
            const base::Point corner = line_corner(place, paragraph, i);
            for (const text::CaretStop& stop : paragraph.text->caret_stops(i)) {
                const auto words = std::string_view(node.value).substr(paragraph.begin, stop.byte);
                carets.push_back({before + count_utf16(words), corner.x + stop.x,
                                  corner.x + stop.x_after_last, corner.y,
                                  paragraph.text->lines()[i].direction});
            }
        }
    }
    return carets;
}

} // namespace hamandish::kit
