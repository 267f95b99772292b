// Ornament of stars, drawn by rule: what tiles have been laid in for a thousand years.
#pragma once

#include "server/print/ink.h"

namespace hamandish::print {

struct Point {
    double x, y;
};

/// The outline of a star of `points` points whose sides run through its second next point; two
/// squares when there are eight. `turn`: radians.
void trace_star(cairo_t* page, Point middle, double radius, int points, double turn = 0);

struct GirihInks {
    Ink ground, star, line, heart;
};
/// A frame one tile wide of eight-pointed stars with crosses between them, `columns` and `rows`
/// tiles on the outside; `corner`: the one with the least x and y.
void draw_girih_frame(cairo_t* page, Point corner, int columns, int rows, double tile,
                      const GirihInks& inks);
/// The star polygons of 24 points over one another, all in lines: a ground to print on.
void draw_rosette(cairo_t* page, Point middle, double radius, Ink line);
/// The product's sign.
void draw_emblem(cairo_t* page, Point middle, double radius, Ink ink, Ink heart);

} // namespace hamandish::print
