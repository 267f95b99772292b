#include "kit/field_text.h"

#include "base/utf8.h"

namespace hamandish::kit {
namespace {

std::uint32_t units_of(char32_t value) {
    return value > 0xFFFF ? 2 : 1;
}

} // namespace

FieldText lay_out_field(TextCache& texts, const TextQuery& query, float width_px, bool multiline) {
    FieldText field;
    std::size_t begin = 0;
    for (bool is_last = false; !is_last;) {
        const std::size_t newline =
            multiline ? query.text.find('\n', begin) : std::string_view::npos;
        is_last = newline == std::string_view::npos;
        TextQuery part = query;
        part.text = query.text.substr(begin, is_last ? newline : newline - begin);
        auto paragraph = multiline ? texts.lines(part, width_px) : texts.natural(part);
        const std::size_t first_line = field.line_count;
        field.line_count += paragraph->lines().size();
        field.paragraphs.push_back({begin, first_line, std::move(paragraph)});
        begin = newline + 1;
    }
    return field;
}

std::size_t byte_from_utf16(std::string_view text, std::uint32_t offset) {
    std::size_t at = 0;
    for (std::uint32_t units = 0; at < text.size() && units < offset;) {
        const auto point = base::decode_utf8(text, at);
        if (!point) return text.size();
        units += units_of(point->value);
        at += point->bytes;
    }
    return at;
}

std::uint32_t count_utf16(std::string_view text) {
    std::uint32_t units = 0;
    for (std::size_t at = 0; at < text.size();) {
        const auto point = base::decode_utf8(text, at);
        if (!point) return units;
        units += units_of(point->value);
        at += point->bytes;
    }
    return units;
}

} // namespace hamandish::kit
