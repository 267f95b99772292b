#include "server/print/certificate_page.h"

#include "server/print/document.h"
#include "server/print/press.h"
#include "server/print/qr_figure.h"
#include "server/print/text_column.h"
#include "server/print/wall_inks.h"

#include <algorithm>
#include <initializer_list>
#include <utility>

namespace hamandish::print {
namespace {

using base::Direction;
using text::Weight;

constexpr PageSize size = a4_lying;
constexpr double middle_x = size.width / 2;
constexpr int tiles_across = 26, tiles_down = 18;
constexpr double tile = 30.4;
constexpr Point frame{(size.width - tiles_across * tile) / 2,
                      (size.height - tiles_down * tile) / 2};
constexpr Point emblem{middle_x, 92};
constexpr double head_y = 72, title_y = 116, second_title_y = 162, body_y = 200, foot_y = 412,
                 address_y = 508, code_size = 92, carried_y = 140, carried_size = 320;
constexpr float head_width = 270, head_height = 40, title_width = 620, title_height = 46,
                second_title_height = 26, column_height = 200;
constexpr double head_gap = 44, column_gap = 26, foot_gap = 64; ///< from the middle

/// Where a column of a language stands, `gap` from the middle, on the side its reading starts.
double column_x(Direction direction, double width, double gap) {
    return static_cast<double>(base::x_from_start(direction, 0, static_cast<float>(size.width),
                                                  static_cast<float>(middle_x - gap - width),
                                                  static_cast<float>(width)));
}

/// Between the languages: a line with a star in its middle.
void draw_divider(cairo_t* page) {
    constexpr double from = body_y + 14, to = body_y + column_height - 14, half = (from + to) / 2;
    dip(page, wall.gold);
    cairo_set_line_width(page, 0.7);
    for (const auto& [start, end] : {std::pair{from, half - 10}, std::pair{half + 10, to}}) {
        cairo_move_to(page, middle_x, start);
        cairo_line_to(page, middle_x, end);
        cairo_stroke(page);
    }
    trace_star(page, {middle_x, half}, 5, 8);
    cairo_fill(page);
}

void draw_ground(cairo_t* page) {
    dip(page, wall.paper);
    cairo_paint(page);
    draw_rosette(page, {middle_x, size.height / 2}, 205, wall.shade);
    draw_girih_frame(page, frame, tiles_across, tiles_down, tile,
                     {wall.turquoise, wall.tiles, wall.pale, wall.gold});
    draw_emblem(page, emblem, 20, wall.turquoise, wall.gold);
    draw_divider(page);
}

/// In the middle of a box `height` high.
void draw_within(Document& document, TextColumn column, Point corner, float width, float height) {
    column.fit(width, height);
    corner.y += static_cast<double>(height - column.height()) / 2;
    column.draw(document, corner);
}

void draw_head(Document& document, PrintFonts& fonts, const CertificateWords& words,
               bool is_first) {
    draw_within(document,
                {fonts, {{words.organisation, {11, Weight::Bold}, wall.muted}}, words.direction},
                {column_x(words.direction, static_cast<double>(head_width), head_gap), head_y},
                head_width, head_height);
    const Point corner{middle_x - static_cast<double>(title_width) / 2,
                       is_first ? title_y : second_title_y};
    draw_within(document,
                {fonts,
                 {{words.title, {is_first ? 28.0F : 15.0F, Weight::Bold}, wall.turquoise, "H1"}},
                 words.direction},
                corner, title_width, is_first ? title_height : second_title_height);
}

TextColumn body_of(PrintFonts& fonts, const CertificateWords& words) {
    return {fonts,
            {{words.lead, {11.5, Weight::Regular}, wall.muted, "P", 2},
             {words.holder, {21, Weight::Bold}, wall.ink, "P", 2},
             {words.took_part, {11.5, Weight::Regular}, wall.muted, "P", 2},
             {words.call, {14, Weight::Bold}, wall.turquoise, "P", 4},
             {words.period, {11.5, Weight::Regular}, wall.ink, "P", 8},
             {words.silence, {9, Weight::Regular}, wall.muted}},
            words.direction};
}

TextColumn foot_of(PrintFonts& fonts, const CertificateWords& words, const std::string& number) {
    return {fonts,
            {{words.number_label, {9, Weight::Regular}, wall.muted},
             {number, {15, Weight::Bold}, wall.ink, "P", 2},
             {words.issued, {9.5, Weight::Regular}, wall.ink, "P", 3},
             {words.signature, {8, Weight::Regular}, wall.muted}},
            words.direction};
}

TextColumn carried_of(PrintFonts& fonts, const CertificateWords& words) {
    return {fonts,
            {{words.carried_title, {15, Weight::Bold}, wall.turquoise, "H2", 8},
             {words.carried_text, {10.5, Weight::Regular}, wall.ink}},
            words.direction};
}

/// A text in both languages, side by side: of one size, and beginning at one height.
class Pair {
  public:
    struct Place {
        double y, from_middle;
        float width, room;
    };
    Pair(TextColumn first, TextColumn second, Place place)
        : columns_{std::move(first), std::move(second)}, place_(place) {
        for (TextColumn& column : columns_) column.fit(place_.width, place_.room);
        const float scale = std::min(columns_[0].scale(), columns_[1].scale());
        for (TextColumn& column : columns_) column.lay_out(place_.width, scale);
    }
    void draw(Document& document, std::size_t language, Direction direction) const {
        const float height = std::max(columns_[0].height(), columns_[1].height());
        columns_[language].draw(
            document, {column_x(direction, static_cast<double>(place_.width), place_.from_middle),
                       place_.y + static_cast<double>(place_.room - height) / 2});
    }

