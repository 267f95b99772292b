#include "render/image.h"

namespace hamandish::render {

std::string ppm_from_image(const Image& image) {
    auto bytes =
        "P6\n" + std::to_string(image.width) + " " + std::to_string(image.height) + "\n255\n";
    bytes.reserve(bytes.size() + image.rgba.size() / 4 * 3);
    for (std::size_t at = 0; at + 3 < image.rgba.size(); at += 4)
        for (std::size_t channel = 0; channel < 3; ++channel)
            bytes.push_back(static_cast<char>(image.rgba[at + channel]));
    return bytes;
}

} // namespace hamandish::render
