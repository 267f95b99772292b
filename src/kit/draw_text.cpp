// Texts that nobody edits.
#include "kit/draw_pass.h"

#include <algorithm>
#include <cmath>

namespace hamandish::kit {
namespace {

constexpr float underline_drop_px = 4, underline_px = 1, strike_rise_px = 4;

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

/// A link that is only words says so under the hand and in focus.
void DrawPass::underline(const Node& node, const DrawnLine& line, float baseline, Color ink) {
    if (node.role != Role::Link || node.look != BoxLook::None || reaction(node) == 0) return;
    painter_.horizontal_line(line.rect.x, baseline + underline_drop_px, line.rect.width, ink,
                             underline_px);
}

} // namespace hamandish::kit
