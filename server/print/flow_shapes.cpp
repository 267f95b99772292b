#include "server/print/flow_shapes.h"

#include "server/print/report_inks.h"

#include <algorithm>

namespace hamandish::print {
namespace {

using html::OutlineShape;
using text::Weight;

constexpr double widest = 300, line = 0.5, hatch_line = 0.6;
constexpr text::Style small{8.5F, Weight::Regular};
constexpr float swatch = 9, swatch_gap = 5, item_gap = 14;

Ink mixed(Ink ink, double share) {
    const auto mix = [share](double channel) { return 1 - share * (1 - channel); };
    return {mix(ink.red), mix(ink.green), mix(ink.blue)};
}

Point placed(base::Point point, Point corner, double width) {
    return {corner.x + static_cast<double>(point.x) * width,
            corner.y + static_cast<double>(point.y) * width};
}

/// `width` points wide from `corner` on.
void draw_shape(cairo_t* page, const OutlineShape& shape, Point corner, double width) {
    const auto at = [&](base::Point point) { return placed(point, corner, width); };
    trace_rings(page, shape, corner, width);
    dip(page, mixed(page_accent, static_cast<double>(std::max(shape.shade, 0.0F))));
    cairo_fill_preserve(page);
    dip(page, page_muted);
    cairo_set_line_width(page, line);
    cairo_stroke(page);
    cairo_set_line_width(page, hatch_line);
    for (const auto& [from, to] : shape.hatching) {
        cairo_move_to(page, at(from).x, at(from).y);
        cairo_line_to(page, at(to).x, at(to).y);
    }
    cairo_stroke(page);
}

/// Where something stands that begins `start` from the line's start and is `width` wide.
double x_of(const PageFlow& flow, float start, float width) {
    const float x = base::x_from_start(flow.direction(), 0, flow.area().width, start, width);
    return flow.area().x + static_cast<double>(x);
}

} // namespace

void trace_rings(cairo_t* page, const OutlineShape& shape, Point corner, double width) {
    for (const auto& ring : shape.rings) {
        cairo_new_sub_path(page); // or a line comes from where the ring before was closed
        for (const base::Point& one : ring) {
            const Point at = placed(one, corner, width);
            cairo_line_to(page, at.x, at.y);
        }
        cairo_close_path(page);
    }
}

void draw_shapes(PageFlow& flow, const html::OutlineBlock& shapes) {
    float highest = 0;
    for (const OutlineShape& shape : shapes.shapes)
        for (const auto& ring : shape.rings)
            for (const base::Point& point : ring) highest = std::max(highest, point.y);
    const auto height = highest * static_cast<float>(widest);
    FlowText name{shapes.text, small, page_muted, "P", 4, 6};
    name.keep_with_next = height;
    flow.add(name);
    flow.need(height);
    const Point corner{flow.area().x + (static_cast<double>(flow.area().width) - widest) / 2,
                       flow.y()};
    for (const OutlineShape& shape : shapes.shapes)
        draw_shape(flow.document().page(), shape, corner, widest);
    flow.space_even_at_top(height + 8);
}

void draw_legend(PageFlow& flow, const html::OutlineBlock& legend) {
    const float height = PageFlow::line_height(small);
    float start = 0;
    flow.need(height);
    for (std::size_t i = 0; i < legend.shapes.size() && i < legend.rows.front().size(); ++i) {
        const std::string& words = legend.rows.front()[i].text;
        const auto paragraph = flow.shape(words, small, flow.area().width / 2);
        const float wide = paragraph.max_line_width();
        if (start > 0 && start + swatch + swatch_gap + wide > flow.area().width) {
            flow.space_even_at_top(height);
            flow.need(height);
            start = 0;
        }
        const double middle = flow.y() + static_cast<double>(height - swatch) / 2;
        draw_shape(flow.document().page(), legend.shapes[i], {x_of(flow, start, swatch), middle},
                   static_cast<double>(swatch));
        flow.document().begin_paragraph("P", words);
        flow.draw_lines(paragraph, words, page_ink, 0, 1,
                        {x_of(flow, start + swatch + swatch_gap, wide), flow.y()}, wide);
        flow.document().end_paragraph("P");
        start += swatch + swatch_gap + wide + item_gap;
    }
    flow.space_even_at_top(height + 8);
}

} // namespace hamandish::print
