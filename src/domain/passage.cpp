#include "domain/passage.h"

#include "base/utf8.h"
#include "domain/comment_text.h"

namespace hamandish::domain {
namespace {

std::string_view without_white_ends(std::string_view text) {
    constexpr std::string_view white = " \t\n";
    const auto first = text.find_first_not_of(white);
    if (first == text.npos) return {};
    return text.substr(first, text.find_last_not_of(white) - first + 1);
}

/// Where the code point after `at` begins.
std::size_t next_point(std::string_view text, std::size_t at) {
    const auto point = base::decode_utf8(text, at);
    return at + (point ? point->bytes : 1);
}

base::Result<std::string> words_from(std::string_view text) {
    auto words = comment_text_from(text);
    if (!words) return base::fail(words.error().code, "passage");
    return words;
}

/// What stands around a quote may be nothing, or nothing but white space.
base::Result<std::string> context_from(std::string_view text) {
    auto words = words_from(text);
    if (!words && words.error().code == base::ErrorCode::TextEmpty) return std::string();
    return words;
}

} // namespace

std::string_view first_code_points(std::string_view text, std::size_t count) {
    std::size_t end = 0;
    for (; count > 0 && end < text.size(); --count) end = next_point(text, end);
    return text.substr(0, end);
}

std::string_view last_code_points(std::string_view text, std::size_t count) {
    std::size_t begin = text.size();
    for (; count > 0 && begin > 0; --count) {
        --begin;
        while (begin > 0 && (static_cast<unsigned char>(text[begin]) & 0xC0) == 0x80) --begin;
    }
    return text.substr(begin);
}

PassageBytes passage_bytes(std::string_view text, std::int64_t start, std::int64_t end) {
    PassageBytes bytes;
    std::int64_t at = 0;
    for (; at < start && bytes.begin < text.size(); ++at)
        bytes.begin = next_point(text, bytes.begin);
    bytes.end = bytes.begin;
    for (; at < end && bytes.end < text.size(); ++at) bytes.end = next_point(text, bytes.end);
    return bytes;
}

base::Result<TextQuote> text_quote_from(std::string_view exact, std::string_view prefix,
                                        std::string_view suffix) {
    TRY_ASSIGN(const auto words, words_from(exact));
    TRY_ASSIGN(const auto before, context_from(prefix));
    TRY_ASSIGN(const auto after, context_from(suffix));
    TextQuote quote{std::string(without_white_ends(words)),
                    std::string(last_code_points(before, passage_context)),
                    std::string(first_code_points(after, passage_context))};
    if (base::count_code_points(quote.exact) > passage_limit)
        return base::fail(base::ErrorCode::TextTooLong, "passage");
    return quote;
}

} // namespace hamandish::domain
