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

/// What one of the browser's real fields is at: UTF-16 offsets into its value, clamped to it.
struct FieldEdit {
    NodeId node = 0;
    std::uint32_t selection_start = 0, selection_end = 0;
    std::uint32_t composition_start = 0, composition_end = 0; ///< equal: not composing
    base::Point scroll_px;                                    ///< as `scrollLeft` and `scrollTop`
};

struct Interaction {
    NodeId hovered = 0, pressed = 0, focused = 0; ///< 0: nobody
    bool focus_visible = false;                   ///< focus came by keyboard: show the ring
    std::vector<FieldEdit> fields; ///< those that were touched since the page was opened
};

/// One text line as it was painted, or a text field's whole value, for the twin-equals-pixels test.
struct DrawnText {
    NodeId node = 0;
    std::string text;
    base::Rect rect; ///< page pixels
};

/// What is known of a field; nothing when it was not touched.
[[nodiscard]] const FieldEdit* edit_of(const Interaction& hand, NodeId field);

/// Paints what of `tree` lies within the painter's clip, in page pixels.
/// Returns every static text line and field it painted.
std::vector<DrawnText> draw(const Tree& tree, const TextBlocks& blocks, const Interaction& hand,
                            Scheme scheme, const Setting& setting, paint::Painter& painter);

} // namespace hamandish::kit
