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
    std::uint32_t size_64ths = 0;
    bool bold = false;
    friend bool operator<(const WantedPicture& one, const WantedPicture& other) {
        return std::tie(one.text, one.size_64ths, one.bold) <
               std::tie(other.text, other.size_64ths, other.bold);
    }
};

/// What someone else drew for it: straight-alpha RGBA rows. Drawn in black only, it is taken for
/// letters and shown in the text's colour; anything else keeps its own.
struct Picture {
    std::int32_t width = 0, height = 0;
    std::int32_t left = 0, top = 0; ///< as in AtlasEntry
    std::int32_t advance_64ths = 0; ///< how far the text moves on, device pixels; 0: not measured
    std::vector<std::uint8_t> rgba;
};

/// An entry is valid until the next begin_frame: within a frame nothing moves or is evicted that
/// the frame has asked for, so a full atlas draws too little at worst, never a wrong glyph.
class GlyphAtlas {
  public:
    static constexpr std::int32_t first_side = 1024, largest_height = 2048;
    static constexpr std::int32_t picture_width = 1024, first_picture_height = 256;
    /// Of pictures kept beside the texture, so that they can be drawn again.
    static constexpr std::size_t most_picture_bytes = 8u << 20;

    /// The fonts must outlive it. Internal when the rasteriser can't start. Other sides than the
    /// usual are for tests: a small atlas is full sooner.
    [[nodiscard]] static base::Result<GlyphAtlas> create(const text::FontSet& fonts,
                                                         std::int32_t side = first_side,
                                                         std::int32_t most_height = largest_height);

    /// Grows or empties a texture that was full in the last frame. Call it before any drawing.
    void begin_frame();

    /// The glyph, drawn now if need be; nothing if there is no room for it in this frame.
    [[nodiscard]] std::optional<AtlasEntry> find(const GlyphKey& key);
    /// For a glyph that found no room: its coverage, to be drawn without a texture.
    [[nodiscard]] text::GlyphImage draw_apart(const GlyphKey& key);

    /// The picture of a cluster that no font has; nothing, and it is wanted from now on, if there
    /// is none. Nothing either if whoever was asked has no ink for it.
    [[nodiscard]] std::optional<AtlasEntry> find_picture(const WantedPicture& cluster);
    /// Clusters asked for since the last call that have no picture, in the order of their text.
    [[nodiscard]] std::vector<WantedPicture> take_wanted();
    /// Draw them again on the next frame: pictures show from then on.
    void provide(const WantedPicture& cluster, Picture picture);

    /// Did the frame lack room that the next one will have? Then the next one is worth drawing.
    [[nodiscard]] bool will_have_more_room() const {
        return (was_full_ && glyphs_.height() < most_height_) ||
               (pictures_were_full_ && pictures_.height() < most_height_);
    }

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
    GlyphAtlas(const text::FontSet& fonts, text::GlyphRasteriser rasteriser, std::int32_t side,
               std::int32_t most_height);
    [[nodiscard]] std::optional<Slot> make_room(std::int32_t width, std::int32_t height);
    [[nodiscard]] std::optional<Slot> make_picture_room(std::int32_t width, std::int32_t height);
    void reset_glyphs();
    void make_pictures_fit();
    void forget_old_pictures();

    /// A clear pixel around everything, so that a filtered edge never shows its neighbour.
    static constexpr std::int32_t gap = 1;

    struct Provided {
        Picture picture;
        bool has_own_colors;
        std::uint32_t last_frame;
    };

    const text::FontSet* fonts_;
    text::GlyphRasteriser rasteriser_;
    std::int32_t most_height_;
    AtlasTexture glyphs_, pictures_;
    ShelfPacker glyph_room_, picture_room_;
    std::unordered_map<std::uint64_t, AtlasEntry> entries_;
    std::map<WantedPicture, Provided> provided_;
    std::map<WantedPicture, AtlasEntry> picture_entries_;
    std::map<WantedPicture, bool> wanted_; ///< true once it has been told to someone
    std::uint32_t frame_ = 1;
    std::size_t picture_bytes_ = 0;
    bool was_full_ = false, pictures_were_full_ = false;
};

} // namespace hamandish::paint
