// A table that flows down pages: its head again on each, no row in two.
#pragma once

#include "html/outline.h"
#include "server/print/page_flow.h"

namespace hamandish::print {

/// `table`: of kind Table. The first column takes what the others, which hold numbers, leave.
void draw_table(PageFlow& flow, const html::OutlineBlock& table);

} // namespace hamandish::print
