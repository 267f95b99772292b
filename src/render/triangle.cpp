#include "render/triangle.h"

#include <algorithm>
#include <cmath>

namespace hamandish::render {
namespace {

struct Rgba {
    float r, g, b, a; // 0 … 1
};

Rgba rgba_from_packed(ImU32 packed) {
    const auto channel = [&](int shift) {
        return static_cast<float>((packed >> shift) & 0xFF) / 255;
    };
    return {channel(IM_COL32_R_SHIFT), channel(IM_COL32_G_SHIFT), channel(IM_COL32_B_SHIFT),
            channel(IM_COL32_A_SHIFT)};
}

Rgba texel(const ImTextureData& texture, int x, int y) {
    const auto* at =
        texture.Pixels +
        (static_cast<std::ptrdiff_t>(std::clamp(y, 0, texture.Height - 1)) * texture.Width +
         std::clamp(x, 0, texture.Width - 1)) *
            texture.BytesPerPixel;
    const auto channel = [&](int index) { return static_cast<float>(at[index]) / 255; };
    if (texture.Format == ImTextureFormat_Alpha8) return {1, 1, 1, channel(0)};
    return {channel(0), channel(1), channel(2), channel(3)};
}

Rgba mix(const Rgba& one, const Rgba& other, float part) {
    const auto between = [part](float from, float to) { return from + (to - from) * part; };
    return {between(one.r, other.r), between(one.g, other.g), between(one.b, other.b),
            between(one.a, other.a)};
}

Rgba sample(const ImTextureData& texture, float u, float v) {
    const auto x = u * static_cast<float>(texture.Width) - 0.5f;
    const auto y = v * static_cast<float>(texture.Height) - 0.5f;
    const auto column = static_cast<int>(std::floor(x)), row = static_cast<int>(std::floor(y));
    const auto part_x = x - static_cast<float>(column), part_y = y - static_cast<float>(row);
    return mix(mix(texel(texture, column, row), texel(texture, column + 1, row), part_x),
               mix(texel(texture, column, row + 1), texel(texture, column + 1, row + 1), part_x),
               part_y);
}

/// Edges of light letters are covered more, as Chromium has them: on dark they would look thinner
/// than dark ones on light. shaders/surface.frag says the same.
float thickened(float coverage, const Rgba& ink) {
    const auto lightness = 0.2126f * ink.r + 0.7152f * ink.g + 0.0722f * ink.b;
    return coverage + 0.24f * std::max(2 * lightness - 1, 0.0f) * coverage * (1 - coverage);
}

/// Twice the signed area of the triangle a, b, p: positive if p is on the inner side of a → b.
float side(const ImVec2& a, const ImVec2& b, float x, float y) {
    return (b.x - a.x) * (y - a.y) - (b.y - a.y) * (x - a.x);
}

bool is_top_or_left(const ImVec2& a, const ImVec2& b) {
    return (a.y == b.y && b.x > a.x) || b.y < a.y;
}

void blend(const Rgba& source, std::uint8_t* pixel) {
    const float channels[] = {source.r, source.g, source.b};
    for (int index = 0; index < 3; ++index) {
        const auto under = static_cast<float>(pixel[index]) / 255;
        const auto over = channels[index] * source.a + under * (1 - source.a);
        pixel[index] = static_cast<std::uint8_t>(std::lround(over * 255));
    }
    const auto alpha = source.a + static_cast<float>(pixel[3]) / 255 * (1 - source.a);
    pixel[3] = static_cast<std::uint8_t>(std::lround(alpha * 255));
}

struct Bounds {
    std::int32_t x0, y0, x1, y1;
};

Bounds bounds_of(const std::array<ImDrawVert, 3>& corners, const Scissor& scissor) {
    const auto [left, right] = std::minmax({corners[0].pos.x, corners[1].pos.x, corners[2].pos.x});
    const auto [top, bottom] = std::minmax({corners[0].pos.y, corners[1].pos.y, corners[2].pos.y});
    // Clamp as floats: a far corner does not fit an integer.
    const auto low = [](float value, std::int32_t limit) {
        return static_cast<std::int32_t>(std::max(std::floor(value), static_cast<float>(limit)));
    };
    const auto high = [](float value, std::int32_t limit) {
        return static_cast<std::int32_t>(std::min(std::ceil(value), static_cast<float>(limit)));
    };
    return {low(left, scissor.x0), low(top, scissor.y0), high(right, scissor.x1),
            high(bottom, scissor.y1)};
}

} // namespace

void draw_triangle(const std::array<ImDrawVert, 3>& given, const ImTextureData& texture,
                   const Scissor& scissor, Image& image) {
    auto corners = given;
    auto area = side(corners[0].pos, corners[1].pos, corners[2].pos.x, corners[2].pos.y);
    if (area == 0) return;
    if (area < 0) {
        std::swap(corners[1], corners[2]);
        area = -area;
    }
    const auto& [a, b, c] = corners;
    const auto owns = [](float distance, const ImVec2& from, const ImVec2& to) {
        return distance > 0 || (distance == 0 && is_top_or_left(from, to));
    };
    const Rgba colors[] = {rgba_from_packed(a.col), rgba_from_packed(b.col),
                           rgba_from_packed(c.col)};
    const auto bounds = bounds_of(corners, scissor);
    for (auto y = bounds.y0; y < bounds.y1; ++y) {
        for (auto x = bounds.x0; x < bounds.x1; ++x) {
            const auto middle_x = static_cast<float>(x) + 0.5f;
            const auto middle_y = static_cast<float>(y) + 0.5f;
            const auto at_a = side(b.pos, c.pos, middle_x, middle_y);
            const auto at_b = side(c.pos, a.pos, middle_x, middle_y);
            const auto at_c = side(a.pos, b.pos, middle_x, middle_y);
            if (!owns(at_a, b.pos, c.pos) || !owns(at_b, c.pos, a.pos) || !owns(at_c, a.pos, b.pos))
                continue;
            const auto part_a = at_a / area, part_b = at_b / area, part_c = at_c / area;
            const auto weigh = [&](float one, float two, float three) {
                return one * part_a + two * part_b + three * part_c;
            };
            auto covered =
                sample(texture, weigh(a.uv.x, b.uv.x, c.uv.x), weigh(a.uv.y, b.uv.y, c.uv.y));
            const Rgba ink{weigh(colors[0].r, colors[1].r, colors[2].r),
                           weigh(colors[0].g, colors[1].g, colors[2].g),
                           weigh(colors[0].b, colors[1].b, colors[2].b),
                           weigh(colors[0].a, colors[1].a, colors[2].a)};
            if (texture.Format == ImTextureFormat_Alpha8) covered.a = thickened(covered.a, ink);
            blend({covered.r * ink.r, covered.g * ink.g, covered.b * ink.b, covered.a * ink.a},
                  image.rgba.data() + static_cast<std::size_t>(y * image.width + x) * 4);
        }
    }
}

} // namespace hamandish::render
