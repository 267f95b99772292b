// Words shaped before: prose repeats itself, and shaping is most of a layout's time.
#pragma once

#include "text/shaped_text.h"

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

struct hb_font_t;

namespace hamandish::text {

/// What a word's glyphs depend on, beside its letters.
struct WordSetting {
    hb_font_t* font;
    std::uint32_t script;
    bool is_odd; ///< of an odd level: reads right to left
};

struct CachedWord {
    std::uint32_t glyph_begin, glyph_end;
    /// Neither it nor the spaces around it came out otherwise than each does alone: it may be set
    /// beside spaces, and where a text begins or ends, without shaping.
    bool stands_alone;
};

class WordCache {
  public:
    WordCache() = default;
    ~WordCache();
    WordCache(const WordCache&) = delete;
    WordCache& operator=(const WordCache&) = delete;

    /// Before a stretch of so many units: forgets all words if theirs might not fit. Words found or
    /// inserted after this stay until the next call.
    void make_room(std::size_t units);
    [[nodiscard]] const CachedWord* find(const WordSetting& setting, std::u16string_view word);
    /// Clusters are kept as counted from the word's first unit, which is at `begin` in `glyphs`.
    const CachedWord& insert(const WordSetting& setting, std::u16string_view word,
                             std::span<const ShapedGlyph> glyphs, std::uint32_t begin,
                             bool stands_alone);
    [[nodiscard]] std::span<const ShapedGlyph> glyphs(const CachedWord& word) const {
        return std::span(glyphs_).subspan(word.glyph_begin, word.glyph_end - word.glyph_begin);
    }

  private:
    struct Hash {
        using is_transparent = void;
        std::size_t operator()(std::u16string_view word) const {
            return std::hash<std::u16string_view>()(word);
        }
    };
    using Words = std::unordered_map<std::u16string, CachedWord, Hash, std::equal_to<>>;
    struct Shelf {
        hb_font_t* font; ///< a reference is kept, so that no other font gets its address
        std::uint32_t script;
        bool is_odd;
        Words words;
    };
    [[nodiscard]] Words& words_of(const WordSetting& setting);
    void clear();

    std::vector<Shelf> shelves_;
    std::size_t last_shelf_ = 0;
    std::vector<ShapedGlyph> glyphs_;
};

} // namespace hamandish::text
