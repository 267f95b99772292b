// Words shaped before: prose repeats itself, and shaping is most of a layout's time.
#pragma once

#include "text/letter_pairs.h"
#include "text/shaped_text.h"

#include <cstdint>
#include <memory>
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
    friend bool operator==(const WordSetting&, const WordSetting&) = default;
};

struct CachedWord {
    std::uint32_t glyph_begin, glyph_end;
    /// Neither it nor the spaces around it came out otherwise than each does alone: it may be set
    /// beside spaces, and where a text begins or ends, without shaping.
    bool stands_alone;
};

/// The words of one setting.
class WordShelf {
  public:
    explicit WordShelf(const WordSetting& setting);
    ~WordShelf();
    WordShelf(const WordShelf&) = delete;
    WordShelf& operator=(const WordShelf&) = delete;

    [[nodiscard]] const WordSetting& setting() const { return setting_; }
    [[nodiscard]] const CachedWord* find(std::u16string_view word) const;
    /// Clusters are kept as counted from the word's first unit, which is at `begin` in `glyphs`.
    const CachedWord& insert(std::u16string_view word, std::span<const ShapedGlyph> glyphs,
                             std::uint32_t begin, bool stands_alone);
    [[nodiscard]] std::span<const ShapedGlyph> glyphs(const CachedWord& word) const {
        return std::span(glyphs_).subspan(word.glyph_begin, word.glyph_end - word.glyph_begin);
    }
    [[nodiscard]] std::size_t glyph_count() const { return glyphs_.size(); }
    [[nodiscard]] LetterPairs& pairs() { return pairs_; }

  private:
    /// FNV-1a by units: words are short.
    struct Hash {
        using is_transparent = void;
        std::size_t operator()(std::u16string_view word) const {
            std::uint32_t hash = 2166136261U;
            for (const auto unit : word) hash = (hash ^ unit) * 16777619U;
            return hash;
        }
    };

    WordSetting setting_; ///< a reference to the font is kept, so that no other gets its address
    std::unordered_map<std::u16string, CachedWord, Hash, std::equal_to<>> words_;
    std::vector<ShapedGlyph> glyphs_;
    LetterPairs pairs_;
};

class WordCache {
  public:
    /// For a stretch of so many units: forgets all words if its own might not fit. The shelf and
    /// what is found or put there stay until the next call.
    [[nodiscard]] WordShelf& shelf(const WordSetting& setting, std::size_t units);

  private:
    std::vector<std::unique_ptr<WordShelf>> shelves_;
};

} // namespace hamandish::text
