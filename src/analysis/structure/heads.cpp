#include "analysis/structure/heads.h"

namespace hamandish::analysis {
namespace {

using domain::ParagraphStyle;
using domain::UnitKind;

/// Goes over the lines of a document and notes the heads in them.
class Finder {
  public:
    Finder(const domain::SourceText& source, std::span<const MatchLine> lines)
        : source_(source), lines_(lines) {}

    void look_at(std::size_t line) {
        const domain::SourceParagraph& paragraph = source_.paragraphs[line];
        const Points points = lines_[line].points;
        if (paragraph.style == ParagraphStyle::FrontMatter) return;
        if (after_gaps(points).empty()) return void(is_finished_ = true);
        if (paragraph.style == ParagraphStyle::TableCell ||
            paragraph.style == ParagraphStyle::Footnote || paragraph.style == ParagraphStyle::Title)
            return void(is_finished_ = true);
        const std::size_t after = look_at_start(line, points);
        look_inside(line, points, after);
        const Points end = without_gaps_behind(points);
        // A division's line is a heading, whatever it ends with.
        const bool is_division = !heads_.empty() && heads_.back().line == line &&
                                 domain::is_division(heads_.back().kind);
        is_finished_ = ends_sentence(end.back().value) || is_heading(line) || is_division;
    }
    std::vector<Head> finish() { return std::move(heads_); }

  private:
    [[nodiscard]] bool is_heading(std::size_t line) const {
        return source_.paragraphs[line].style == ParagraphStyle::Heading;
    }

    void add(Head head, std::size_t line, std::size_t start) {
        head.line = line;
        head.start = start;
        head.label += start;
        head.label_end += start;
        head.body += start;
        head.is_heading = is_heading(line);
        heads_.push_back(head);
    }

    /// The head at the front of a line; the point after which heads may stand inside it.
    std::size_t look_at_start(std::size_t line, Points points) {
        const domain::SourceParagraph& paragraph = source_.paragraphs[line];
        const Points rest = after_gaps(points);
        const std::size_t start = points.size() - rest.size();
        auto head = read_named_head(rest);
        if (!head) head = read_preamble_head(rest);
        if (!head) head = read_bare_head(rest);
        if (!head && paragraph.is_bullet) head = bullet();
        if (!head) return start;
        head->starts_line = true;
        head->after_sentence = is_finished_ || paragraph.is_bullet || is_heading(line);
        if (start + head->label < lines_[line].label_points) {
            head->is_listed = head->is_separated = true;
            head->after_sentence = true;
        }
        add(*head, line, start);
        return start + head->body;
    }

    static Head bullet() {
        Head head;
        head.form = HeadForm::Bullet;
        head.kind = UnitKind::Item;
        head.is_separated = true;
        return head;
    }

    void look_inside(std::size_t line, Points points, std::size_t after) {
        for (std::size_t at = after + 1; at < points.size(); ++at) {
            if (!is_gap(points[at - 1].value) || is_gap(points[at].value)) continue;
            const Points before = without_gaps_behind(points.first(at));
            if (before.empty()) continue;
            auto head = read_named_head(points.subspan(at));
            const char32_t last = before.back().value;
            if (!head && ends_sentence(last)) head = read_bare_head(points.subspan(at));
            if (!head || !head->is_separated) continue;
            head->after_sentence = ends_sentence(last);
            const bool after_dash = last == '-' && domain::is_division(head->kind);
            if (head->form == HeadForm::Named && after_dash) head->after_sentence = true;
            add(*head, line, at);
        }
    }

    const domain::SourceText& source_;
    std::span<const MatchLine> lines_;
    std::vector<Head> heads_;
    bool is_finished_ = true; ///< the text before this line
};

} // namespace

std::vector<Head> find_heads(const domain::SourceText& source, std::span<const MatchLine> lines,
                             const std::vector<bool>& is_page_line) {
    Finder finder(source, lines);
    for (std::size_t line = 0; line < lines.size(); ++line)
        if (!is_page_line[line]) finder.look_at(line);
    return finder.finish();
}

} // namespace hamandish::analysis
