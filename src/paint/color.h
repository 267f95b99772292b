// A colour as designers write it.
#pragma once

#include <cstdint>

namespace hamandish::paint {

/// sRGB, straight alpha.
struct Color {
    std::uint8_t r = 0, g = 0, b = 0, a = 255;
    friend bool operator==(const Color&, const Color&) = default;
};

} // namespace hamandish::paint
