// A text with a new stretch inside one of its sections: shaped by itself and set between what was
// there.
#pragma once

#include "text/edit_window.h"

namespace hamandish::text {

/// The same as shape_text() would give for `after`. Only the window's words are levelled, shaped
/// and searched for breaks. `text` is left alone and nothing returned if the section has another
/// level or is no longer one.
[[nodiscard]] std::optional<ShapedText> shape_window(Engine& engine, const FontSet& fonts,
                                                     const ShapedText& before, Utf16Text& text,
                                                     const EditWindow& window,
                                                     const Shaping& shaping);

} // namespace hamandish::text
