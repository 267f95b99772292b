#include "paint/glyph_atlas.h"

#include <algorithm>
#include <array>
#include <utility>

namespace hamandish::paint {
namespace {

constexpr std::int32_t white_side = 4;

std::uint64_t packed(const GlyphKey& key) {
    return (std::uint64_t{key.font} << 48) | (std::uint64_t{key.glyph & 0xFFFFu} << 32) |
           (std::uint64_t{key.size_64ths & 0xFFFFFFu} << 8) | key.bin;
}

ImVec2 uv(const AtlasTexture& texture, float x, float y) {
    return {x / static_cast<float>(texture.width()), y / static_cast<float>(texture.height())};
}

} // namespace

GlyphAtlas::GlyphAtlas(const text::FontSet& fonts, text::GlyphRasteriser rasteriser,
                       std::int32_t side, std::int32_t most_height)
    : fonts_(&fonts), rasteriser_(std::move(rasteriser)), most_height_(most_height),
      glyphs_(ImTextureFormat_Alpha8, side, side),
      pictures_(ImTextureFormat_RGBA32, picture_width, std::min(first_picture_height, most_height)),
      glyph_room_(side, side), picture_room_(picture_width, pictures_.height()) {
    reset_glyphs();
}

base::Result<GlyphAtlas> GlyphAtlas::create(const text::FontSet& fonts, std::int32_t side,
                                            std::int32_t most_height) {
    TRY_ASSIGN(auto rasteriser, text::GlyphRasteriser::create());
    return GlyphAtlas(fonts, std::move(rasteriser), side, most_height);
}

void GlyphAtlas::reset_glyphs() {
    entries_.clear();
    glyph_room_.clear();
    // The first box of an empty packer lies at the corner, where white_uv() looks for it.
    if (!glyph_room_.place(white_side, white_side, frame_)) return;
    constexpr auto pixels = static_cast<std::size_t>(white_side * white_side);
    std::array<std::uint8_t, pixels> white{};
    white.fill(255);
    glyphs_.write(0, 0, white_side, white_side, 0, white);
}

void GlyphAtlas::begin_frame() {
    ++frame_;
    glyphs_.begin_frame();
    pictures_.begin_frame();
    glyph_room_.touch(0, frame_);
    make_pictures_fit();
    if (!std::exchange(was_full_, false)) return;
    if (glyphs_.height() < most_height_) {
        glyphs_.grow(glyphs_.height() * 2);
        glyph_room_.grow(glyphs_.height());
    } else {
        reset_glyphs();
    }
}

std::optional<Slot> GlyphAtlas::make_room(std::int32_t width, std::int32_t height) {
    if (const auto slot = glyph_room_.place(width, height, frame_)) return slot;
    if (const auto shelf = glyph_room_.evict(height, frame_)) {
        std::erase_if(entries_, [&](const auto& entry) { return entry.second.shelf == *shelf; });
        return glyph_room_.place(width, height, frame_);
    }
    was_full_ = true;
    return std::nullopt;
}

text::GlyphImage GlyphAtlas::draw_apart(const GlyphKey& key) {
    return rasteriser_.image(*fonts_, key.font, key.glyph,
                             static_cast<float>(key.size_64ths) / 64.0f,
                             static_cast<float>(key.bin) / subpixel_bins);
}

std::optional<AtlasEntry> GlyphAtlas::find(const GlyphKey& key) {
    const auto found = entries_.find(packed(key));
    if (found != entries_.end()) {
        glyph_room_.touch(found->second.shelf, frame_);
        return found->second;
    }
    const auto image = draw_apart(key);
    AtlasEntry entry;
    if (image.width > 0) {
        const auto slot = make_room(image.width + gap, image.height + gap);
        if (!slot) return std::nullopt;
        entry = {slot->x, slot->y, image.width, image.height, image.left, image.top, slot->shelf};
        glyphs_.write(slot->x, slot->y, image.width, image.height, gap, image.coverage);
    }
    entries_.emplace(packed(key), entry);
    return entry;
}

ImVec2 GlyphAtlas::glyph_uv(std::int32_t x, std::int32_t y) const {
    return uv(glyphs_, static_cast<float>(x), static_cast<float>(y));
}

ImVec2 GlyphAtlas::picture_uv(std::int32_t x, std::int32_t y) const {
    return uv(pictures_, static_cast<float>(x), static_cast<float>(y));
}

ImVec2 GlyphAtlas::white_uv() const {
    return uv(glyphs_, white_side / 2.0f, white_side / 2.0f);
}

void GlyphAtlas::append_textures(ImVector<ImTextureData*>& textures) const {
    glyphs_.append_to(textures);
    if (!provided_.empty()) pictures_.append_to(textures); // most pages have none
}

void GlyphAtlas::forget_uploads() {
    glyphs_.forget_upload();
    pictures_.forget_upload();
}

} // namespace hamandish::paint
