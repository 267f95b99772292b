// What the fuzz targets of the text engine share: its machinery, and how bytes become a case.
#pragma once

#include "support/test_fonts.h"
#include "text/paragraph.h"

#include <cstdint>
#include <cstdlib>
#include <string_view>

namespace hamandish::robust {

/// Opened once: a fuzzer calls a million times.
struct Machinery {
    text::Engine engine = test::new_engine();
    text::FontSet fonts = test::shipped_fonts();
};

inline void require(bool holds) {
    if (!holds) std::abort();
}

/// The first two bytes choose direction, weight and width (0: newlines only); the rest is the text.
struct Case {
    text::BaseDirection base = text::BaseDirection::Auto;
    text::Style style;
    float width_px = 0;
    std::string_view text;
};

inline Case case_from(const std::uint8_t* data, std::size_t size) {
    Case found;
    if (size < 2) return found;
    found.base = static_cast<text::BaseDirection>(data[0] % 3);
    found.style.weight = data[0] % 2 == 0 ? text::Weight::Regular : text::Weight::Bold;
    found.width_px = static_cast<float>(data[1]) * 4;
    found.text = {reinterpret_cast<const char*>(data) + 2, size - 2};
    return found;
}

inline text::Paragraph laid_out(Machinery& machinery, const Case& wanted) {
    auto paragraph =
        text::Paragraph::shape(machinery.engine, machinery.fonts, wanted.text, wanted.style,
                               wanted.base, base::Direction::RightToLeft);
    paragraph.break_lines(wanted.width_px);
    return paragraph;
}

} // namespace hamandish::robust
