// What changes in the style sheet for who wants larger words, wider lines or other colours.
#pragma once

#include <string>

namespace hamandish::html {

/// Holds under attributes of the document's element that web/aids.lazy.js sets: `data-text` (per
/// cent), `data-lines`, `data-scheme`, `data-contrast`, `data-lowered`. Text classes have the sizes
/// of kit::text_style, because the twins of drawn lines are set in them. Loaded only when wanted.
[[nodiscard]] std::string aids_css();

} // namespace hamandish::html
