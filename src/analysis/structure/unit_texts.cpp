#include "analysis/structure/unit_texts.h"

#include "domain/half_space.h"

#include <algorithm>

namespace hamandish::analysis {
namespace {

using domain::ByteRange;
using domain::ParagraphStyle;
using domain::UnitKind;

constexpr std::size_t longest_heading = 80, longest_division_heading = 160;

/// A line of a unit: its visible stretch, and whether a page broke it off from the line before.
struct Stretch {
    std::size_t line = 0;
    ByteRange bytes;
    std::size_t points = 0;
    bool is_finished = false, is_sentence = false, follows_page = false, goes_on = false;
};

/// A heading may end with a bracket or a quotation mark, not with these.
bool is_full_stop(char32_t value) {
    return ends_sentence(value) && value != ')' && value != ']' && value != '"' &&
           value != 0x00BB && value != 0x201D;
}

class TextReader {
  public:
    TextReader(const domain::SourceText& source, std::span<const MatchLine> lines,
               const std::vector<bool>& is_page_line)
        : source_(source), lines_(lines), is_page_line_(is_page_line) {}

    /// The visible lines between two places of the document.
    [[nodiscard]] std::vector<Stretch> stretches(std::size_t line, std::size_t point,
                                                 std::size_t end_line,
                                                 std::size_t end_point) const {
        std::vector<Stretch> out;
        bool page = false;
        for (; line < lines_.size() && line <= end_line; ++line, point = 0) {
            if (is_page_line_[line]) page = true;
            if (is_page_line_[line] || is_hidden(line)) continue;
            const Points all = lines_[line].points;
            const std::size_t first = std::max(point, lines_[line].label_points);
            const std::size_t end = line == end_line ? std::min(end_point, all.size()) : all.size();
            if (first >= end) continue;
            const Points seen = without_gaps_behind(after_gaps(all.subspan(first, end - first)));
            if (seen.empty()) continue;
            const char32_t last = seen.back().value;
            out.push_back({line,
                           {seen.front().start, seen.back().end},
                           seen.size(),
                           ends_sentence(last),
                           is_full_stop(last),
                           page,
                           source_.paragraphs[line].goes_on});
            page = false;
        }
        return out;
    }

    void append(std::string& out, ByteRange bytes, std::size_t line) const {
        std::size_t at = bytes.start;
        for (const ByteRange& hidden : source_.paragraphs[line].markup) {
            if (hidden.end <= at || hidden.start >= bytes.end) continue;
            if (hidden.start > at) out.append(source_.text, at, hidden.start - at);
            at = hidden.end;
        }
        if (at < bytes.end) out.append(source_.text, at, bytes.end - at);
    }

    /// Of a unit that begins in `first_line`.
    [[nodiscard]] std::string text_of(std::span<const Stretch> stretches,
                                      std::size_t first_line) const {
        std::string out;
        const Stretch* last = nullptr;
        for (const Stretch& stretch : stretches) {
            if (last)
                out += between(*last, stretch);
            else
                out.append(empty_cells_before(stretch.line, first_line), '\t');
            append(out, stretch.bytes, stretch.line);
            last = &stretch;
        }
        if (last) out.append(empty_cells_after(last->line), '\t');
        return out;
    }
    /// Of words that are a line of their own, whichever cell they stand in.
    [[nodiscard]] std::string heading_of(const Stretch& stretch) const {
        std::string out;
        append(out, stretch.bytes, stretch.line);
        return out;
    }

  private:
    [[nodiscard]] bool is_hidden(std::size_t line) const {
        return source_.paragraphs[line].style == ParagraphStyle::FrontMatter;
    }
    [[nodiscard]] bool is_cell(std::size_t line) const {
        return source_.paragraphs[line].style == ParagraphStyle::TableCell;
    }
    [[nodiscard]] bool ends_row(std::size_t line) const {
        const std::size_t end = source_.paragraphs[line].range.end;
        return end == 0 || source_.text[end - 1] != '\t';
    }
    [[nodiscard]] bool is_empty_cell(std::size_t line) const {
        return is_cell(line) && after_gaps(lines_[line].points).empty();
    }

    [[nodiscard]] std::string between(const Stretch& last, const Stretch& next) const {
        bool are_cells = is_cell(last.line) && is_cell(next.line);
        for (std::size_t line = last.line + 1; line < next.line; ++line)
            are_cells = are_cells && is_empty_cell(line);
        if (are_cells) return between_cells(last.line, next.line);
        const bool joined = last.goes_on || (next.follows_page && !last.is_finished);
        return joined ? " " : "\n";
    }
    /// Empty cells keep their places; rows of nothing else are left out.
    [[nodiscard]] std::string between_cells(std::size_t line, std::size_t next) const {
        std::string out;
        for (; line < next; ++line) {
            const auto row = out.rfind('\n');
            if (!ends_row(line))
                out += '\t';
            else if (row == out.npos)
                out += '\n';
            else
                out.resize(row + 1);
        }
        return out;
    }
    [[nodiscard]] std::size_t empty_cells_before(std::size_t line, std::size_t first_line) const {
        std::size_t first = line;
        while (is_cell(line) && first > first_line && is_empty_cell(first - 1) &&
               !ends_row(first - 1))
            --first;
        return line - first;
    }
    /// Up to the end of the row, unless something else stands there.
    [[nodiscard]] std::size_t empty_cells_after(std::size_t line) const {
        std::size_t last = line;
        while (is_cell(line) && !ends_row(last) && last + 1 < lines_.size() &&
               is_empty_cell(last + 1))
            ++last;
        return ends_row(last) ? last - line : 0;
    }

