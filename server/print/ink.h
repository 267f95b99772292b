// The colours of printed pages.
#pragma once

#include <cairo.h>

namespace hamandish::print {

struct Ink {
    double red, green, blue; ///< 0 to 1
};

/// 0xRRGGBB.
[[nodiscard]] constexpr Ink ink_from(unsigned rgb) {
    return {((rgb >> 16) & 255) / 255.0, ((rgb >> 8) & 255) / 255.0, (rgb & 255) / 255.0};
}

inline void dip(cairo_t* page, Ink ink) {
    cairo_set_source_rgb(page, ink.red, ink.green, ink.blue);
}

} // namespace hamandish::print
