// The part of Painter that draws glyphs.
#include "paint/missing_box.h"
#include "paint/packed_color.h"
#include "paint/painter.h"

#include <cmath>
#include <imgui.h>

namespace hamandish::paint {
namespace {

/// The device pixel a glyph's origin falls on and the quarter of a pixel it is beyond that.
struct PixelPlace {
    float pixel;
    std::uint8_t bin;
};

PixelPlace place_from_x(float x) {
    const auto quarters = std::round(x * subpixel_bins);
    const auto pixel = std::floor(quarters / subpixel_bins);
    return {pixel, static_cast<std::uint8_t>(quarters - pixel * subpixel_bins)};
}

void quad(ImDrawList& list, const AtlasEntry& entry, float x, float y, ImVec2 uv_begin,
          ImVec2 uv_end, ImU32 color) {
    const auto width = static_cast<float>(entry.width), height = static_cast<float>(entry.height);
    list.PrimReserve(6, 4);
    list.PrimRectUV({x, y}, {x + width, y + height}, uv_begin, uv_end, color);
}

/// Coverage as solid quads, a run of equal pixels each: slow and right, for when the atlas is full.
void draw_without_texture(ImDrawList& list, const text::GlyphImage& image, float x, float y,
                          ImU32 color) {
    const auto alpha = (color >> IM_COL32_A_SHIFT) & 0xFF;
    for (std::int32_t row = 0; row < image.height; ++row) {
        const auto* cells = image.coverage.data() + static_cast<std::size_t>(row * image.width);
        for (std::int32_t begin = 0, end = 0; begin < image.width; begin = end) {
            while (end < image.width && cells[end] == cells[begin]) ++end;
            if (cells[begin] == 0) continue;
            const auto shade =
                (color & ~IM_COL32_A_MASK) | (alpha * cells[begin] / 255 << IM_COL32_A_SHIFT);
            const auto top = y + static_cast<float>(row);
            list.PrimReserve(6, 4);
            list.PrimRect({x + static_cast<float>(begin), top},
                          {x + static_cast<float>(end), top + 1}, shade);
        }
    }
}

} // namespace

void Painter::glyph(const text::Glyph& glyph, std::uint32_t size_64ths, float x, float baseline,
                    std::uint32_t color) {
    const auto place = place_from_x(x);
    const GlyphKey key{glyph.font, glyph.glyph_id, size_64ths, place.bin};
    const auto y = std::round(baseline + glyph.y * ratio_);
    if (const auto entry = atlas_->find(key)) {
        if (entry->width == 0) return;
        quad(*list_, *entry, place.pixel + static_cast<float>(entry->left),
             y - static_cast<float>(entry->top), atlas_->glyph_uv(entry->x, entry->y),
             atlas_->glyph_uv(entry->x + entry->width, entry->y + entry->height), color);
        return;
    }
    const auto image = atlas_->draw_apart(key);
    draw_without_texture(*list_, image, place.pixel + static_cast<float>(image.left),
                         y - static_cast<float>(image.top), color);
}

void Painter::missing(const text::Paragraph& paragraph, const text::Glyph& glyph,
                      std::uint32_t size_64ths, float x, float baseline, Color color) {
    const WantedPicture cluster{paragraph.missing_text(glyph), size_64ths,
                                paragraph.style().weight == text::Weight::Bold};
    const auto entry = atlas_->find_picture(cluster);
    if (!entry) {
        const auto size = static_cast<float>(size_64ths) / 64;
        draw_missing_box(*list_, cluster.text, x, baseline, size, packed_color(color));
        return;
    }
    list_->PushTexture(atlas_->picture_texture());
    const auto tint = entry->has_own_colors ? Color{255, 255, 255, color.a} : color;
    quad(*list_, *entry, std::round(x) + static_cast<float>(entry->left),
         baseline - static_cast<float>(entry->top), atlas_->picture_uv(entry->x, entry->y),
         atlas_->picture_uv(entry->x + entry->width, entry->y + entry->height), packed_color(tint));
    list_->PopTexture();
}

void Painter::text(const text::Paragraph& paragraph, const text::Line& line, base::Point origin,
                   Color color) {
    const auto size = paragraph.style().size_px * ratio_;
    const auto size_64ths = static_cast<std::uint32_t>(std::lround(size * 64));
    const auto baseline = std::round(device_y(origin.y));
    const auto left = device_x(origin.x);
    const auto packed = packed_color(color);
    for (const auto& one : line.glyphs) {
        const auto x = left + one.x * ratio_;
        if (one.font == text::missing_font) {
            missing(paragraph, one, size_64ths, x, baseline, color);
        } else {
            glyph(one, size_64ths, x, baseline, packed);
        }
    }
}

} // namespace hamandish::paint
