// A map on paper, and what its shades mean.
#pragma once

#include "html/outline.h"
#include "server/print/page_flow.h"

namespace hamandish::print {

/// Adds the outlines to Cairo's path, each on its own: `width` points wide from `corner` on.
void trace_rings(cairo_t* page, const html::OutlineShape& shape, Point corner, double width);
/// `shapes`: of kind Shapes; its name stands above it, for whoever hears the page too.
void draw_shapes(PageFlow& flow, const html::OutlineBlock& shapes);
/// `legend`: of kind Legend.
void draw_legend(PageFlow& flow, const html::OutlineBlock& legend);

} // namespace hamandish::print
