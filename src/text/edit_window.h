// The few words around an edit inside one long section, outside which nothing about the text
// changes.
#pragma once

#include "text/shaped_text.h"

#include <cstdint>
#include <optional>

namespace hamandish::text {

/// Units that two texts have in common at the front and, of the rest, at the back.
struct CommonEnds {
    std::uint32_t front, back;
};
[[nodiscard]] CommonEnds common_ends(const Utf16Text& before, const Utf16Text& after);

/// The same stretch in the text before an edit and after it: it begins and ends at an edge of its
/// section or where a word begins between letters of the section's own direction.
struct EditWindow {
    std::uint32_t section; ///< of both texts
    std::uint32_t begin;   ///< UTF-16 units, in both texts
    std::uint32_t end_before, end_after;
};

/// None if the edit may change levels (UAX #9), scripts, shapes or breaks beyond a few words:
/// brackets, directional formatting, separators, no such words near.
[[nodiscard]] std::optional<EditWindow>
edit_window(const ShapedText& before, const Utf16Text& after, const CommonEnds& common);

} // namespace hamandish::text
