#include "text/word_cache.h"

#include <algorithm>
#include <hb.h>
#include <numeric>

namespace hamandish::text {
namespace {

/// About three megabytes with the keys: the vocabulary of several laws.
constexpr std::size_t most_glyphs = 1 << 16;
constexpr std::size_t most_shelves = 64;

} // namespace

WordShelf::WordShelf(const WordSetting& setting) : setting_(setting) {
    hb_font_reference(setting_.font);
}

WordShelf::~WordShelf() {
    hb_font_destroy(setting_.font);
}

const CachedWord* WordShelf::find(std::u16string_view word) const {
    const auto found = words_.find(word);
    return found == words_.end() ? nullptr : &found->second;
}

const CachedWord& WordShelf::insert(std::u16string_view word, std::span<const ShapedGlyph> glyphs,
                                    std::uint32_t begin, bool stands_alone) {
    const auto first = static_cast<std::uint32_t>(glyphs_.size());
    glyphs_.insert(glyphs_.end(), glyphs.begin(), glyphs.end());
    for (auto& glyph : std::span(glyphs_).subspan(first)) glyph.cluster -= begin;
    const CachedWord entry{first, static_cast<std::uint32_t>(glyphs_.size()), stands_alone};
    return words_.insert_or_assign(std::u16string(word), entry).first->second;
}

WordShelf& WordCache::shelf(const WordSetting& setting, std::size_t units) {
    const auto glyphs = std::accumulate(
        shelves_.begin(), shelves_.end(), units,
        [](std::size_t sum, const auto& shelf) { return sum + shelf->glyph_count(); });
    if (glyphs > most_glyphs || shelves_.size() > most_shelves) shelves_.clear();
    const auto found = std::find_if(shelves_.begin(), shelves_.end(),
                                    [&](const auto& shelf) { return shelf->setting() == setting; });
    if (found != shelves_.end()) return **found;
    return *shelves_.emplace_back(std::make_unique<WordShelf>(setting));
}

} // namespace hamandish::text
