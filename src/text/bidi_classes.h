// What UAX #9 asks of a character: its Bidi_Class, and whether it is a bracket of a pair (BD14,
// BD15). From ICU's character properties; those of the scripts written here lie in a small table.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

namespace hamandish::text {

/// Bidi_Class by UAX #9's own names, in ICU's order, and the brackets of class ON apart from it.
enum class BidiClass : std::uint8_t {
    L,
    R,
    EN,
    ES,
    ET,
    AN,
    CS,
    B,
    S,
    WS,
    ON,
    LRE,
    LRO,
    AL,
    RLE,
    RLO,
    PDF,
    NSM,
    BN,
    FSI,
    LRI,
    RLI,
    PDI,
    OpenBracket,
    CloseBracket
};

/// Sets of classes, one bit each.
template <typename... Classes>
[[nodiscard]] constexpr std::uint32_t class_set(Classes... classes) {
    return (0u | ... | (1u << static_cast<unsigned>(classes)));
}
[[nodiscard]] constexpr bool is_in(std::uint32_t set, BidiClass one) {
    return (set >> static_cast<unsigned>(one) & 1u) != 0;
}

constexpr auto isolate_initiators = class_set(BidiClass::LRI, BidiClass::RLI, BidiClass::FSI);
constexpr auto embedding_initiators =
    class_set(BidiClass::LRE, BidiClass::RLE, BidiClass::LRO, BidiClass::RLO);
constexpr auto explicit_formatting =
    isolate_initiators | embedding_initiators | class_set(BidiClass::PDF, BidiClass::PDI);
/// Rule X9.
constexpr auto removed_by_x9 = embedding_initiators | class_set(BidiClass::PDF, BidiClass::BN);

/// Is `at` the second half of a surrogate pair?
[[nodiscard]] bool is_second_of_pair(std::u16string_view text, std::size_t at);

class BidiClasses {
  public:
    BidiClasses();

    /// The class of the character that begins at `at`; of a surrogate pair's second half, BN: it
    /// counts for no character and takes its level from the first.
    [[nodiscard]] BidiClass at(std::u16string_view text, std::size_t at) const {
        const auto unit = text[at];
        if (unit < most_) return most_used_[unit];
        if ((unit & 0xFF80) == punctuation_) return punctuation_signs_[unit - punctuation_];
        return look_up(text, at);
    }

  private:
    [[nodiscard]] static BidiClass look_up(std::u16string_view text, std::size_t at);

    static constexpr char16_t most_ = 0x700;         ///< Latin to Arabic
    static constexpr char16_t punctuation_ = 0x2000; ///< joiners, dashes, quotes, direction marks
    std::array<BidiClass, most_> most_used_;
    std::array<BidiClass, 0x80> punctuation_signs_;
};

/// BD16's brackets by the one that closes the pair, canonical equivalents being one: the closing
/// bracket of an opening one, and a closing one itself. Asked of brackets only.
[[nodiscard]] char32_t closing_bracket(char32_t bracket, BidiClass kind);

} // namespace hamandish::text
