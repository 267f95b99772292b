#include "server/print/qr_figure.h"

#include "server/ops/qr_code.h"

#include <algorithm>

namespace hamandish::print {
namespace {

constexpr Ink white = ink_from(0xFFFFFF);
constexpr double quiet_modules = 4;

/// Neighbouring dark modules as one rectangle, so that no hairline shows between them.
void trace_row(cairo_t* page, const std::string& modules, Point start, double module) {
    for (std::size_t at = modules.find('1'); at != modules.npos;) {
        const std::size_t end = std::min(modules.find('0', at), modules.size());
        cairo_rectangle(page, start.x + static_cast<double>(at) * module, start.y,
                        static_cast<double>(end - at) * module, module);
        at = modules.find('1', end);
    }
}

} // namespace

base::Status draw_qr_code(cairo_t* page, const std::string& words, Point corner, double size,
                          Ink dark) {
    const auto rows = ops::qr_rows(words);
    if (rows.empty()) return base::fail(base::ErrorCode::TooLarge, "code");
    const double module = size / (static_cast<double>(rows.size()) + 2 * quiet_modules);
    dip(page, white);
    cairo_rectangle(page, corner.x, corner.y, size, size);
    cairo_fill(page);
    dip(page, dark);
    for (std::size_t row = 0; row < rows.size(); ++row)
        trace_row(page, rows[row],
                  {corner.x + quiet_modules * module,
                   corner.y + (quiet_modules + static_cast<double>(row)) * module},
                  module);
    cairo_fill(page);
    return {};
}

} // namespace hamandish::print
