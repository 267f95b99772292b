// Texts that nobody edits.
#include "kit/draw_pass.h"
#include "kit/marks.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace hamandish::kit {
namespace {

constexpr float underline_drop_px = 4, underline_px = 1, strike_rise_px = 4;
constexpr float mark_inset_px = 3, mark_px = 1.5f;

/// By MarkKind.
struct MarkLook {
    Tone ground = Tone::Background, line = Tone::Background;
    float line_drop_px = 0; ///< below the baseline
    bool has_ground = true;
};
constexpr std::array<MarkLook, 5> mark_looks{{
    {},
    {Tone::PositiveSoft, Tone::Positive, underline_drop_px},
    {Tone::NegativeSoft, Tone::Negative, -strike_rise_px},
    {Tone::Soft, Tone::Accent, underline_drop_px},
    {Tone::Background, Tone::Accent, underline_drop_px, false},
}};

} // namespace

Color DrawPass::ink_of(const Node& node) const {
    Tone ink = text_style(node.text_look, setting_.wide, setting_.reading).tone;
    const bool answers = node.role == Role::Link || node.role == Role::Tab;
    if (answers && ink == Tone::Muted && reaction(node) > 0) ink = Tone::Ink;
    if (is_dimmed(node)) ink = Tone::Muted;
    return tone(ink);
}

void DrawPass::words(const Node& node, const text::Paragraph& paragraph) {
    const TextStyle style = text_style(node.text_look, setting_.wide, setting_.reading);
    const float baseline = baseline_in_line(paragraph.metrics(), style.line_height_px);
    const Color ink = ink_of(node);
    const base::Rect visible = painter_.clip();
    for (std::size_t i = 0; i < node.lines.size(); ++i) {
        const DrawnLine& line = node.lines[i];
        if (line.rect.bottom() < visible.y || line.rect.y > visible.bottom()) continue;
        const base::Point origin{line.rect.x, line.rect.y + baseline};
        if (!node.marks.empty()) {
            marked_words(node, paragraph, i, ink);
            continue;
        }
        painter_.text(paragraph, paragraph.lines()[i], origin, ink);
        underline(node, line, origin.y, ink);
        mark_change(node, line, origin.y, ink);
        const base::Rect painted{origin.x, origin.y - baseline, paragraph.lines()[i].width_px,
                                 style.line_height_px};
        drawn_.push_back({node.id, node.text.substr(line.begin, line.end - line.begin), painted});
    }
}

/// Colour alone tells nobody who sees none.
void DrawPass::mark_change(const Node& node, const DrawnLine& line, float baseline, Color ink) {
    const float away = node.role == Role::Deletion ? -strike_rise_px : underline_drop_px;
    if (node.role != Role::Deletion && node.role != Role::Insertion) return;
    painter_.horizontal_line(line.rect.x, baseline + away, line.rect.width, ink, underline_px);
}

/// A line with words put in, taken out or found: their ground is tinted, and they are underlined or
/// struck through; those that others speak of are underlined only. What is between the marks is
/// told apart too, as the twin's elements are.
void DrawPass::marked_words(const Node& node, const text::Paragraph& paragraph, std::size_t line,
                            Color ink) {
    const TextStyle style = text_style(node.text_look, setting_.wide, setting_.reading);
    const DrawnLine& drawn = node.lines[line];
    const float baseline =
        drawn.rect.y + baseline_in_line(paragraph.metrics(), style.line_height_px);
    for (const Mark& piece : pieces_between(node, drawn.begin, drawn.end)) {
        float begin = drawn.rect.far_x(), end = drawn.rect.x;
        for (const text::Stretch& part : paragraph.selection(line, piece.begin, piece.end)) {
            const float x = drawn.rect.x + part.x_begin, width = part.x_end - part.x_begin;
            begin = std::min(begin, x);
            end = std::max(end, x + width);
            if (piece.kind == MarkKind::None) continue;
            const MarkLook& look = mark_looks[static_cast<std::size_t>(piece.kind)];
            if (look.has_ground)
                painter_.fill({x, drawn.rect.y + mark_inset_px, width,
                               style.line_height_px - 2 * mark_inset_px},
                              tone(look.ground));
            painter_.horizontal_line(x, baseline + look.line_drop_px, width, tone(look.line),
                                     mark_px);
        }
        drawn_.push_back({node.id,
                          node.text.substr(piece.begin, piece.end - piece.begin),
                          {begin, drawn.rect.y, end - begin, style.line_height_px}});
    }
    painter_.text(paragraph, paragraph.lines()[line], {drawn.rect.x, baseline}, ink);
}

/// A link that is only words says so under the hand and in focus.
void DrawPass::underline(const Node& node, const DrawnLine& line, float baseline, Color ink) {
    if (node.role != Role::Link || node.look != BoxLook::None || reaction(node) == 0) return;
    painter_.horizontal_line(line.rect.x, baseline + underline_drop_px, line.rect.width, ink,
                             underline_px);
}

} // namespace hamandish::kit
