#include "analysis/structure/match_text.h"

#include "analysis/code_ranges.h"
#include "analysis/letters.h"
#include "base/utf8.h"

namespace hamandish::analysis {
namespace {

constexpr char32_t tatweel = 0x0640, hamza = 0x0621;

constexpr std::array<Range, 5> spaces{
    {{0x0009, 0x000D}, {0x0020, 0x0020}, {0x00A0, 0x00A0}, {0x2000, 0x200A}, {0x3000, 0x3000}}};
constexpr std::array<Range, 4> dashes{
    {{0x002D, 0x002D}, {0x2010, 0x2015}, {0x2212, 0x2212}, {0x2E3A, 0x2E3B}}};
constexpr std::array<Range, 6> letters{{{'A', 'Z'},
                                        {'a', 'z'},
                                        {0x00C0, 0x024F},
                                        {0x0620, 0x064A},
                                        {0x066E, 0x06D5},
                                        {0x06FA, 0x06FF}}};

char32_t matched_letter(char32_t value) {
    if (is_in(spaces, value) || value == 0x202F || value == 0x2028) return ' ';
    if (is_in(dashes, value)) return '-';
    if (value == tatweel || value == hamza) return value;
    if (is_unseen(value)) return half_space;
    return folded_letter(value);
}

/// Appends what can be seen of the text. `moved` says whether its bytes are the source's.
class Reader {
  public:
    explicit Reader(std::vector<Point>& out) : out_(out) {}
    void read(std::string_view text, std::size_t start, std::size_t end, bool moved) {
        for (std::size_t at = start; at < end;) {
            const auto point = base::decode_utf8(text, at);
            const std::size_t next = at + (point ? point->bytes : 1);
            const char32_t value = matched_letter(point ? point->value : U' ');
            if (value != hamza && value != tatweel && is_mark(value)) {
                if (moved && !out_.empty()) out_.back().end = static_cast<std::uint32_t>(next);
            } else {
                out_.push_back({value, static_cast<std::uint32_t>(moved ? at : 0),
                                static_cast<std::uint32_t>(moved ? next : 0)});
            }
            at = next;
        }
    }

  private:
    std::vector<Point>& out_;
};

/// A tatweel between letters only stretches them; one that stands alone is a dash («ماده ۱ ـ»).
void settle_tatweels(std::vector<Point>& points) {
    std::vector<Point> out;
    for (std::size_t index = 0; index < points.size(); ++index) {
        Point point = points[index];
        if (point.value == tatweel) {
            const bool follows_letter = index > 0 && is_letter(points[index - 1].value);
            const bool is_dash =
                !follows_letter || (index + 1 < points.size() && is_digit(points[index + 1].value));
            if (!is_dash) {
                if (!out.empty() && point.end > 0) out.back().end = point.end;
                points[index].value = out.empty() ? ' ' : out.back().value;
                continue;
            }
            point.value = '-';
        }
        out.push_back(point);
    }
    points = std::move(out);
}

} // namespace

bool is_letter(char32_t value) {
    return is_in(letters, value) && !(value >= 0x0660 && value <= 0x066D) && value != tatweel &&
           value != 0x00D7 && value != 0x00F7 && value != 0x06D4;
}

bool ends_sentence(char32_t value) {
    switch (value) {
    case '.':
    case '!':
    case '?':
    case ':':
    case ';':
    case ')':
    case ']':
    case '"':
    case '*':
    case 0x00BB: // »
    case 0x201D: // ”
    case 0x061F: // ؟
    case 0x061B: // ؛
    case 0x06D4: // ۔
    case 0x2026: // …
        return true;
    default: return false;
    }
}

MatchLine match_line_from(const domain::SourceText& source,
                          const domain::SourceParagraph& paragraph) {
    MatchLine line;
    Reader reader(line.points);
    if (!paragraph.label.empty() && !paragraph.is_bullet) {
        reader.read(paragraph.label, 0, paragraph.label.size(), false);
        line.points.push_back({' ', 0, 0});
        line.label_points = line.points.size();
    }
    std::size_t end = paragraph.range.end;
    while (end > paragraph.range.start &&
           (source.text[end - 1] == '\n' || source.text[end - 1] == '\r'))
        --end;
    std::size_t at = paragraph.range.start;
    for (const domain::ByteRange& hidden : paragraph.markup) {
        if (hidden.start > at) reader.read(source.text, at, std::min(hidden.start, end), true);
        at = std::max(at, hidden.end);
    }
    if (at < end) reader.read(source.text, at, end, true);
    const auto size = static_cast<std::uint32_t>(paragraph.range.start);
    for (std::size_t index = 0; index < line.label_points; ++index)
        line.points[index].start = line.points[index].end = size;
    settle_tatweels(line.points);
    return line;
}

Points after_gaps(Points points) {
    while (!points.empty() && is_gap(points.front().value)) points = points.subspan(1);
    return points;
}

Points without_gaps_behind(Points points) {
    while (!points.empty() && is_gap(points.back().value)) points = points.first(points.size() - 1);
    return points;
}

} // namespace hamandish::analysis
