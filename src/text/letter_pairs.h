// Words put together from pairs of letters: thousands of words are made of some hundreds of pairs.
#pragma once

#include "text/pair_rules.h"
#include "text/shape.h"

#include <array>
#include <cstdint>
#include <span>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace hamandish::text {

/// What HarfBuzz makes of Arabic letters, one by one and beside each other, in one font, right to
/// left. Where the font's rules look at two neighbours at most, two letters that change nothing of
/// each other's glyphs do so in every word; those that do are shaped between the letters around
/// them, and what is beyond those does not matter either.
class LetterPairs {
  public:
    /// Appends what HarfBuzz makes of `word` between spaces, from left to right, clusters counted
    /// from its first unit. False, and nothing appended, where letters do not tell that: of a font
    /// with other rules, with marks, or where a space changes something. `run` must be of Arabic
    /// script, of an odd level and of the same font every time.
    [[nodiscard]] bool compose(const ShapeContext& context, const Run& run,
                               std::u16string_view word, std::vector<ShapedGlyph>& glyphs);

  private:
    struct Site { ///< whom to ask
        const ShapeContext& context;
        const Run& run;
    };
    struct Glyph { ///< distances in em units, or changes of all four
        std::uint32_t id;
        std::int32_t advance, x_offset, y_offset;
    };
    struct Form {
        bool is_known = false, is_fit = false;
        Glyph glyph{};
    };
    struct Letter {
        char16_t unit;
        bool is_fit, joins_before, joins_after;
        std::array<Form, 4> forms; ///< by Place::joined
    };
    struct Place {
        std::uint8_t letter; ///< index
        std::uint8_t joined; ///< to the letter before it, 1, to the one after it, 2, or both
    };
    /// What standing beside others adds to what a letter is alone.
    struct Change {
        Glyph by{};
        bool unsafe_to_break = false, is_absent = false; ///< part of the ligature before it
    };
    /// Of each place of a stretch. None if the first or the last glyph becomes another one.
    using Changes = std::vector<Change>;
    struct Step { ///< from a letter to the next one, over a half-space perhaps
        std::size_t begin, end;
        const Changes* changes;
    };
    struct Placed {
        Glyph glyph;
        std::uint32_t alone; ///< the glyph before it was changed
        bool is_moved, unsafe_to_break, is_absent;
    };

    bool read_rules(const Site& site);
    bool find_places(std::u16string_view word);
    bool find_forms(const Site& site);
    bool find_steps(const Site& site);
    bool put_together(const Site& site);
    [[nodiscard]] bool is_told() const;
    [[nodiscard]] std::size_t stretch_end(std::size_t begin) const;
    bool add(std::size_t begin, const Changes& changes);
    bool add(Placed& placed, const Change& change);
    [[nodiscard]] std::span<const Place> stretch(std::size_t begin, std::size_t end) const;

    std::uint8_t letter_of(char16_t unit);
    const Form& form_of(const Site& site, Place place);
    const Changes& pair_changes(const Site& site, std::span<const Place> places);
    const Changes& changes_of(const Site& site, std::span<const Place> places);
    Changes learn(const Site& site, std::span<const Place> places);
    void shape(const Site& site, std::span<const Place> places);

    enum class Rules { Unread, OfPairs, Others } kind_ = Rules::Unread;
    PairRules rules_;
    std::array<std::uint8_t, 0x700> numbers_{}; ///< index and 1 of a letter that was met
    std::vector<Letter> letters_;
    std::unordered_map<std::uint32_t, Changes> pairs_;
    std::unordered_map<std::u16string, Changes> stretches_;
    // Of the word at hand, with a space at either end.
    std::vector<Place> places_;
    std::vector<Placed> placed_;
    std::vector<Step> steps_;
    std::vector<ShapedGlyph> shaped_;
};

} // namespace hamandish::text
