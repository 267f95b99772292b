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

std::vector<ByteRange> cells_by_tabs(std::string_view text, const ByteRange& line) {
    std::vector<ByteRange> cells;
    for (std::size_t begin = line.start; begin <= line.end;) {
        const std::size_t end = std::min(text.find('\t', begin), line.end);
        cells.push_back(without_spaces_around(text, {begin, end}));
        begin = end + 1;
    }
    return cells;
}

/// Of a line that begins with a bar, and may end with one; a bar behind a backslash parts nothing.
std::vector<ByteRange> cells_by_bars(std::string_view text, const ByteRange& line) {
    const ByteRange seen = without_spaces_around(text, line);
    std::vector<ByteRange> cells;
    std::size_t begin = seen.start + 1;
    for (std::size_t at = begin; at < seen.end; ++at) {
        if (text[at] != '|' || text[at - 1] == '\\') continue;
        cells.push_back(without_spaces_around(text, {begin, at}));
        begin = at + 1;
    }
    if (begin < seen.end) cells.push_back(without_spaces_around(text, {begin, seen.end}));
    return cells;
}

/// "---", ":--", "--:" or ":-:".
bool is_rule(std::string_view cell) {
    if (cell.starts_with(':')) cell.remove_prefix(1);
    if (cell.ends_with(':')) cell.remove_suffix(1);
    return !cell.empty() && cell.find_first_not_of('-') == cell.npos;
}

bool has_words_side_by_side(std::string_view text, const std::vector<ByteRange>& row) {
    return std::count_if(row.begin(), row.end(), [text](const ByteRange& cell) {
               return says_something(cut(text, cell));
           }) > 1;
}

enum class Kind { Plain, WithTabs, WithBars };

Kind kind_of(std::string_view text, const ByteRange& line) {
    const std::string_view seen = cut(text, without_spaces_around(text, line));
    if (seen.starts_with('|')) return Kind::WithBars;
    const bool has_tab = cut(text, line).find('\t') != std::string_view::npos;
    return has_tab ? Kind::WithTabs : Kind::Plain;
}

/// Lines of one kind that follow one another.
struct Run {
    Kind kind = Kind::Plain;
    std::vector<ByteRange> lines;
};

/// Without rows where they are no table.
TextPart table_by_tabs(std::string_view text, const Run& run) {
    TextPart table{{run.lines.front().start, run.lines.back().end}};
    bool parts_words = false;
    for (const ByteRange& line : run.lines) {
        table.rows.push_back(cells_by_tabs(text, line));
        parts_words = parts_words || has_words_side_by_side(text, table.rows.back());
    }
    if (run.lines.size() < 2 || !parts_words) table.rows.clear();
    return table;
}

TextPart table_by_bars(std::string_view text, const Run& run) {
    TextPart table{{run.lines.front().start, run.lines.back().end}};
    if (run.lines.size() < 3) return table;
    for (const ByteRange& line : run.lines) table.rows.push_back(cells_by_bars(text, line));
    const auto& rule = table.rows[1];
    table.has_head = !rule.empty() && rule.size() == table.rows[0].size() &&
                     std::all_of(rule.begin(), rule.end(), [text](const ByteRange& cell) {
                         return is_rule(cut(text, cell));
                     });
    if (table.has_head)
        table.rows.erase(table.rows.begin() + 1);
    else
        table.rows.clear();
    return table;
}

/// A run is a table, or each of its lines stands by itself.
void append(std::vector<TextPart>& parts, std::string_view text, const Run& run) {
    if (run.lines.empty()) return;
    TextPart table;
    if (run.kind == Kind::WithTabs) table = table_by_tabs(text, run);
    if (run.kind == Kind::WithBars) table = table_by_bars(text, run);
    if (!table.rows.empty()) return parts.push_back(std::move(table));
    for (const ByteRange& line : run.lines) parts.push_back({line});
}

} // namespace

std::vector<TextPart> parts_of_text(std::string_view text) {
    std::vector<TextPart> parts;
    Run run;
    for (std::size_t begin = 0; begin < text.size();) {
        const ByteRange line{begin, std::min(text.find('\n', begin), text.size())};
        begin = line.end + 1;
        const bool is_blank = line.start == line.end;
        const Kind kind = kind_of(text, line);
        if (is_blank || kind != run.kind) {
            append(parts, text, run);
            run = {kind, {}};
        }
        if (!is_blank) run.lines.push_back(line);
    }
    append(parts, text, run);
    return parts;
}

} // namespace hamandish::domain
