// QR codes (ISO/IEC 18004), for screens and for paper.
#pragma once

#include <string>
#include <vector>

namespace hamandish::ops {

/// The modules of a QR code, '1' dark, one string a row, without the quiet zone; empty when the
/// text is too long for one.
[[nodiscard]] std::vector<std::string> qr_rows(const std::string& text);

} // namespace hamandish::ops