  private:
    std::array<TextColumn, 2> columns_;
    Place place_;
};

/// In the middle, `top` from the page's.
base::Status draw_code(cairo_t* page, const std::string& words, double top, double side) {
    const Point corner{middle_x - side / 2, top};
    TRY(draw_qr_code(page, words, corner, side, wall.ink));
    dip(page, wall.gold);
    cairo_rectangle(page, corner.x, corner.y, side, side);
    cairo_set_line_width(page, 0.7);
    cairo_stroke(page);
    return {};
}

void draw_address(Document& document, PrintFonts& fonts, const std::string& address) {
    constexpr float width = 600, height = 16;
    draw_within(document,
                {fonts,
                 {{address, {9, Weight::Bold}, wall.turquoise, "P", 0, address}},
                 Direction::LeftToRight},
                {middle_x - static_cast<double>(width) / 2, address_y}, width, height);
}

DocumentAbout about(const CertificatePrint& print) {
    const auto& [first, second] = print.words;
    return {first.title + " · " + second.title + " · " + print.number,
            first.organisation + " · " + second.organisation, first.language, print.issued_at};
}

constexpr Pair::Place body_place{body_y, column_gap, 316, column_height},
    foot_place{foot_y, foot_gap, 262, 92},
    carried_place{carried_y, carried_size / 2 + 32, 196, static_cast<float>(carried_size)};

/// To hang up.
base::Status draw_front(Document& document, PrintFonts& fonts, const CertificatePrint& print) {
    draw_ground(document.page());
    const auto& [first, second] = print.words;
    const Pair body(body_of(fonts, first), body_of(fonts, second), body_place);
    const Pair foot(foot_of(fonts, first, print.number), foot_of(fonts, second, print.number),
                    foot_place);
    for (std::size_t language = 0; language < print.words.size(); ++language) {
        const CertificateWords& words = print.words[language];
        const Part part(document, {"Sect", words.language});
        draw_head(document, fonts, words, language == 0);
        body.draw(document, language, words.direction);
        foot.draw(document, language, words.direction);
    }
    {
        const Part part(document, {"Figure", {}, print.code_spoken});
        TRY(draw_code(document.page(), print.address, foot_y, code_size));
    }
    {
        const Part part(document, {"Sect", print.words.back().language});
        draw_address(document, fonts, print.address);
    }
    return {};
}

/// The certificate itself as a code, with what it is for on either side.
base::Status draw_back(Document& document, PrintFonts& fonts, const CertificatePrint& print) {
    cairo_t* page = document.page();
    dip(page, wall.paper);
    cairo_paint(page);
    draw_emblem(page, emblem, 20, wall.turquoise, wall.gold);
    {
        const Part part(document, {"Figure", {}, print.carrying_spoken});
        TRY(draw_code(page, print.carrying_address, carried_y, carried_size));
    }
    const auto& [first, second] = print.words;
    const Pair texts(carried_of(fonts, first), carried_of(fonts, second), carried_place);
    for (std::size_t language = 0; language < print.words.size(); ++language) {
        const CertificateWords& words = print.words[language];
        const Part part(document, {"Sect", words.language});
        texts.draw(document, language, words.direction);
    }
    const Part part(document, {"Sect", print.words.back().language});
    draw_within(
        document,
        {fonts, {{print.number, {15, Weight::Bold}, wall.ink, "P"}}, Direction::LeftToRight},
        {middle_x - carried_size / 2, carried_y + carried_size + 10},
        static_cast<float>(carried_size), 24);
    return {};
}

base::Result<std::string> pdf_in(PrintFonts& fonts, const CertificatePrint& print) {
    Document document(size, about(print));
    TRY(draw_front(document, fonts, print));
    document.next_page();
    TRY(draw_back(document, fonts, print));
    return document.finish();
}

} // namespace

base::Result<std::string> certificate_pdf(Press& press, const CertificatePrint& print) {
    return press.print([&](PrintFonts& fonts) { return pdf_in(fonts, print); });
}

} // namespace hamandish::print
