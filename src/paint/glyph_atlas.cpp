#include "paint/glyph_atlas.h"

#include <array>
#include <utility>

namespace hamandish::paint {
namespace {

/// A clear pixel around every glyph, so that a filtered edge never shows its neighbour.
constexpr std::int32_t gap = 1;
constexpr std::int32_t white_side = 4;
constexpr std::int32_t picture_side = 512;

std::uint64_t packed(const GlyphKey& key) {
    return (std::uint64_t{key.font} << 48) | (std::uint64_t{key.glyph & 0xFFFFu} << 32) |
           (std::uint64_t{key.size_64ths & 0xFFFFFFu} << 8) | key.bin;
}

/// White where there was black ink, to be tinted; false and unchanged if there are colours.
bool make_tintable(std::vector<std::uint8_t>& rgba) {
    for (std::size_t at = 0; at < rgba.size(); at += 4)
        if (rgba[at + 3] > 0 && (rgba[at] | rgba[at + 1] | rgba[at + 2]) != 0) return false;
    for (std::size_t at = 0; at < rgba.size(); ++at)
        if (at % 4 != 3) rgba[at] = 255;
    return true;
}

ImVec2 uv(const AtlasTexture& texture, float x, float y) {
    return {x / static_cast<float>(texture.width()), y / static_cast<float>(texture.height())};
}

} // namespace

GlyphAtlas::GlyphAtlas(const text::FontSet& fonts, text::GlyphRasteriser rasteriser)
    : fonts_(&fonts), rasteriser_(std::move(rasteriser)),
      glyphs_(ImTextureFormat_Alpha8, first_side, first_side),
      pictures_(ImTextureFormat_RGBA32, picture_side, picture_side),
      glyph_room_(first_side, first_side), picture_room_(picture_side, picture_side) {
    reset_glyphs();
}

base::Result<GlyphAtlas> GlyphAtlas::create(const text::FontSet& fonts) {
    TRY_ASSIGN(auto rasteriser, text::GlyphRasteriser::create());
    return GlyphAtlas(fonts, std::move(rasteriser));
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
    if (!std::exchange(was_full_, false)) return;
    if (glyphs_.height() < largest_height) {
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

std::optional<Slot> GlyphAtlas::make_picture_room(std::int32_t width, std::int32_t height) {
    if (const auto slot = picture_room_.place(width, height, frame_)) return slot;
    const auto shelf = picture_room_.evict(height, frame_);
    if (!shelf) return std::nullopt;
    std::erase_if(picture_entries_,
                  [&](const auto& entry) { return entry.second.shelf == *shelf; });
    return picture_room_.place(width, height, frame_);
}

std::optional<AtlasEntry> GlyphAtlas::find_picture(const WantedPicture& cluster) {
    if (const auto found = picture_entries_.find(cluster); found != picture_entries_.end()) {
        picture_room_.touch(found->second.shelf, frame_);
        return found->second;
    }
    const auto given = provided_.find(cluster);
    if (given == provided_.end()) {
        wanted_.emplace(cluster, false);
        return std::nullopt;
    }
    const auto& [picture, has_own_colors] = given->second;
    if (picture.width <= 0 || picture.height <= 0) return AtlasEntry{};
    const auto slot = make_picture_room(picture.width + gap, picture.height + gap);
    if (!slot) return std::nullopt;
    const AtlasEntry entry{slot->x,      slot->y,     picture.width, picture.height,
                           picture.left, picture.top, slot->shelf,   has_own_colors};
    pictures_.write(slot->x, slot->y, picture.width, picture.height, gap, picture.rgba);
    picture_entries_.emplace(cluster, entry);
    return entry;
}

std::vector<WantedPicture> GlyphAtlas::take_wanted() {
    std::vector<WantedPicture> clusters;
    for (auto& [cluster, told] : wanted_)
        if (!std::exchange(told, true)) clusters.push_back(cluster);
    return clusters;
}

void GlyphAtlas::provide(const WantedPicture& cluster, Picture picture) {
    const auto pixels =
        static_cast<std::size_t>(picture.width) * static_cast<std::size_t>(picture.height);
    const bool is_sound = picture.width >= 0 && picture.width <= picture_side - gap &&
                          picture.height >= 0 && picture.height <= picture_side - gap &&
                          picture.rgba.size() == pixels * 4;
    if (!is_sound) return;
    const bool has_own_colors = !make_tintable(picture.rgba);
    provided_.insert_or_assign(cluster, Provided{std::move(picture), has_own_colors});
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
