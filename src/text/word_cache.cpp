#include "text/word_cache.h"

#include <algorithm>
#include <hb.h>

namespace hamandish::text {
namespace {

/// About three megabytes with the keys: the vocabulary of several laws.
constexpr std::size_t most_glyphs = 1 << 16;
constexpr std::size_t most_settings = 64;

} // namespace

WordCache::~WordCache() {
    clear();
}

void WordCache::clear() {
    for (const auto& shelf : shelves_) hb_font_destroy(shelf.font);
    shelves_.clear();
    glyphs_.clear();
    last_shelf_ = 0;
}

void WordCache::make_room(std::size_t units) {
    if (glyphs_.size() + units > most_glyphs || shelves_.size() > most_settings) clear();
}

WordCache::Words& WordCache::words_of(const WordSetting& setting) {
    const auto is_right = [&](const Shelf& shelf) {
        return shelf.font == setting.font && shelf.script == setting.script &&
               shelf.is_odd == setting.is_odd;
    };
    if (last_shelf_ >= shelves_.size() || !is_right(shelves_[last_shelf_])) {
        const auto found = std::find_if(shelves_.begin(), shelves_.end(), is_right);
        last_shelf_ = static_cast<std::size_t>(found - shelves_.begin());
        if (found == shelves_.end())
            shelves_.push_back(
                {hb_font_reference(setting.font), setting.script, setting.is_odd, {}});
    }
    return shelves_[last_shelf_].words;
}

const CachedWord* WordCache::find(const WordSetting& setting, std::u16string_view word) {
    const auto& words = words_of(setting);
    const auto found = words.find(word);
    return found == words.end() ? nullptr : &found->second;
}

const CachedWord& WordCache::insert(const WordSetting& setting, std::u16string_view word,
                                    std::span<const ShapedGlyph> glyphs, std::uint32_t begin,
                                    bool stands_alone) {
    const auto first = static_cast<std::uint32_t>(glyphs_.size());
    glyphs_.insert(glyphs_.end(), glyphs.begin(), glyphs.end());
    for (auto& glyph : std::span(glyphs_).subspan(first)) glyph.cluster -= begin;
    const CachedWord entry{first, static_cast<std::uint32_t>(glyphs_.size()), stands_alone};
    return words_of(setting).insert_or_assign(std::u16string(word), entry).first->second;
}

} // namespace hamandish::text
