#include "client/more_fonts.h"

#include "base/utf8.h"
#include "more_characters.h"

#include <algorithm>
#include <iterator>

namespace hamandish::client {

bool needs_more_fonts(std::string_view utf8) {
    const auto is_more = [](char32_t character) {
        const auto* range =
            std::upper_bound(std::begin(more_characters), std::end(more_characters), character,
                             [](char32_t one, const auto& other) { return one < other.first; });
        return range != std::begin(more_characters) && character <= std::prev(range)->last;
    };
    for (std::size_t at = 0; at < utf8.size();) {
        const auto point = base::decode_utf8(utf8, at);
        if (!point) return false;
        if (is_more(point->value)) return true;
        at += point->bytes;
    }
    return false;
}

} // namespace hamandish::client
