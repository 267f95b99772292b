#include "domain/logo.h"

#include <algorithm>
#include <array>
#include <cstdint>

namespace hamandish::domain {
namespace {

using base::ErrorCode;

constexpr std::string_view field = "logo", signature = "\x89PNG\r\n\x1A\n";
/// Of a chunk: its length, its name, and the sum after its content.
constexpr std::size_t number_bytes = 4, frame_bytes = 3 * number_bytes, header_bytes = 13;
constexpr std::array<std::string_view, 5> of_pixels{"IHDR", "PLTE", "tRNS", "IDAT", "IEND"};
constexpr std::size_t name_digits = 64, told_digits = 12;

std::uint32_t number_at(std::string_view bytes, std::size_t at) {
    std::uint32_t number = 0;
    for (std::size_t i = at; i < at + number_bytes; ++i)
        number = number << 8 | static_cast<unsigned char>(bytes[i]);
    return number;
}

bool is_side(std::uint32_t pixels) {
    return pixels >= std::uint32_t{least_logo_side} && pixels <= std::uint32_t{most_logo_side};
}

/// Of what begins with a chunk: its length as it says itself, whole; 0 when it is cut off.
std::size_t chunk_bytes(std::string_view rest) {
    if (rest.size() < frame_bytes) return 0;
    const std::size_t content = number_at(rest, 0);
    return content <= rest.size() - frame_bytes ? content + frame_bytes : 0;
}

std::string_view name_of(std::string_view chunk) {
    return chunk.substr(number_bytes, number_bytes);
}

} // namespace

base::Result<LogoSize> logo_size_from(std::string_view png) {
    if (png.empty()) return base::fail(ErrorCode::TextEmpty, field);
    if (png.size() > most_logo_bytes) return base::fail(ErrorCode::TooLarge, field);
    if (!png.starts_with(signature)) return base::fail(ErrorCode::DocumentUnknown, field);
    png.remove_prefix(signature.size());
    if (chunk_bytes(png) != header_bytes + frame_bytes || name_of(png) != of_pixels.front())
        return base::fail(ErrorCode::DocumentDamaged, field);
    const std::uint32_t width = number_at(png, 2 * number_bytes),
                        height = number_at(png, 3 * number_bytes);
    if (!is_side(width) || !is_side(height))
        return base::fail(ErrorCode::InvalidInput, "logo_size");
    if (std::max(width, height) > most_logo_ratio * std::min(width, height))
        return base::fail(ErrorCode::InvalidInput, "logo_shape");
    return LogoSize{static_cast<int>(width), static_cast<int>(height)};
}

base::Result<std::string> pixels_alone(std::string_view png) {
    if (!png.starts_with(signature)) return base::fail(ErrorCode::DocumentUnknown, field);
    std::string out(signature);
    png.remove_prefix(signature.size());
    while (const std::size_t size = chunk_bytes(png)) {
        const std::string_view chunk = png.substr(0, size), name = name_of(chunk);
        if (std::find(of_pixels.begin(), of_pixels.end(), name) != of_pixels.end()) out += chunk;
        if (name == of_pixels.back()) return out;
        png.remove_prefix(size);
    }
    return base::fail(ErrorCode::DocumentDamaged, field);
}

bool is_logo_name(std::string_view text) {
    return text.size() == name_digits &&
           text.find_first_not_of("0123456789abcdef") == std::string_view::npos;
}

std::string logo_path(std::string_view name) {
    return name.empty() ? std::string() : "/logos/" + std::string(name) + ".png";
}

std::string_view short_logo_name(std::string_view name) {
    return name.substr(0, told_digits);
}

} // namespace hamandish::domain
