// A text that was edited, shaped without shaping again what the edit left alone.
#pragma once

#include "text/shaped_text.h"

#include <cstdint>

namespace hamandish::text {

struct EditedText {
    ShapedText shaped;
    /// Sections taken from the text before the edit: so many of its first and of its last ones.
    std::uint32_t kept_front, kept_back;
};

/// The same as shape_text(). `before` was shaped with the same fonts and `shaping`. Levels are
/// resolved for the whole text; of the rest, only the sections that an edit touched are done again.
[[nodiscard]] EditedText shape_edited(Engine& engine, const FontSet& fonts,
                                      const ShapedText& before, Utf16Text text,
                                      const Shaping& shaping);

} // namespace hamandish::text
