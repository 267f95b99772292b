#include "base/graphemes.h"

#include "base/grapheme_kinds.h"
#include "base/utf8.h"

#include <algorithm>
#include <array>

namespace hamandish::base {
namespace {

using Kind = GraphemeKind;

constexpr char32_t first_syllable = 0xAC00, last_syllable = 0xD7A3, trailing_count = 28;

/// Up to the Arabic block: what is counted at every key pressed is looked up at once.
constexpr char32_t looked_up = 0x800;
constexpr std::array<Kind, looked_up> kinds_looked_up = [] {
    std::array<Kind, looked_up> kinds{};
    for (const GraphemeRange& range : grapheme_ranges)
        for (char32_t value = range.first; value <= range.last && value < looked_up; ++value)
            kinds[value] = range.kind;
    return kinds;
}();

Kind kind_of(char32_t value) {
    if (value < looked_up) return kinds_looked_up[value];
    if (value >= first_syllable && value <= last_syllable)
        return (value - first_syllable) % trailing_count == 0 ? Kind::SyllableOpen
                                                              : Kind::SyllableClosed;
    const auto after = std::upper_bound(
        grapheme_ranges.begin(), grapheme_ranges.end(), value,
        [](char32_t wanted, const GraphemeRange& range) { return wanted < range.first; });
    if (after == grapheme_ranges.begin() || (after - 1)->last < value) return Kind::Other;
    return (after - 1)->kind;
}

/// GB6, GB7 and GB8: parts of one Hangul syllable.
bool is_one_syllable(Kind before, Kind next) {
    const bool open = before == Kind::SyllableOpen || before == Kind::Vowel;
    const bool closed = before == Kind::SyllableClosed || before == Kind::Trailing;
    if (before == Kind::Leading)
        return next == Kind::Leading || next == Kind::Vowel || next == Kind::SyllableOpen ||
               next == Kind::SyllableClosed;
    if (next == Kind::Vowel) return open;
    return next == Kind::Trailing && (open || closed);
}

/// Reads code points one by one and says which begin a grapheme.
class GraphemeReader {
  public:
    [[nodiscard]] bool begins(char32_t value) {
        const Kind kind = kind_of(value);
        const bool begins = is_boundary(value, kind);
        // GB11: pictograph Extend* ZWJ × pictograph; GB12, GB13: flags go in pairs.
        is_joined_ = in_pictograph_ && kind == Kind::Joiner;
        in_pictograph_ = kind == Kind::Pictographic || (in_pictograph_ && kind == Kind::Extend);
        is_half_flag_ = kind == Kind::Regional && !(is_half_flag_ && !begins);
        before_ = kind;
        value_before_ = value;
        is_first_ = false;
        return begins;
    }

  private:
    [[nodiscard]] bool is_boundary(char32_t value, Kind kind) const {
        if (is_first_) return true;
        if (before_ == Kind::Control) return !(value_before_ == '\r' && value == '\n');
        if (kind == Kind::Control) return true;
        if (kind == Kind::Extend || kind == Kind::Joiner || kind == Kind::Spacing) return false;
        if (before_ == Kind::Prepend) return false;
        if (is_joined_ && kind == Kind::Pictographic) return false;
        if (is_half_flag_ && kind == Kind::Regional) return false;
        return !is_one_syllable(before_, kind);
    }

    Kind before_ = Kind::Other;
    char32_t value_before_ = 0;
    bool is_first_ = true, in_pictograph_ = false, is_joined_ = false, is_half_flag_ = false;
};

} // namespace

std::size_t last_grapheme(std::string_view utf8) {
    constexpr std::string_view half_space = "\u200c";
    if (utf8.ends_with(half_space)) return utf8.size() - half_space.size();
    GraphemeReader reader;
    std::size_t last = 0;
    for (std::size_t at = 0; at < utf8.size();) {
        const auto point = decode_utf8(utf8, at);
        if (reader.begins(point ? point->value : replacement_character)) last = at;
        at += point ? point->bytes : 1;
    }
    return last;
}

std::size_t count_graphemes(std::string_view utf8) {
    GraphemeReader reader;
    std::size_t count = 0;
    for (std::size_t at = 0; at < utf8.size();) {
        const auto point = decode_utf8(utf8, at);
        count += reader.begins(point ? point->value : replacement_character) ? 1 : 0;
        at += point ? point->bytes : 1;
    }
    return count;
}

} // namespace hamandish::base
