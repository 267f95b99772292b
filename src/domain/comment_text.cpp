#include "domain/comment_text.h"

#include "base/graphemes.h"
#include "base/utf8.h"

#include <algorithm>
#include <array>

namespace hamandish::domain {
namespace {

/// More than any language's letter takes; emoji families take up to three times as many.
constexpr std::size_t most_bytes_of_one = 12;

struct Range {
    char32_t first, last;
};

// White_Space and Default_Ignorable_Code_Point of Unicode 15, where a person could type or paste
// them, and the blank Braille pattern: a text of nothing but these shows nothing.
constexpr std::array<Range, 21> invisible{{
    {0x0009, 0x000D},   {0x0020, 0x0020}, {0x0085, 0x0085}, {0x00A0, 0x00A0}, {0x00AD, 0x00AD},
    {0x034F, 0x034F},   {0x061C, 0x061C}, {0x115F, 0x1160}, {0x1680, 0x1680}, {0x17B4, 0x17B5},
    {0x180B, 0x180F},   {0x2000, 0x200F}, {0x2028, 0x202F}, {0x205F, 0x206F}, {0x2800, 0x2800},
    {0x3000, 0x3000},   {0x3164, 0x3164}, {0xFE00, 0xFE0F}, {0xFEFF, 0xFEFF}, {0xFFA0, 0xFFA0},
    {0xE0000, 0xE0FFF},
}};

bool is_invisible(char32_t value) {
    return std::any_of(invisible.begin(), invisible.end(), [value](const Range& range) {
        return value >= range.first && value <= range.last;
    });
}

bool is_forbidden(char32_t value) {
    const bool control =
        (value < 0x20 && value != '\n' && value != '\t') || (value >= 0x7F && value <= 0x9F);
    const bool noncharacter = (value & 0xFFFE) == 0xFFFE || (value >= 0xFDD0 && value <= 0xFDEF);
    constexpr char32_t mask = 0xFFFC; // masking.h: nobody pretends that something was masked
    return control || noncharacter || value == mask;
}

std::string with_plain_newlines(std::string_view text) {
    std::string out;
    out.reserve(text.size());
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] != '\r') {
            out += text[i];
            continue;
        }
        out += '\n';
        if (i + 1 < text.size() && text[i + 1] == '\n') ++i;
    }
    return out;
}

} // namespace

std::size_t comment_length(std::string_view text) {
    const std::size_t by_size = (text.size() + most_bytes_of_one - 1) / most_bytes_of_one;
    return std::max(base::count_graphemes(text), by_size);
}

base::Result<std::string> comment_text_from(std::string_view raw) {
    // Newlines may come as two bytes: a megabyte is refused without being looked at.
    if (raw.size() > comment_limit * most_bytes_of_one * 2)
        return base::fail(base::ErrorCode::TextTooLong, "text");
    std::string text = with_plain_newlines(raw);
    bool visible = false;
    for (std::size_t at = 0; at < text.size();) {
        const auto point = base::decode_utf8(text, at);
        if (!point || is_forbidden(point->value))
            return base::fail(base::ErrorCode::TextForbidden, "text");
        visible = visible || !is_invisible(point->value);
        at += point->bytes;
    }
    if (!visible) return base::fail(base::ErrorCode::TextEmpty, "text");
    if (comment_length(text) > comment_limit)
        return base::fail(base::ErrorCode::TextTooLong, "text");
    return text;
}

} // namespace hamandish::domain
