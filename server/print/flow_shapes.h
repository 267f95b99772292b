// A map on paper, and what its shades mean.
#pragma once

#include "html/outline.h"
#include "server/print/page_flow.h"

namespace hamandish::print {

/// `shapes`: of kind Shapes; its name stands above it, for whoever hears the page too.
void draw_shapes(PageFlow& flow, const html::OutlineBlock& shapes);
/// `legend`: of kind Legend.
void draw_legend(PageFlow& flow, const html::OutlineBlock& legend);

} // namespace hamandish::print
