#include "domain/text_table.h"

#include "base/utf8.h"

#include <algorithm>
#include <array>
#include <utility>

namespace hamandish::domain {
namespace {

/// Spaces, joiners and marks of direction that stand in cells nobody wrote in.
constexpr std::array<std::pair<char32_t, char32_t>, 8> unseen{{{0x0009, 0x000D},
                                                               {0x0020, 0x0020},
                                                               {0x00A0, 0x00A0},
                                                               {0x061C, 0x061C},
                                                               {0x2000, 0x200F},
                                                               {0x2028, 0x202F},
                                                               {0x2060, 0x206F},
                                                               {0xFEFF, 0xFEFF}}};

bool is_unseen(char32_t value) {
    return std::any_of(unseen.begin(), unseen.end(), [value](const auto& range) {
        return value >= range.first && value <= range.second;
    });
}

std::string_view cut(std::string_view text, const ByteRange& bytes) {
    return text.substr(bytes.start, bytes.end - bytes.start);
}

bool says_something(std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
        const auto point = base::decode_utf8(text, at);
        if (!point || !is_unseen(point->value)) return true;
        at += point->bytes;
    }
    return false;
}

ByteRange without_spaces_around(std::string_view text, ByteRange bytes) {
    const auto is_space = [text](std::size_t at) { return text[at] == ' ' || text[at] == '\r'; };
    while (bytes.start < bytes.end && is_space(bytes.start)) ++bytes.start;
    while (bytes.end > bytes.start && is_space(bytes.end - 1)) --bytes.end;
    return bytes;
}

std::vector<ByteRange> cells_of(std::string_view text, const ByteRange& line) {
    std::vector<ByteRange> cells;
    for (std::size_t begin = line.start; begin <= line.end;) {
        const std::size_t end = std::min(text.find('\t', begin), line.end);
        cells.push_back(without_spaces_around(text, {begin, end}));
        begin = end + 1;
    }
    return cells;
}

bool has_words_side_by_side(std::string_view text, const std::vector<ByteRange>& row) {
    return std::count_if(row.begin(), row.end(), [text](const ByteRange& cell) {
               return says_something(cut(text, cell));
           }) > 1;
}

/// Of lines that follow one another and all hold a tab: a table, or each line by itself.
void append(std::vector<TextPart>& parts, std::string_view text,
            const std::vector<ByteRange>& lines) {
    if (lines.empty()) return;
    TextPart table{{lines.front().start, lines.back().end}, {}};
    for (const ByteRange& line : lines) table.rows.push_back(cells_of(text, line));
    const bool is_table =
        lines.size() > 1 &&
        std::any_of(table.rows.begin(), table.rows.end(),
                    [text](const auto& row) { return has_words_side_by_side(text, row); });
    if (is_table) return parts.push_back(std::move(table));
    for (const ByteRange& line : lines) parts.push_back({line, {}});
}

} // namespace

std::vector<TextPart> parts_of_text(std::string_view text) {
    std::vector<TextPart> parts;
    std::vector<ByteRange> with_tabs;
    for (std::size_t begin = 0; begin < text.size();) {
        const ByteRange line{begin, std::min(text.find('\n', begin), text.size())};
        begin = line.end + 1;
        if (cut(text, line).find('\t') != std::string_view::npos) {
            with_tabs.push_back(line);
            continue;
        }
        append(parts, text, with_tabs);
        with_tabs.clear();
        if (line.end > line.start) parts.push_back({line, {}});
    }
    append(parts, text, with_tabs);
    return parts;
}

} // namespace hamandish::domain
