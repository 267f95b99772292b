// The kit's theme as a style sheet, so that the page without a canvas resembles the one with it.
#pragma once

#include "kit/theme.h"

#include <string>
#include <string_view>

namespace hamandish::html {

/// "#0b6e74", or "rgba(27,34,36,0.5)" when it lets something through.
[[nodiscard]] std::string css_color(kit::Color color);

/// The tones of a scheme as custom properties of what `selector` selects.
void append_tones(std::string& css, std::string_view selector, kit::Scheme scheme);

/// Custom properties for every tone (light, dark, more contrast) and a class for every look and
/// layout word. Layout and box classes hold for pages the client has not taken over
/// (`html:not(.live)`); text classes always, because the twins of drawn lines are set in them.
[[nodiscard]] std::string theme_css();

} // namespace hamandish::html
