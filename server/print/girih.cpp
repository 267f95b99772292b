#include "server/print/girih.h"

#include <cmath>
#include <initializer_list>
#include <numbers>
#include <utility>

namespace hamandish::print {
namespace {

constexpr int points_of_tile = 8;

void trace_dot(cairo_t* page, Point middle, double radius) {
    cairo_new_sub_path(page);
    cairo_arc(page, middle.x, middle.y, radius, 0, 2 * std::numbers::pi);
}

void draw_tile(cairo_t* page, Point middle, double tile, const GirihInks& inks) {
    trace_star(page, middle, tile / 2, points_of_tile);
    dip(page, inks.star);
    cairo_fill_preserve(page);
    dip(page, inks.line);
    cairo_set_line_width(page, tile / 38);
    cairo_stroke(page);
    trace_star(page, middle, tile / 3.6, points_of_tile, std::numbers::pi / points_of_tile);
    cairo_set_line_width(page, tile / 60);
    cairo_stroke(page);
    trace_star(page, middle, tile / 8, points_of_tile);
    dip(page, inks.heart);
    cairo_fill(page);
}

/// Two lines along each edge of the frame.
void draw_edges(cairo_t* page, Point corner, double width, double height, double tile,
                const GirihInks& inks) {
    dip(page, inks.heart);
    for (const double inset : {0.0, tile}) {
        const double outwards = inset == 0 ? -1 : 1;
        for (const auto& [distance, thickness] : {std::pair{0.0, 1.4}, std::pair{3.2, 0.5}}) {
            const double in = inset + outwards * distance;
            cairo_rectangle(page, corner.x + in, corner.y + in, width - 2 * in, height - 2 * in);
            cairo_set_line_width(page, thickness);
            cairo_stroke(page);
        }
    }
}

} // namespace

void trace_star(cairo_t* page, Point middle, double radius, int points, double turn) {
    const double half = std::numbers::pi / points;
    // Where the sides of {points/2} cross between two points.
    const double inner = radius * std::cos(2 * half) / std::cos(half);
    cairo_new_path(page);
    for (int corner = 0; corner < 2 * points; ++corner) {
        const double reach = corner % 2 == 0 ? radius : inner;
        const double angle = turn + corner * half;
        cairo_line_to(page, middle.x + reach * std::cos(angle), middle.y + reach * std::sin(angle));
    }
    cairo_close_path(page);
}

void draw_girih_frame(cairo_t* page, Point corner, int columns, int rows, double tile,
                      const GirihInks& inks) {
    const double width = columns * tile, height = rows * tile;
    cairo_set_fill_rule(page, CAIRO_FILL_RULE_EVEN_ODD);
    cairo_rectangle(page, corner.x, corner.y, width, height);
    cairo_rectangle(page, corner.x + tile, corner.y + tile, width - 2 * tile, height - 2 * tile);
    dip(page, inks.ground);
    cairo_fill(page);
    cairo_set_fill_rule(page, CAIRO_FILL_RULE_WINDING);
    for (int row = 0; row < rows; ++row)
        for (int column = 0; column < columns; ++column) {
            const bool is_edge =
                row == 0 || row == rows - 1 || column == 0 || column == columns - 1;
            if (is_edge)
                draw_tile(page, {corner.x + (column + 0.5) * tile, corner.y + (row + 0.5) * tile},
                          tile, inks);
        }
    draw_edges(page, corner, width, height, tile, inks);
}

void draw_rosette(cairo_t* page, Point middle, double radius, Ink line) {
    constexpr int points = 24;
    const auto point = [&](int number) {
        const double angle = number * 2 * std::numbers::pi / points;
        return Point{middle.x + radius * std::cos(angle), middle.y + radius * std::sin(angle)};
    };
    cairo_new_path(page);
    for (const int step : {5, 7, 9, 11})
        for (int start = 0; start < points; ++start) {
            const Point from = point(start), to = point(start + step);
            cairo_move_to(page, from.x, from.y);
            cairo_line_to(page, to.x, to.y);
        }
    dip(page, line);
    cairo_set_line_width(page, 0.6);
    cairo_stroke(page);
}

void draw_emblem(cairo_t* page, Point middle, double radius, Ink ink, Ink heart) {
    dip(page, ink);
    cairo_set_line_width(page, radius / 8);
    trace_star(page, middle, radius, points_of_tile);
    cairo_stroke(page);
    trace_star(page, middle, radius * 0.66, points_of_tile, std::numbers::pi / points_of_tile);
    cairo_set_line_width(page, radius / 16);
    cairo_stroke(page);
    dip(page, heart);
    trace_dot(page, middle, radius / 4.2);
    cairo_fill(page);
}

} // namespace hamandish::print
