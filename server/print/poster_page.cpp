#include "server/print/poster_page.h"

#include "server/print/document.h"
#include "server/print/press.h"
#include "server/print/qr_figure.h"
#include "server/print/text_column.h"
#include "server/print/wall_inks.h"

namespace hamandish::print {
namespace {

using base::Direction;
using text::Weight;

// Of an A4 page; an A3 page is the same, drawn larger.
constexpr PageSize size{595.28, 841.89};
constexpr double a3_scale = 1.41421356;
constexpr double poster_middle_x = size.width / 2;
constexpr int tiles_across = 18, tiles_down = 26;
constexpr double tile = 30.4;
constexpr Point frame{(size.width - tiles_across * tile) / 2,
                      (size.height - tiles_down * tile) / 2};
constexpr Point emblem{poster_middle_x, 94};
constexpr float width = 440;
constexpr double poster_code_size = 146;

/// Where the parts stand, and how high they may be.
struct Band {
    double y;
    float height;
};
constexpr Band organisation_band{120, 36}, first_band{156, 268}, second_band{438, 130},
    scan_band{570, 18}, second_scan_band{744, 16}, address_band{760, 18};
constexpr double poster_code_y = 594;

void draw_ground(cairo_t* page) {
    dip(page, wall.paper);
    cairo_paint(page);
    draw_rosette(page, {poster_middle_x, 300}, 215, wall.shade);
    draw_girih_frame(page, frame, tiles_across, tiles_down, tile,
                     {wall.turquoise, wall.tiles, wall.pale, wall.gold});
    draw_emblem(page, emblem, 22, wall.turquoise, wall.gold);
}

void draw_rule(cairo_t* page, double y) {
    constexpr double half = 150;
    dip(page, wall.gold);
    cairo_set_line_width(page, 0.8);
    for (const double side : {-1.0, 1.0}) {
        cairo_move_to(page, poster_middle_x + side * 12, y);
        cairo_line_to(page, poster_middle_x + side * half, y);
        cairo_stroke(page);
    }
    trace_star(page, {poster_middle_x, y}, 6, 8);
    cairo_fill(page);
}

/// In the middle of its band.
void draw_in(Document& document, TextColumn column, const Band& band) {
    column.fit(width, band.height);
    column.draw(document, {poster_middle_x - static_cast<double>(width) / 2,
                           band.y + static_cast<double>(band.height - column.height()) / 2});
}

TextColumn large_words(PrintFonts& fonts, const PosterWords& words) {
    return {fonts,
            {{words.headline, {40, Weight::Bold}, wall.turquoise, "H1", 12},
             {words.lead, {15, Weight::Regular}, wall.muted, "P", 6},
             {words.call, {24, Weight::Bold}, wall.ink, "P", 10},
             {words.period, {15, Weight::Bold}, wall.turquoise, "P", 10},
             {words.ways, {13, Weight::Regular}, wall.ink}},
            words.direction};
}

TextColumn small_words(PrintFonts& fonts, const PosterWords& words) {
    return {fonts,
            {{words.headline, {19, Weight::Bold}, wall.turquoise, "H1", 5},
             {words.call, {13, Weight::Bold}, wall.ink, "P", 4},
             {words.period, {11, Weight::Bold}, wall.turquoise, "P", 4},
             {words.ways, {9.5, Weight::Regular}, wall.ink}},
            words.direction};
}

void draw_words(Document& document, PrintFonts& fonts, const Poster& poster) {
    for (std::size_t language = 0; language < poster.words.size(); ++language) {
        const PosterWords& words = poster.words[language];
        const Part part(document, {"Sect", words.language});
        if (language == 0) {
            draw_in(document,
                    {fonts,
                     {{poster.organisation[0], {13, Weight::Bold}, wall.muted}},
                     words.direction},
                    organisation_band);
            draw_in(document, large_words(fonts, words), first_band);
            draw_in(document,
                    {fonts, {{words.scan, {12, Weight::Bold}, wall.muted}}, words.direction},
                    scan_band);
        } else {
            draw_in(document, small_words(fonts, words), second_band);
            draw_in(document,
                    {fonts, {{words.scan, {10, Weight::Bold}, wall.muted}}, words.direction},
                    second_scan_band);
        }
    }
}

base::Status draw_code(Document& document, const Poster& poster) {
    const Part part(document, {"Figure", {}, poster.code_spoken});
    cairo_t* page = document.page();
    const Point corner{poster_middle_x - poster_code_size / 2, poster_code_y};
    TRY(draw_qr_code(page, poster.address, corner, poster_code_size, wall.ink));
    dip(page, wall.gold);
    cairo_rectangle(page, corner.x, corner.y, poster_code_size, poster_code_size);
    cairo_set_line_width(page, 0.8);
    cairo_stroke(page);
    return {};
}

void draw_address(Document& document, PrintFonts& fonts, const Poster& poster) {
    const Part part(document, {"Sect", poster.words.back().language});
    draw_in(document,
            {fonts,
             {{poster.address, {13, Weight::Bold}, wall.turquoise, "P", 0, poster.address}},
             Direction::LeftToRight},
            address_band);
}

DocumentAbout about(const Poster& poster) {
    return {poster.words[0].call + " · " + poster.words[1].call,
            poster.organisation[0] + " · " + poster.organisation[1], poster.words[0].language,
            poster.opened_at};
}

base::Result<std::string> pdf_in(PrintFonts& fonts, const Poster& poster) {
    const double scale = poster.large ? a3_scale : 1;
    Document document({size.width * scale, size.height * scale}, about(poster));
    cairo_scale(document.page(), scale, scale);
    draw_ground(document.page());
    draw_rule(document.page(), second_band.y - 7);
    draw_words(document, fonts, poster);
    TRY(draw_code(document, poster));
    draw_address(document, fonts, poster);
    return document.finish();
}

} // namespace

base::Result<std::string> poster_pdf(Press& press, const Poster& poster) {
    return press.print([&](PrintFonts& fonts) { return pdf_in(fonts, poster); });
}

} // namespace hamandish::print