    const domain::SourceText& source_;
    std::span<const MatchLine> lines_;
    const std::vector<bool>& is_page_line_;
};

std::string label_of(const TextReader& reader, const domain::SourceText& source,
                     const MatchLine& line, const Head& head) {
    if (head.form == HeadForm::Bullet) return {};
    const auto trimmed = [](std::string text) {
        while (!text.empty() && text.back() == ' ') text.pop_back();
        return text;
    };
    std::string out;
    if (head.label < line.label_points) {
        // The list format's label, without the separators that end it.
        const std::string& printed = source.paragraphs[head.line].label;
        std::size_t points = std::min(head.label_end, line.label_points) - head.label;
        for (std::size_t at = 0, skipped = head.label; at < printed.size();) {
            std::size_t next = at + 1;
            while (next < printed.size() &&
                   (static_cast<unsigned char>(printed[next]) & 0xC0) == 0x80)
                ++next;
            if (skipped > 0) {
                --skipped;
            } else if (points > 0) {
                out.append(printed, at, next - at);
                --points;
            }
            at = next;
        }
        out = trimmed(std::move(out));
        if (head.label_end <= line.label_points) return out;
        out += ' ';
    }
    const std::size_t first = std::max(head.label, line.label_points);
    reader.append(out, {line.points[first].start, line.points[head.label_end - 1].end}, head.line);
    return trimmed(std::move(out));
}

bool may_be_headed(UnitKind kind) {
    return domain::is_division(kind) || kind == UnitKind::Article || kind == UnitKind::Annex ||
           kind == UnitKind::Clause;
}

/// Decides whether the first stretch is a heading. A line that the file calls a heading is one
/// unless it is a sentence; a short line without an end before other text probably is.
bool takes_heading(const OutlineUnit& unit, std::span<const Stretch> stretches, bool has_children,
                   bool& is_doubtful) {
    if (!unit.head || stretches.empty() || !may_be_headed(unit.kind)) return false;
    const Stretch& first = stretches[0];
    const bool own_line = first.line == unit.line;
    if (unit.head->is_heading && own_line) return !first.is_sentence || stretches.size() > 1;
    if (domain::is_division(unit.kind)) {
        if (own_line) return first.points <= longest_division_heading;
        is_doubtful = true;
        return first.points <= longest_heading && !first.is_sentence;
    }
    if (unit.kind == UnitKind::Clause) return false;
    const bool text_follows = stretches.size() > 1 || has_children;
    is_doubtful = true;
    return !first.is_sentence && first.points <= longest_heading && text_follows &&
           !(stretches.size() > 1 && (stretches[1].follows_page && own_line)) && !first.goes_on;
}

} // namespace

std::size_t first_byte(const domain::SourceText& source, std::span<const MatchLine> lines,
                       const OutlineUnit& unit) {
    const bool starts_line = !unit.head || unit.head->starts_line;
    if (starts_line) return source.paragraphs[unit.line].range.start;
    return lines[unit.line].points[unit.point].start;
}

UnitTexts texts_of(const domain::SourceText& source, std::span<const MatchLine> lines,
                   const std::vector<bool>& is_page_line, std::span<const OutlineUnit> units,
                   std::size_t unit, bool has_children) {
    const TextReader reader(source, lines, is_page_line);
    const OutlineUnit& own = units[unit];
    const bool is_last = unit + 1 == units.size();
    const std::size_t end_line = is_last ? lines.size() : units[unit + 1].line;
    const std::size_t end_point = is_last ? 0 : units[unit + 1].point;
    const bool next_starts_line =
        !is_last && (!units[unit + 1].head || units[unit + 1].head->starts_line);
    const auto found = reader.stretches(own.line, own.head ? own.head->body : own.point, end_line,
                                        next_starts_line ? 0 : end_point);
    UnitTexts out;
    std::span<const Stretch> rest = found;
    if (own.head) out.label = label_of(reader, source, lines[own.line], *own.head);
    if (takes_heading(own, rest, has_children, out.heading_is_doubtful)) {
        out.heading = reader.heading_of(rest.front());
        rest = rest.subspan(1);
    } else {
        out.heading_is_doubtful = false;
    }
    out.text = reader.text_of(rest, own.line);
    for (std::string* read : {&out.label, &out.heading, &out.text})
        *read = domain::with_half_spaces(*read);
    return out;
}

} // namespace hamandish::analysis
