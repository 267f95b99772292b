#include "text/bidi.h"

#include "text/engine_parts.h"
#include "text/font_choice.h"

#include <algorithm>
#include <numeric>

namespace hamandish::text {
namespace {

UBiDiLevel icu_base_level(BaseDirection base, base::Direction fallback) {
    if (base == BaseDirection::LeftToRight) return 0;
    if (base == BaseDirection::RightToLeft) return 1;
    return fallback == base::Direction::LeftToRight ? UBIDI_DEFAULT_LTR : UBIDI_DEFAULT_RTL;
}

Level level_of_empty(BaseDirection base, base::Direction fallback) {
    const bool is_even = base == BaseDirection::Auto ? fallback == base::Direction::LeftToRight
                                                     : base == BaseDirection::LeftToRight;
    return is_even ? 0 : 1;
}

/// Bidi_Class B (DerivedBidiClass.txt), told without a table: it is asked of every letter.
bool is_paragraph_separator(char16_t unit) {
    if (unit >= u' ') return unit == 0x85 || unit == 0x2029;
    return unit == u'\n' || unit == u'\r' || (unit >= 0x1C && unit <= 0x1E);
}

/// Where the paragraph that begins at `begin` ends: after its separator (P1), if it has one.
std::uint32_t paragraph_end(std::u16string_view text, std::uint32_t begin) {
    const auto size = static_cast<std::uint32_t>(text.size());
    for (auto at = begin; at < size; ++at) {
        if (!is_paragraph_separator(text[at])) continue;
        const bool is_crlf = text[at] == u'\r' && at + 1 < size && text[at + 1] == u'\n';
        return at + (is_crlf ? 2 : 1);
    }
    return size;
}

/// Letters of Arabic script and the marks, signs and blanks that stand among them: of classes AL,
/// R, NSM, CS, ES, ON, WS, BN and B, so neither a letter that reads from left to right nor a digit.
bool is_plain_persian(char16_t unit) {
    if (is_common_arabic_letter(unit) || unit == u' ') return true;
    if (unit >= 0x64B && unit <= 0x655) return true;
    constexpr std::u16string_view others =
        u".:,-/()[]!\"'\n\r\u00AB\u00BB\u060C\u061B\u061F\u0670\u200C\u200F\u2013\u2014\u2026";
    return others.find(unit) != others.npos;
}

/// Such a paragraph reads from right to left throughout: where there is no L, EN, AN nor control,
/// W1 to N2 leave R everywhere, and I1 and I2 its level alone. Most of a Persian text is so.
bool reads_right_to_left(std::u16string_view paragraph, BaseDirection base) {
    if (base == BaseDirection::LeftToRight) return false;
    const bool is_odd = base == BaseDirection::RightToLeft ||
                        std::any_of(paragraph.begin(), paragraph.end(), is_common_arabic_letter);
    return is_odd && std::all_of(paragraph.begin(), paragraph.end(), is_plain_persian);
}

bool is_bidi_control(char16_t unit) {
    return unit == 0x061C || (unit >= 0x200B && unit <= 0x200F) ||
           (unit >= 0x202A && unit <= 0x202E) || (unit >= 0x2066 && unit <= 0x2069);
}

/// White space that CSS hangs at a line's end, and what ends lines.
bool is_blank(char16_t unit) {
    return unit == u' ' || (unit >= 0x09 && unit <= 0x0D) || (unit >= 0x1C && unit <= 0x1F) ||
           unit == 0x85 || unit == 0x2028 || unit == 0x2029;
}

} // namespace

BidiText resolve_bidi(Engine& engine, std::u16string_view text, BaseDirection base,
                      base::Direction fallback) {
    if (text.empty()) return {{{0, 0, level_of_empty(base, fallback)}}, {}};
    auto* bidi = engine.parts().bidi.get();
    const auto size = static_cast<std::uint32_t>(text.size());
    BidiText result;
    result.levels.reserve(size);
    for (std::uint32_t begin = 0; begin < size; begin = result.sections.back().end) {
        const auto end = paragraph_end(text, begin);
        if (reads_right_to_left(text.substr(begin, end - begin), base)) {
            result.levels.resize(end, 1);
            result.sections.push_back({begin, end, 1});
            continue;
        }
        const auto length = static_cast<std::int32_t>(end - begin);
        auto status = U_ZERO_ERROR;
        ubidi_setPara(bidi, text.data() + begin, length, icu_base_level(base, fallback), nullptr,
                      &status);
        const auto* levels = ubidi_getLevels(bidi, &status);
        const bool is_known = U_SUCCESS(status) != 0;
        // What a reader would have if ICU refused (only ever for lack of memory).
        result.levels.resize(end, 0);
        if (is_known) std::copy(levels, levels + length, result.levels.begin() + begin);
        result.sections.push_back({begin, end, is_known ? ubidi_getParaLevel(bidi) : Level{0}});
    }
    return result;
}

std::vector<std::uint32_t> visual_order(std::span<const Level> levels) {
    std::vector<std::uint32_t> order(levels.size());
    std::iota(order.begin(), order.end(), 0u);
    Level highest = 0, lowest_odd = 255;
    for (const auto level : levels) {
        highest = std::max(highest, level);
        if (level % 2 == 1) lowest_odd = std::min(lowest_odd, level);
    }
    for (int level = highest; level >= lowest_odd; --level) {
        for (std::size_t begin = 0; begin < levels.size();) {
            auto end = begin;
            while (end < levels.size() && levels[end] >= level) ++end;
            std::reverse(order.begin() + static_cast<std::ptrdiff_t>(begin),
                         order.begin() + static_cast<std::ptrdiff_t>(end));
            begin = end + 1;
        }
    }
    return order;
}

std::uint32_t trailing_blank(std::u16string_view text, std::uint32_t begin, std::uint32_t end) {
    auto first = end;
    for (auto at = end; at > begin; --at) {
        if (is_blank(text[at - 1])) {
            first = at - 1;
        } else if (!is_bidi_control(text[at - 1])) {
            break;
        }
    }
    return first;
}

} // namespace hamandish::text
