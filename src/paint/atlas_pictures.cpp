// The part of GlyphAtlas that keeps what somebody else drew.
#include "paint/glyph_atlas.h"

#include <utility>

namespace hamandish::paint {
namespace {

/// White where there was black ink, to be tinted; false and unchanged if there are colours.
bool make_tintable(std::vector<std::uint8_t>& rgba) {
    for (std::size_t at = 0; at < rgba.size(); at += 4)
        if (rgba[at + 3] > 0 && (rgba[at] | rgba[at + 1] | rgba[at + 2]) != 0) return false;
    for (std::size_t at = 0; at < rgba.size(); ++at)
        if (at % 4 != 3) rgba[at] = 255;
    return true;
}

} // namespace

/// Grows or empties a texture that was full in the last frame.
void GlyphAtlas::make_pictures_fit() {
    if (!std::exchange(pictures_were_full_, false)) return;
    if (pictures_.height() < most_height_) {
        pictures_.grow(pictures_.height() * 2);
        picture_room_.grow(pictures_.height());
    } else {
        picture_entries_.clear();
        picture_room_.clear();
    }
}

std::optional<Slot> GlyphAtlas::make_picture_room(std::int32_t width, std::int32_t height) {
    if (const auto slot = picture_room_.place(width, height, frame_)) return slot;
    const auto shelf = picture_room_.evict(height, frame_);
    if (!shelf) {
        pictures_were_full_ = true;
        return std::nullopt;
    }
    std::erase_if(picture_entries_,
                  [&](const auto& entry) { return entry.second.shelf == *shelf; });
    return picture_room_.place(width, height, frame_);
}

std::optional<AtlasEntry> GlyphAtlas::find_picture(const WantedPicture& cluster) {
    if (const auto found = picture_entries_.find(cluster); found != picture_entries_.end()) {
        picture_room_.touch(found->second.shelf, frame_);
        if (const auto kept = provided_.find(cluster); kept != provided_.end())
            kept->second.last_frame = frame_;
        return found->second;
    }
    const auto given = provided_.find(cluster);
    if (given == provided_.end()) {
        wanted_.emplace(cluster, false);
        return std::nullopt;
    }
    given->second.last_frame = frame_;
    const auto& [picture, has_own_colors, last_frame] = given->second;
    if (picture.width <= 0 || picture.height <= 0) return std::nullopt;
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
    const bool is_sound = picture.width >= 0 && picture.width <= picture_width - gap &&
                          picture.height >= 0 && picture.height <= first_picture_height - gap &&
                          picture.rgba.size() == pixels * 4;
    if (!is_sound) return;
    const bool has_own_colors = !make_tintable(picture.rgba);
    picture_bytes_ += picture.rgba.size();
    if (const auto old = provided_.find(cluster); old != provided_.end())
        picture_bytes_ -= old->second.picture.rgba.size();
    provided_.insert_or_assign(cluster, Provided{std::move(picture), has_own_colors, frame_});
    if (picture_bytes_ > most_picture_bytes) forget_old_pictures();
}

/// Those that the last frame did not show; they are asked for again when they come back.
void GlyphAtlas::forget_old_pictures() {
    std::erase_if(provided_, [this](const auto& one) {
        if (one.second.last_frame == frame_) return false;
        picture_bytes_ -= one.second.picture.rgba.size();
        picture_entries_.erase(one.first);
        wanted_.erase(one.first);
        return true;
    });
}

} // namespace hamandish::paint
