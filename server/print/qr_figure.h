// A QR code on paper.
#pragma once

#include "base/result.h"
#include "server/print/girih.h"

#include <string>

namespace hamandish::print {

/// Dark on white with the quiet zone that ISO/IEC 18004 asks for, within a square of `size` points
/// whose corner with the least x and y is `corner`. TooLarge for words that no code holds.
[[nodiscard]] base::Status draw_qr_code(cairo_t* page, const std::string& words, Point corner,
                                        double size, Ink dark);

} // namespace hamandish::print
