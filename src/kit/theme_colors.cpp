// The four colour schemes, and WCAG's arithmetic of contrast that the tests hold them to.
#include "kit/theme.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace hamandish::kit {
namespace {

constexpr Color rgb(std::uint32_t hex) {
    return {static_cast<std::uint8_t>(hex >> 16), static_cast<std::uint8_t>(hex >> 8),
            static_cast<std::uint8_t>(hex), 255};
}

using Palette = std::array<Color, tone_count>;

// In the order of Tone: background, surface, ink, muted, line, edge, accent, on accent, soft,
// positive, its ground, negative, its ground, warning, its ground, second, veil.
constexpr Palette light{rgb(0xFAF8F4),         rgb(0xFFFFFF), rgb(0x1B2224), rgb(0x5A656B),
                        rgb(0xE6E0D6),         rgb(0x8A8F8E), rgb(0x0B6E74), rgb(0xFFFFFF),
                        rgb(0xE6F1F0),         rgb(0x256B43), rgb(0xE4F1E8), rgb(0xA4332B),
                        rgb(0xF8E7E4),         rgb(0x8A5A10), rgb(0xFAEFD9), rgb(0xC98A3B),
                        Color{27, 34, 36, 128}};
constexpr Palette dark{
    rgb(0x101617), rgb(0x182022), rgb(0xEAF0EF), rgb(0x9DAAAC), rgb(0x2B3639),      rgb(0x6F7D80),
    rgb(0x5CC3C6), rgb(0x182022), rgb(0x16302F), rgb(0x7FD3A0), rgb(0x173325),      rgb(0xF29A8F),
    rgb(0x3A1E1B), rgb(0xE9BE74), rgb(0x352A15), rgb(0xD9A25A), Color{0, 0, 0, 160}};
constexpr Palette light_contrast{
    rgb(0xFFFFFF), rgb(0xFFFFFF), rgb(0x000000), rgb(0x2B3235), rgb(0x565F63),      rgb(0x2B3235),
    rgb(0x00494E), rgb(0xFFFFFF), rgb(0xE2F0EF), rgb(0x0E4526), rgb(0xE4F1E8),      rgb(0x7A1810),
    rgb(0xFBECEA), rgb(0x5C3A04), rgb(0xFCF3E2), rgb(0x8A5208), Color{0, 0, 0, 190}};
constexpr Palette dark_contrast{
    rgb(0x000000), rgb(0x0A0E0F), rgb(0xFFFFFF), rgb(0xD8E0E1), rgb(0x98A5A8),      rgb(0xD8E0E1),
    rgb(0x8FE9EC), rgb(0x000000), rgb(0x0B2625), rgb(0xA8F0C3), rgb(0x0C2418),      rgb(0xFFC1B9),
    rgb(0x2E1311), rgb(0xFFDC9E), rgb(0x2A200D), rgb(0xFFC36B), Color{0, 0, 0, 210}};

const Palette& palette(Scheme scheme) {
    switch (scheme) {
    case Scheme::Light: return light;
    case Scheme::Dark: return dark;
    case Scheme::LightContrast: return light_contrast;
    case Scheme::DarkContrast: return dark_contrast;
    }
    return light;
}

/// WCAG 2.2, "relative luminance".
double linear(std::uint8_t channel) {
    const double share = channel / 255.0;
    return share <= 0.04045 ? share / 12.92 : std::pow((share + 0.055) / 1.055, 2.4);
}

double luminance(Color color) {
    return 0.2126 * linear(color.r) + 0.7152 * linear(color.g) + 0.0722 * linear(color.b);
}

std::uint8_t mix_channel(std::uint8_t under, std::uint8_t over, float share) {
    const float mixed = static_cast<float>(under) * (1 - share) + static_cast<float>(over) * share;
    return static_cast<std::uint8_t>(std::lround(std::clamp(mixed, 0.0f, 255.0f)));
}

} // namespace

Color color(Scheme scheme, Tone tone) {
    return palette(scheme)[static_cast<std::size_t>(tone)];
}

Color mix(Color under, Color over, float share) {
    return {mix_channel(under.r, over.r, share), mix_channel(under.g, over.g, share),
            mix_channel(under.b, over.b, share), mix_channel(under.a, over.a, share)};
}

double contrast(Color a, Color b) {
    const double one = luminance(a), other = luminance(b);
    return (std::max(one, other) + 0.05) / (std::min(one, other) + 0.05);
}

} // namespace hamandish::kit
