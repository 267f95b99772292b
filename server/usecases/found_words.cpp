#include "server/usecases/found_words.h"

#include "base/utf8.h"

#include <algorithm>
#include <tuple>

namespace hamandish::usecases {
namespace {

constexpr std::size_t excerpt_before = 60, excerpt_length = 240; ///< code points

std::int64_t code_points(std::string_view text, std::size_t start, std::size_t end) {
    return static_cast<std::int64_t>(base::count_code_points(text.substr(start, end - start)));
}

std::vector<contract::TextRange> ranges_from(std::string_view text,
                                             const std::vector<analysis::Found>& places) {
    std::vector<contract::TextRange> ranges;
    std::size_t at = 0;
    std::int64_t counted = 0;
    for (const analysis::Found& place : places) {
        const std::int64_t start = counted + code_points(text, at, place.start);
        counted = start + code_points(text, place.start, place.end);
        at = place.end;
        ranges.push_back({start, counted});
    }
    return ranges;
}

bool continues(char byte) {
    return (static_cast<unsigned char>(byte) & 0xC0) == 0x80;
}

/// The byte `count` code points before or after `at`, or the text's end.
std::size_t before(std::string_view text, std::size_t at, std::size_t count) {
    while (at > 0 && count > 0)
        if (!continues(text[--at])) --count;
    return at;
}
std::size_t after(std::string_view text, std::size_t at, std::size_t count) {
    for (; at < text.size() && count > 0; --count) do
            ++at;
        while (at < text.size() && continues(text[at]));
    return at;
}

} // namespace

contract::SearchHit excerpt_of(const std::string& text, const std::vector<analysis::Found>& places,
                               contract::SearchHit hit) {
    hit.matches = ranges_from(text, places);
    std::size_t start = before(text, places.front().start, excerpt_before);
    // Not in the middle of a word.
    if (const auto space = text.find_first_of(" \n", start);
        start > 0 && space < places.front().start)
        start = space + 1;
    const std::size_t end = after(text, start, excerpt_length);
    hit.excerpt = text.substr(start, end - start);
    hit.excerpt_start = code_points(text, 0, start);
    hit.goes_on = end < text.size();
    return hit;
}

std::vector<analysis::Found> find_any(const std::string& text, std::span<const std::string> words) {
    const auto folded = analysis::fold_text(text);
    std::vector<analysis::Found> all, apart;
    for (std::size_t i = 0; i < words.size(); ++i)
        for (const analysis::Found& place : analysis::find_words(folded, words.subspan(i, 1)))
            all.push_back(place);
    std::sort(all.begin(), all.end(), [](const auto& one, const auto& other) {
        return std::tie(one.start, one.end) < std::tie(other.start, other.end);
    });
    for (const analysis::Found& place : all)
        if (apart.empty() || apart.back().end <= place.start) apart.push_back(place);
    return apart;
}

} // namespace hamandish::usecases
