#include "text/bidi.h"

#include "text/engine_parts.h"

#include <algorithm>
#include <numeric>

namespace hamandish::text {
namespace {

Level level_of_empty(BaseDirection base, base::Direction fallback) {
    const bool is_even = base == BaseDirection::Auto ? fallback == base::Direction::LeftToRight
                                                     : base == BaseDirection::LeftToRight;
    return is_even ? 0 : 1;
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
    const auto size = static_cast<std::uint32_t>(text.size());
    BidiText result;
    result.levels.resize(size);
    for (std::uint32_t begin = 0; begin < size; begin = result.sections.back().end)
        result.sections.push_back(
            engine.parts().bidi.paragraph(text, begin, base, fallback, result.levels));
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
