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

/// What HarfBuzz makes of Arabic letters, one by one and two by two, in one font, right to left.
class LetterPairs {
  public:
    /// Appends what HarfBuzz makes of `word` between spaces, from left to right, clusters counted
    /// from its first unit. False, and nothing appended, for a word of which two letters do not
    /// tell that: with marks, or glyphs that become others, or beside which a space matters.
    /// `run` must be of Arabic script, of an odd level and of the same font every time.
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
    /// What standing beside each other adds to what each is alone.
    struct Pair {
        bool is_fit = false, is_still = false, unsafe_to_break = false;
        Glyph first{}, second{};
    };
    struct Placed {
        Glyph glyph;
        bool is_moved, unsafe_to_break;
    };

    static bool is_moving(const Glyph& change);
    static bool move(Placed& placed, const Glyph& change);
    bool read_rules(const Site& site);
    bool find_places(std::u16string_view word);
    std::uint8_t letter_of(char16_t unit);
    const Form& form_of(const Site& site, Place place);
    const Pair& pair_of(const Site& site, Place first, Place second);
    Pair learn(const Site& site, Place first, Place second);
    void shape(const Site& site, std::span<const Place> places);
    bool put_together(const Site& site);
    [[nodiscard]] bool has_longer_ligature() const;

    enum class Rules { Unread, OfPairs, Others } kind_ = Rules::Unread;
    PairRules rules_;
    std::array<std::uint8_t, 0x700> numbers_{}; ///< index and 1 of a letter that was met
    std::vector<Letter> letters_;
    std::unordered_map<std::uint32_t, Pair> pairs_;
    // Of the word at hand, with a space at either end.
    std::vector<Place> places_;
    std::vector<Placed> placed_;
    std::vector<ShapedGlyph> shaped_;
};

} // namespace hamandish::text
