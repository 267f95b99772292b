// Measures and places a tree: a small flexbox and grid in start and end terms, texts by the text
// engine. Edges fall on whole pixels, so that boxes meet and twins agree.
#pragma once

#include "kit/field_text.h"
#include "kit/node.h"
#include "kit/text_cache.h"
#include "kit/theme.h"

#include <vector>

namespace hamandish::kit {

struct Setting {
    base::Direction direction = base::Direction::RightToLeft;
    float width_px = 0, height_px = 0; ///< of the viewport; the page is at least that tall
    bool wide = false;                 ///< as in Frame::wide
    NodeId focused = 0;                ///< a skip link stands above the page until it is this one
    float scroll_top_px = 0;           ///< where in the page the viewport begins
    Reading reading;
    float lowered_px = 0; ///< so much of the viewport's top is out of reach, where there is room
};

/// The laid-out words of a node; nothing for nodes without.
struct TextBlock {
    TextCache::SharedParagraph words; ///< of any node but a text field
    FieldText field; ///< of a text field: its value, or its placeholder while it is empty
};
using TextBlocks = std::vector<TextBlock>; ///< by node index

/// Fills in every node's `rect` and `lines`, and whether a picture is `covered`.
[[nodiscard]] TextBlocks lay_out(Tree& tree, TextCache& texts, const Setting& setting);

/// What of the viewport is covered at its top (`lowered_px`) and by bars at its end.
struct Covered {
    float start_px = 0, end_px = 0;
};
[[nodiscard]] Covered covered(const Tree& tree);

/// What a node's text is set in and which way it runs.
[[nodiscard]] TextQuery text_query(const Node& node, const Setting& setting);

/// The room inside a node's padding, in page pixels.
[[nodiscard]] base::Rect content_rect(const Node& node, const Setting& setting);

/// From a line's top to its baseline, as browsers have it: half the leading above, font metrics
/// rounded (CSS 2.2, 10.8.1; Blink's SimpleFontData).
[[nodiscard]] float baseline_in_line(const text::FontMetrics& metrics, float line_height_px);

} // namespace hamandish::kit
