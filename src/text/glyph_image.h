// One glyph as coverage: HarfBuzz gives the outline, FreeType's rasteriser fills it. No hinting.
#pragma once

#include "base/result.h"
#include "text/font_set.h"

#include <cstdint>
#include <memory>
#include <vector>

namespace hamandish::text {

/// 8-bit coverage, rows from the top, no padding. Empty for a glyph without ink.
struct GlyphImage {
    std::int32_t width = 0, height = 0;
    std::int32_t left = 0; ///< from the glyph's origin to the first column, device pixels
    std::int32_t top = 0;  ///< from the first row's upper edge down to the baseline, device pixels
    std::vector<std::uint8_t> coverage;
};

class GlyphRasteriser {
  public:
    /// Internal when FreeType can't start.
    [[nodiscard]] static base::Result<GlyphRasteriser> create();
    GlyphRasteriser(GlyphRasteriser&&) noexcept;
    GlyphRasteriser& operator=(GlyphRasteriser&&) noexcept;
    ~GlyphRasteriser();

    /// `size_px` device pixels to an em, the outline moved right by `shift_px` (0 … 1).
    [[nodiscard]] GlyphImage image(const FontSet& fonts, std::uint16_t face, std::uint32_t glyph,
                                   float size_px, float shift_px);

  private:
    struct Parts;
    explicit GlyphRasteriser(std::unique_ptr<Parts> parts);
    std::unique_ptr<Parts> parts_;
};

} // namespace hamandish::text
