// A text that was edited, shaped without shaping again what the edit left alone.
#pragma once

#include "text/shaped_text.h"

#include <cstdint>

namespace hamandish::text {

struct EditedText {
    ShapedText shaped;
    /// UTF-16 units taken from the text before the edit: so many of its first and of its last ones.
    /// They end and begin at lines' hard ends, or where a word begins.
    std::uint32_t kept_front, kept_back;
};

/// The same as shape_text(). `before` was shaped with the same fonts and `shaping`. An edit inside
/// a section costs a few words of it (edit_window.h); otherwise levels are resolved for the whole
/// text and the sections that the edit touched are done again.
[[nodiscard]] EditedText shape_edited(Engine& engine, const FontSet& fonts,
                                      const ShapedText& before, Utf16Text text,
                                      const Shaping& shaping);

} // namespace hamandish::text
