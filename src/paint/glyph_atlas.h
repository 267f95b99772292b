// Glyphs as pixels, drawn when first asked for, at exactly the size and sub-pixel place they are
// shown.
#pragma once

#include "base/result.h"
#include "paint/atlas_texture.h"
#include "paint/shelf_packer.h"
#include "text/font_set.h"
#include "text/glyph_image.h"

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <tuple>
#include <unordered_map>
#include <vector>

namespace hamandish::paint {

/// Horizontal places between two device pixels at which a glyph is drawn.
inline constexpr int subpixel_bins = 4;

struct GlyphKey {
    std::uint16_t font;
    std::uint32_t glyph;
    std::uint32_t size_64ths; ///< device pixels to an em, times 64
    std::uint8_t bin;         ///< shifted right by bin / subpixel_bins of a pixel
};

/// Where a picture lies in the texture and relative to the glyph's origin, in device pixels.
struct AtlasEntry {
    std::int32_t x = 0, y = 0, width = 0, height = 0; ///< no ink if width is 0
    std::int32_t left = 0, top = 0; ///< origin → first column; first row → baseline
    std::uint32_t shelf = 0;
    bool has_own_colors = false; ///< a picture that is not to be tinted
};

/// A grapheme cluster that no font has, wanted as a picture of this size.
struct WantedPicture {
    std::string text;
    std::uint32_t size_64ths;
    friend bool operator<(const WantedPicture& one, const WantedPicture& other) {
        return std::tie(one.text, one.size_64ths) < std::tie(other.text, other.size_64ths);
    }
};

/// What someone else drew for it: straight-alpha RGBA rows. Drawn in black only, it is taken for
/// letters and shown in the text's colour; anything else keeps its own.
struct Picture {
    std::int32_t width = 0, height = 0;
    std::int32_t left = 0, top = 0; ///< as in AtlasEntry
    std::vector<std::uint8_t> rgba;
};

/// An entry is valid until the next begin_frame: within a frame nothing moves or is evicted that
/// the frame has asked for, so a full atlas draws too little at worst, never a wrong glyph.
class GlyphAtlas {
  public:
    static constexpr std::int32_t first_side = 1024, largest_height = 2048;

    /// The fonts must outlive it. Internal when the rasteriser can't start.
    [[nodiscard]] static base::Result<GlyphAtlas> create(const text::FontSet& fonts);

    /// Grows or empties a texture that was full in the last frame. Call it before any drawing.
    void begin_frame();

    /// The glyph, drawn now if need be; nothing if there is no room for it in this frame.
    [[nodiscard]] std::optional<AtlasEntry> find(const GlyphKey& key);
    /// For a glyph that found no room: its coverage, to be drawn without a texture.
    [[nodiscard]] text::GlyphImage draw_apart(const GlyphKey& key);

    /// The picture of a cluster that no font has; nothing, and it is wanted from now on, if there
    /// is none.
    [[nodiscard]] std::optional<AtlasEntry> find_picture(const WantedPicture& cluster);
    /// Clusters asked for since the last call that have no picture, in the order of their text.
    [[nodiscard]] std::vector<WantedPicture> take_wanted();
    /// Draw them again on the next frame: pictures show from then on.
    void provide(const WantedPicture& cluster, Picture picture);

    [[nodiscard]] ImTextureRef glyph_texture() const { return glyphs_.reference(); }
    [[nodiscard]] ImTextureRef picture_texture() const { return pictures_.reference(); }
    [[nodiscard]] ImVec2 glyph_uv(std::int32_t x, std::int32_t y) const;
    [[nodiscard]] ImVec2 picture_uv(std::int32_t x, std::int32_t y) const;
    /// The middle of a fully covered patch: solid shapes are drawn with it.
    [[nodiscard]] ImVec2 white_uv() const;

    /// Textures a player must serve, both formats.
    void append_textures(ImVector<ImTextureData*>& textures) const;
    /// After the graphics context was lost.
    void forget_uploads();
    [[nodiscard]] std::size_t glyph_count() const { return entries_.size(); }

  private:
    GlyphAtlas(const text::FontSet& fonts, text::GlyphRasteriser rasteriser);
    [[nodiscard]] std::optional<Slot> make_room(std::int32_t width, std::int32_t height);
    [[nodiscard]] std::optional<Slot> make_picture_room(std::int32_t width, std::int32_t height);
    void reset_glyphs();

    struct Provided {
        Picture picture;
        bool has_own_colors;
    };

    const text::FontSet* fonts_;
    text::GlyphRasteriser rasteriser_;
    AtlasTexture glyphs_, pictures_;
    ShelfPacker glyph_room_, picture_room_;
    std::unordered_map<std::uint64_t, AtlasEntry> entries_;
    std::map<WantedPicture, Provided> provided_;
    std::map<WantedPicture, AtlasEntry> picture_entries_;
    std::map<WantedPicture, bool> wanted_; ///< true once it has been told to someone
    std::uint32_t frame_ = 1;
    bool was_full_ = false;
};

} // namespace hamandish::paint
