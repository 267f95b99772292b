#include "domain/masking.h"

#include "base/trimmed.h"
#include "base/utf8.h"

#include <algorithm>

namespace hamandish::domain {
namespace {

enum class Sign { Between, Letter, Digit };

/// Marks are of their letters; a half-space ends a word, as "رضا" does in "رضا‌ها".
Sign sign_of(char32_t value) {
    for (const char32_t zero : {U'0', U'\u0660', U'\u06F0'})
        if (value >= zero && value <= zero + 9) return Sign::Digit;
    if (value < 0x80) {
        const char32_t small = value | 0x20;
        return (small >= 'a' && small <= 'z') || value == '_' ? Sign::Letter : Sign::Between;
    }
    const bool is_punctuation = value < 0xC0 || (value >= 0x2000 && value <= 0x206F);
    constexpr std::u32string_view signs = U"\u060C\u061B\u061C\u061F\u066A\u066D\u06D4\uFFFC";
    if (is_punctuation || signs.find(value) != std::u32string_view::npos) return Sign::Between;
    return Sign::Letter;
}

/// The code point that ends before `at`; 0 at the beginning.
char32_t value_before(std::string_view text, std::size_t at) {
    while (at > 0) {
        --at;
        if ((static_cast<unsigned char>(text[at]) & 0xC0) == 0x80) continue;
        const auto point = base::decode_utf8(text, at);
        return point ? point->value : 0;
    }
    return 0;
}

char32_t value_at(std::string_view text, std::size_t at) {
    if (at >= text.size()) return 0;
    const auto point = base::decode_utf8(text, at);
    return point ? point->value : 0;
}

/// Also between a letter and a digit: people write a number without a space beside it.
bool ends_a_word(std::string_view text, std::size_t at) {
    const Sign before = sign_of(value_before(text, at));
    return before == Sign::Between || before != sign_of(value_at(text, at));
}

void find_all(std::string_view word, std::string_view text, std::vector<TextSpan>& found) {
    if (word.empty()) return;
    for (auto at = text.find(word); at != std::string_view::npos; at = text.find(word, at + 1))
        if (ends_a_word(text, at) && ends_a_word(text, at + word.size()))
            found.push_back({at, at + word.size()});
}

} // namespace

base::Result<std::vector<std::string>> masked_words_from(std::string_view lines) {
    if (lines.size() > most_masked_bytes) return base::fail(base::ErrorCode::TextTooLong, "words");
    std::vector<std::string> words;
    for (std::size_t begin = 0; begin <= lines.size();) {
        const auto end = std::min(lines.find('\n', begin), lines.size());
        const std::string word(base::trimmed(lines.substr(begin, end - begin)));
        if (!word.empty() && std::find(words.begin(), words.end(), word) == words.end())
            words.push_back(word);
        begin = end + 1;
    }
    if (words.empty()) return base::fail(base::ErrorCode::TextEmpty, "words");
    if (words.size() > most_masked_words) return base::fail(base::ErrorCode::TextTooLong, "words");
    return words;
}

std::vector<TextSpan> places_of(const std::vector<std::string>& words, std::string_view text) {
    std::vector<TextSpan> found, merged;
    for (const std::string& word : words) find_all(word, text, found);
    std::sort(found.begin(), found.end(),
              [](const TextSpan& one, const TextSpan& other) { return one.begin < other.begin; });
    for (const TextSpan& one : found) {
        if (!merged.empty() && one.begin <= merged.back().end)
            merged.back().end = std::max(merged.back().end, one.end);
        else
            merged.push_back(one);
    }
    return merged;
}

std::string masked(std::string_view text, const std::vector<TextSpan>& places) {
    std::string out;
    std::size_t at = 0;
    for (const TextSpan& place : places) {
        out += text.substr(at, place.begin - at);
        out += mask_mark;
        at = place.end;
    }
    return out += text.substr(at);
}

std::string with_mask_words(std::string_view text, std::string_view words) {
    std::string out;
    std::size_t at = 0;
    for (auto mark = text.find(mask_mark); mark != std::string_view::npos;
         mark = text.find(mask_mark, at)) {
        (out += text.substr(at, mark - at)) += words;
        at = mark + mask_mark.size();
    }
    return out += text.substr(at);
}

} // namespace hamandish::domain
