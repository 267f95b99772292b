#include "text/kashida.h"

#include <algorithm>
#include <optional>
#include <unicode/uchar.h>

namespace hamandish::text {
namespace {

std::int32_t joining_type(char16_t unit) {
    return u_getIntPropertyValue(unit, UCHAR_JOINING_TYPE);
}

std::int32_t joining_group(char16_t unit) {
    return u_getIntPropertyValue(unit, UCHAR_JOINING_GROUP);
}

bool joins_next(char16_t unit) {
    const auto type = joining_type(unit);
    return type == U_JT_DUAL_JOINING || type == U_JT_JOIN_CAUSING;
}

bool joins_previous(char16_t unit) {
    return joins_next(unit) || joining_type(unit) == U_JT_RIGHT_JOINING;
}

/// A letter's neighbours in a word, past the marks, which do not count in joining.
struct Neighbours {
    std::u16string_view units;
    std::uint32_t begin, end;

    [[nodiscard]] std::optional<std::uint32_t> before(std::uint32_t unit) const {
        while (unit > begin)
            if (joining_type(units[--unit]) != U_JT_TRANSPARENT) return unit;
        return std::nullopt;
    }
    [[nodiscard]] std::optional<std::uint32_t> after(std::uint32_t unit) const {
        while (++unit < end)
            if (joining_type(units[unit]) != U_JT_TRANSPARENT) return unit;
        return std::nullopt;
    }
    [[nodiscard]] bool join(std::optional<std::uint32_t> one,
                            std::optional<std::uint32_t> next) const {
        return one && next && joins_next(units[*one]) && joins_previous(units[*next]);
    }
};

int rank_of_last(std::int32_t group) {
    switch (group) {
    case U_JG_TEH_MARBUTA:
    case U_JG_HEH:
    case U_JG_KNOTTED_HEH:
    case U_JG_DAL: return 2;
    case U_JG_ALEF:
    case U_JG_TAH:
    case U_JG_LAM:
    case U_JG_KAF:
    case U_JG_GAF: return 3;
    case U_JG_WAW:
    case U_JG_AIN:
    case U_JG_QAF:
    case U_JG_FEH: return 5;
    default: return 6;
    }
}

/// The smaller the better; nothing where the letter at `unit` does not join the one before it.
std::optional<int> rank(const Neighbours& word, std::uint32_t unit) {
    const auto previous = word.before(unit), next = word.after(unit);
    if (joining_type(word.units[unit]) == U_JT_TRANSPARENT || !word.join(previous, unit))
        return std::nullopt;
    const auto group_before = joining_group(word.units[*previous]);
    const auto group = joining_group(word.units[unit]);
    if (joining_type(word.units[*previous]) == U_JT_JOIN_CAUSING) return 0;
    if (group_before == U_JG_SEEN || group_before == U_JG_SAD) return 1;
    if (!word.join(unit, next)) return rank_of_last(group);
    const auto group_after = joining_group(word.units[*next]);
    const bool is_before_bowl =
        group_after == U_JG_REH || group_after == U_JG_FARSI_YEH || group_after == U_JG_YEH;
    return group == U_JG_BEH && is_before_bowl ? 4 : 7;
}

/// For every unit of the range: does a cluster of glyphs start there? Inside a ligature none does.
std::vector<bool> cluster_starts(const ShapedText& shaped, const LineRange& range) {
    std::vector<bool> starts(range.visible_end - range.begin);
    for (const auto& glyph : shaped.glyphs)
        if (glyph.cluster >= range.begin && glyph.cluster < range.visible_end)
            starts[glyph.cluster - range.begin] = true;
    return starts;
}

} // namespace

std::vector<std::uint32_t> kashida_places(const ShapedText& shaped, const LineRange& range) {
    const std::u16string_view units = shaped.text.units;
    const auto starts = cluster_starts(shaped, range);
    std::vector<std::pair<int, std::uint32_t>> best;
    for (auto begin = range.begin; begin < range.visible_end;) {
        const auto end = std::min<std::uint32_t>(
            static_cast<std::uint32_t>(std::min(units.find(u' ', begin), units.size())),
            range.visible_end);
        const Neighbours word{units, begin, end};
        std::optional<std::pair<int, std::uint32_t>> found;
        for (auto unit = begin + 1; unit < end; ++unit) {
            if (!starts[unit - range.begin] ||
                shaped.runs[run_at(shaped, unit)].font == missing_font)
                continue;
            // Of two equals the later one: a word is drawn out towards its end.
            if (const auto here = rank(word, unit); here && (!found || *here <= found->first))
                found.emplace(*here, unit);
        }
        if (found) best.push_back(*found);
        begin = end + 1;
    }
    std::stable_sort(best.begin(), best.end(),
                     [](const auto& one, const auto& other) { return one.first < other.first; });
    std::vector<std::uint32_t> places;
    for (const auto& [rank, unit] : best) places.push_back(unit);
    return places;
}

} // namespace hamandish::text
