// A PNG made in memory, chunk by chunk, for tests that need one of their own, whole or broken.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace hamandish::test {

inline constexpr std::string_view png_signature = "\x89PNG\r\n\x1A\n";

inline std::string big_endian(std::uint32_t number) {
    std::string out;
    for (int shift = 24; shift >= 0; shift -= 8) out += static_cast<char>(number >> shift & 0xFF);
    return out;
}

/// ISO 3309, as PNG has it (third edition, annex D).
inline std::uint32_t png_sum(std::string_view bytes) {
    std::uint32_t sum = 0xFFFFFFFF;
    for (const char byte : bytes) {
        sum ^= static_cast<unsigned char>(byte);
        for (int bit = 0; bit < 8; ++bit) sum = sum & 1 ? 0xEDB88320 ^ sum >> 1 : sum >> 1;
    }
    return ~sum;
}

inline std::string png_chunk(const std::string& name, const std::string& content) {
    return big_endian(static_cast<std::uint32_t>(content.size())) + name + content +
           big_endian(png_sum(name + content));
}

/// RFC 1950 and 1951, stored and not packed.
inline std::string stored_zlib(std::string_view bytes) {
    std::uint32_t low = 1, high = 0; // Adler-32
    for (const char byte : bytes) {
        low = (low + static_cast<unsigned char>(byte)) % 65521;
        high = (high + low) % 65521;
    }
    constexpr std::size_t most = 65535;
    std::string out = "\x78\x01";
    do {
        const std::string_view block = bytes.substr(0, most);
        bytes.remove_prefix(block.size());
        const auto size = static_cast<std::uint16_t>(block.size());
        const auto other = static_cast<std::uint16_t>(~size);
        out += bytes.empty() ? '\x01' : '\x00';
        for (const std::uint16_t one : {size, other}) {
            out += static_cast<char>(one & 0xFF);
            out += static_cast<char>(one >> 8);
        }
        out += block;
    } while (!bytes.empty());
    return out + big_endian(high << 16 | low);
}

/// Bytes of one pixel.
enum class PngColor : char { Grey = 0, Rgb = 2, Rgba = 6 };

inline std::string png_header(int width, int height, PngColor color = PngColor::Rgb) {
    return png_chunk("IHDR", big_endian(static_cast<std::uint32_t>(width)) +
                                 big_endian(static_cast<std::uint32_t>(height)) + '\x08' +
                                 static_cast<char>(color) + std::string(3, '\0'));
}

/// `pixel(x, y)` gives the bytes of one; `between` stands before the pixels, `after` after the end.
template <class Pixel>
std::string png_of(int width, int height, PngColor color, Pixel pixel,
                   const std::string& between = {}, const std::string& after = {}) {
    std::string rows;
    for (int y = 0; y < height; ++y) {
        rows += '\0'; // no filter
        for (int x = 0; x < width; ++x) rows += pixel(x, y);
    }
    return std::string(png_signature) + png_header(width, height, color) + between +
           png_chunk("IDAT", stored_zlib(rows)) + png_chunk("IEND", {}) + after;
}

/// Of one shade all over.
inline std::string grey_png(int width, int height, char shade = '\x55') {
    return png_of(width, height, PngColor::Grey, [&](int, int) { return std::string(1, shade); });
}

} // namespace hamandish::test
