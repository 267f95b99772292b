// Which characters come with the font files that are loaded only when one of them is there.
#pragma once

#include <string_view>

namespace hamandish::client {

/// Holds `utf8`, well-formed, a character of the second set of fonts/manifest.json?
[[nodiscard]] bool needs_more_fonts(std::string_view utf8);

} // namespace hamandish::client
