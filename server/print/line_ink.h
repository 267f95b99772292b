// A line of text on a page: its glyphs, and the letters they stand for.
#pragma once

#include "server/print/girih.h"
#include "server/print/print_fonts.h"
#include "text/line.h"

#include <string_view>

namespace hamandish::print {

struct InkedLine {
    const text::Line& line;
    std::string_view text; ///< of the paragraph, UTF-8
    float size;            ///< points
};

/// `origin`: the left end of its baseline. In the colour the page was dipped in.
void draw_line(cairo_t* page, const PrintFonts& fonts, const InkedLine& inked, Point origin);

} // namespace hamandish::print
