// A picture in memory.
#pragma once

#include "paint/color.h"

#include <cstdint>
#include <string>
#include <vector>

namespace hamandish::render {

/// Straight-alpha sRGB, four bytes a pixel, rows from the top.
struct Image {
    std::int32_t width = 0, height = 0;
    std::vector<std::uint8_t> rgba;

    [[nodiscard]] paint::Color at(std::int32_t x, std::int32_t y) const {
        const auto index = static_cast<std::size_t>(y * width + x) * 4;
        return {rgba[index], rgba[index + 1], rgba[index + 2], rgba[index + 3]};
    }
};

/// Binary portable pixmap (P6): what every image tool reads and no library is needed to write.
[[nodiscard]] std::string ppm_from_image(const Image& image);

} // namespace hamandish::render
