#include "domain/half_space.h"

#include "base/utf8.h"

#include <algorithm>
#include <array>
#include <optional>

namespace hamandish::domain {
namespace {

struct Range {
    char32_t first = 0, last = 0;
};

/// Letters of the Arabic blocks and their presentation forms, without digits, signs and marks.
constexpr std::array<Range, 12> letters{{{0x0620, 0x063F},
                                         {0x0641, 0x064A},
                                         {0x066E, 0x066F},
                                         {0x0671, 0x06D3},
                                         {0x06D5, 0x06D5},
                                         {0x06EE, 0x06EF},
                                         {0x06FA, 0x06FC},
                                         {0x0750, 0x077F},
                                         {0x08A0, 0x08C9},
                                         {0xFB50, 0xFBB1},
                                         {0xFBD3, 0xFD3D},
                                         {0xFE80, 0xFEFC}}};
/// Vowels and the like, which belong to the letter before them; a tatweel stretches it.
constexpr std::array<Range, 3> marks{{{0x0640, 0x0640}, {0x064B, 0x065F}, {0x0670, 0x0670}}};

template <std::size_t Count>
bool is_in(const std::array<Range, Count>& ranges, char32_t value) {
    return std::any_of(ranges.begin(), ranges.end(), [value](const Range& one) {
        return value >= one.first && value <= one.last;
    });
}

bool is_letter_at(std::string_view text, std::size_t at) {
    const auto point = base::decode_utf8(text, at);
    return point && is_in(letters, point->value);
}

/// How many bytes of marks of direction and half-spaces stand here; nothing where no mark does.
std::optional<std::size_t> run_at(std::string_view text, std::size_t at) {
    std::size_t end = at;
    bool has_mark = false;
    for (;; end += half_space.size()) {
        const std::string_view here = text.substr(end, half_space.size());
        if (here != half_space && here != right_to_left_mark) break;
        has_mark = has_mark || here == right_to_left_mark;
    }
    if (!has_mark) return std::nullopt;
    return end - at;
}

} // namespace

std::string with_half_spaces(std::string_view text) {
    std::string out;
    bool follows_letter = false;
    for (std::size_t at = 0; at < text.size();) {
        const auto run = run_at(text, at);
        if (run && follows_letter && is_letter_at(text, at + *run)) {
            out += half_space;
            at += *run;
            continue;
        }
        const auto point = base::decode_utf8(text, at);
        const std::size_t bytes = point ? point->bytes : 1;
        if (!point || !is_in(marks, point->value))
            follows_letter = point && is_in(letters, point->value);
        out.append(text, at, bytes);
        at += bytes;
    }
    return out;
}

} // namespace hamandish::domain
