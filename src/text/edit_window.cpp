#include "text/edit_window.h"

#include "text/break_tailoring.h"
#include "text/pieces.h"

#include <algorithm>
#include <unicode/uchar.h>

namespace hamandish::text {
namespace {

/// Units at the front that are the same in both texts and have the same places in their bytes.
std::uint32_t same_front(const Utf16Text& one, const Utf16Text& other) {
    const auto limit = std::min(one.size(), other.size());
    std::uint32_t at = 0;
    while (at < limit && one.units[at] == other.units[at] &&
           one.byte_of_unit[at + 1] == other.byte_of_unit[at + 1])
        ++at;
    return at;
}

/// The same from the back, `limit` at most.
std::uint32_t same_back(const Utf16Text& one, const Utf16Text& other, std::uint32_t limit) {
    const auto from_end = [](const Utf16Text& text, std::uint32_t count) {
        return text.byte_of_unit.back() - text.byte_of_unit[text.size() - count];
    };
    std::uint32_t count = 0;
    while (count < limit &&
           one.units[one.size() - 1 - count] == other.units[other.size() - 1 - count] &&
           from_end(one, count + 1) == from_end(other, count + 1))
        ++count;
    return count;
}

/// Letters that settle everything by themselves: strong in the section's direction, of a script of
/// their own, alphabetic to UAX #14. The ones that nearly all text here is made of.
bool is_plain_letter(char16_t unit, Level level) {
    constexpr char16_t tatweel = 0x640; // of no script
    if (direction_of(level) == base::Direction::LeftToRight)
        return (unit >= u'a' && unit <= u'z') || (unit >= u'A' && unit <= u'Z');
    return unit != tatweel &&
           ((unit >= 0x620 && unit <= 0x64A) || (unit >= 0x671 && unit <= 0x6D3));
}

bool is_directional_formatting(char16_t unit) {
    return (unit >= 0x202A && unit <= 0x202E) || (unit >= 0x2066 && unit <= 0x2069);
}

bool is_bracket(char16_t unit) {
    return u_getIntPropertyValue(unit, UCHAR_BIDI_PAIRED_BRACKET_TYPE) != U_BPT_NONE;
}

class WindowSearch {
  public:
    WindowSearch(const ShapedText& before, std::uint32_t section)
        : before_(before), units_(before.text.units), section_(before.sections[section]) {}

    /// Where a word begins that at least two words part from the edit at `edit`; or the section.
    [[nodiscard]] std::uint32_t begin(std::uint32_t edit) const {
        int words = 0;
        for (auto at = edit; at > section_.begin; --at) {
            if (at >= edit || !begins_word(at)) continue;
            if (words++ >= words_between && is_seam(at)) return at;
        }
        return section_.begin;
    }

    /// The same behind the edit, which ends at `edit`.
    [[nodiscard]] std::uint32_t end(std::uint32_t edit) const {
        int words = 0;
        for (auto at = edit + 2; at < section_.end; ++at) {
            if (!begins_word(at)) continue;
            if (words++ >= words_between && at >= edit + 2 && is_seam(at)) return at;
        }
        return section_.end;
    }

  private:
    /// A word that shapes differently beside a space may touch the next one, not the one after.
    static constexpr int words_between = 2;

    [[nodiscard]] bool begins_word(std::uint32_t at) const {
        return units_[at - 1] == u' ' && units_[at] != u' ';
    }

    /// Between letters of one run, of which the second may be shaped without the first.
    [[nodiscard]] bool is_seam(std::uint32_t at) const {
        if (at < section_.begin + 2 || before_.flags[at].unsafe ||
            !is_plain_letter(units_[at - 2], section_.level) ||
            !is_plain_letter(units_[at], section_.level))
            return false;
        const auto& run = before_.runs[run_at(before_, at)];
        return run.font != missing_font && run.begin + 2 <= at && run.level == section_.level;
    }

    const ShapedText& before_;
    std::u16string_view units_;
    const Section& section_;
};

/// The separator that ends the section, if one does.
std::uint32_t separator_length(const ShapedText& shaped, const Section& section) {
    const std::u16string_view units = shaped.text.units;
    if (section.begin == section.end) return 0;
    const auto ends_with = [&](std::u16string_view tail) {
        return units.substr(section.begin, section.end - section.begin).ends_with(tail);
    };
    if (ends_with(u"\r\n")) return 2;
    return u_charDirection(units[section.end - 1]) == U_BLOCK_SEPARATOR ? 1 : 0;
}

} // namespace

CommonEnds common_ends(const Utf16Text& before, const Utf16Text& after) {
    const auto front = same_front(before, after);
    return {front, same_back(before, after, std::min(before.size(), after.size()) - front)};
}

std::optional<EditWindow> edit_window(const ShapedText& before, const Utf16Text& after,
                                      const CommonEnds& common) {
    const auto& sections = before.sections;
    const auto edit_end = before.text.size() - common.back;
    const auto past = std::upper_bound(
        sections.begin(), sections.end(), common.front,
        [](std::uint32_t unit, const Section& section) { return unit < section.begin; });
    const auto& section = *(past - 1);
    if (edit_end + separator_length(before, section) > section.end || section.level > 1)
        return std::nullopt;
    const auto index = static_cast<std::uint32_t>(past - 1 - sections.begin());
    const WindowSearch search(before, index);
    const auto moved = after.size() - before.text.size(); // modulo 2^32
    EditWindow window{index, search.begin(common.front), search.end(edit_end), 0};
    window.end_after = window.end_before + moved;

    const std::u16string_view was = before.text.units, is = after.units;
    const auto section_after = is.substr(section.begin, section.end + moved - section.begin);
    const auto window_before = was.substr(window.begin, window.end_before - window.begin);
    const auto window_after = is.substr(window.begin, window.end_after - window.begin);
    const auto has = [](std::u16string_view units, bool (*is_such)(char16_t)) {
        return std::any_of(units.begin(), units.end(), is_such);
    };
    const bool is_apart =
        (window.begin == 0 || window.begin > section.begin || is_hard_end(is, window.begin)) &&
        (window.end_before < section.end || window.end_after == is.size() ||
         is_hard_end(is, window.end_after));
    if (window_after.empty() || !is_apart || has(section_after, is_directional_formatting) ||
        has(window_before, is_directional_formatting) || has(window_before, is_bracket) ||
        has(window_after, is_bracket))
        return std::nullopt;
    return window;
}

} // namespace hamandish::text
