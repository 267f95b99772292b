// Paints a laid-out tree: boxes, ornaments, texts, fields, and what hands and keys are doing to
// them.
#pragma once

#include "kit/layout.h"
#include "kit/theme.h"
#include "paint/painter.h"

#include <cstdint>
#include <string>
#include <vector>

namespace hamandish::kit {

/// What the browser's real field is at: UTF-16 offsets into its value.
struct FieldEdit {
    NodeId node = 0;
    std::uint32_t composition_start = 0, composition_end = 0; ///< equal: not composing
    float scroll_top_px = 0;
};

struct Interaction {
    NodeId hovered = 0, pressed = 0, focused = 0; ///< 0: nobody
    bool focus_visible = false;                   ///< focus came by keyboard: show the ring
    FieldEdit edit;
};

/// One text line as it was painted, or a text field's whole value, for the twin-equals-pixels test.
struct DrawnText {
    NodeId node = 0;
    std::string text;
    base::Rect rect; ///< page pixels
};

/// Paints what of `tree` lies within the painter's clip, in page pixels.
/// Returns every static text line and field it painted.
std::vector<DrawnText> draw(const Tree& tree, const TextBlocks& blocks, const Interaction& hand,
                            Scheme scheme, const Setting& setting, paint::Painter& painter);

} // namespace hamandish::kit
