#include "analysis/structure/recognise.h"

#include "analysis/structure/page_lines.h"
#include "analysis/structure/unit_texts.h"

#include <algorithm>

namespace hamandish::analysis {
namespace {

using domain::DoubtCode;
using domain::ParagraphStyle;
using domain::RecognisedUnit;
using domain::UnitKind;

/// Everything known about one document while its tree is made.
struct Work {
    const domain::SourceText& source;
    std::vector<MatchLine> lines;
    PageLines pages;
    std::vector<OutlineUnit> units;
};

domain::Doubt doubt_at(const Work& work, const OutlineUnit& unit, const HeadDoubt& doubt) {
    const domain::SourceParagraph& paragraph = work.source.paragraphs[unit.line];
    domain::ByteRange where{paragraph.range.start, paragraph.range.end};
    if (unit.head && unit.head->label_end > unit.head->start) {
        const auto& points = work.lines[unit.line].points;
        where = {points[unit.head->start].start, points[unit.head->label_end - 1].end};
    }
    return {doubt.code, where, paragraph.line, doubt.candidates};
}

RecognisedUnit unit_from(const Work& work, std::size_t index, bool has_children) {
    const OutlineUnit& outlined = work.units[index];
    RecognisedUnit unit;
    unit.kind = outlined.kind;
    unit.number = outlined.number;
    if (outlined.head && outlined.head->form == HeadForm::Bullet) unit.number.reset();
    const bool is_document = index == 0;
    unit.own.start = is_document ? 0 : first_byte(work.source, work.lines, outlined);
    unit.own.end = index + 1 == work.units.size()
                       ? work.source.text.size()
                       : first_byte(work.source, work.lines, work.units[index + 1]);
    if (work.source.paragraphs.empty()) return unit;
    unit.line = work.source.paragraphs[outlined.line].line;
    UnitTexts texts =
        texts_of(work.source, work.lines, work.pages.is_page_line, work.units, index, has_children);
    unit.label = std::move(texts.label);
    unit.heading = std::move(texts.heading);
    unit.text = std::move(texts.text);
    for (const HeadDoubt& doubt : outlined.doubts)
        unit.doubts.push_back(doubt_at(work, outlined, doubt));
    if (texts.heading_is_doubtful)
        unit.doubts.push_back(doubt_at(work, outlined, {DoubtCode::HeadingOrText, {}}));
    if (outlined.kind == UnitKind::Footnote) {
        const auto& paragraph = work.source.paragraphs[outlined.line];
        unit.label = paragraph.label;
    }
    return unit;
}

/// Children are moved into their parents from the last to the first: no recursion, so no document
/// is too deep.
RecognisedUnit nested(const Work& work) {
    std::vector<bool> has_children(work.units.size());
    for (std::size_t index = 1; index < work.units.size(); ++index)
        has_children[work.units[index].parent] = true;
    std::vector<RecognisedUnit> flat;
    flat.reserve(work.units.size());
    for (std::size_t index = 0; index < work.units.size(); ++index)
        flat.push_back(unit_from(work, index, has_children[index]));
    for (std::size_t index = work.units.size(); index-- > 1;) {
        RecognisedUnit& unit = flat[index];
        std::reverse(unit.children.begin(), unit.children.end());
        flat[work.units[index].parent].children.push_back(std::move(unit));
    }
    std::reverse(flat[0].children.begin(), flat[0].children.end());
    return std::move(flat[0]);
}

/// The document's name: what the file calls its title or first heading, or a short first line.
void take_title(const Work& work, RecognisedUnit& document) {
    const auto& paragraphs = work.source.paragraphs;
    const std::size_t end = work.units.size() > 1 ? work.units[1].line : paragraphs.size();
    std::vector<std::size_t> seen;
    for (std::size_t line = 0; line < end && seen.size() < 2; ++line) {
        if (work.pages.is_page_line[line] || paragraphs[line].style == ParagraphStyle::FrontMatter)
            continue;
        if (!after_gaps(work.lines[line].points).empty()) seen.push_back(line);
    }
    if (seen.empty()) return;
    const auto style = paragraphs[seen[0]].style;
    const bool is_named = style == ParagraphStyle::Title || style == ParagraphStyle::Heading;
    const Points points = without_gaps_behind(work.lines[seen[0]].points);
    constexpr std::size_t longest_title = 160;
    const bool looks_so = seen.size() == 1 && work.units.size() > 1 &&
                          points.size() <= longest_title && !ends_sentence(points.back().value);
    if (!is_named && !looks_so) return;
    const std::size_t line_end = document.text.find('\n');
    document.heading = document.text.substr(0, line_end);
    document.text = line_end == std::string::npos ? "" : document.text.substr(line_end + 1);
    if (!is_named)
        document.doubts.push_back(
            {DoubtCode::HeadingOrText, paragraphs[seen[0]].range, paragraphs[seen[0]].line, {}});
}

/// A closing formula that counts otherwise than what was found is a doubt of the document.
void compare_counts(const Work& work, RecognisedUnit& document) {
    int articles = 0, notes = 0;
    for (const OutlineUnit& unit : work.units) {
        articles += unit.kind == UnitKind::Article ? 1 : 0;
        notes += unit.kind == UnitKind::Note ? 1 : 0;
    }
    for (std::size_t line = work.lines.size(); line-- > 0;) {
        const auto stated = stated_counts(work.lines[line].points);
        if (!stated) continue;
        domain::Doubt doubt{DoubtCode::CountDiffers,
                            work.source.paragraphs[line].range,
                            work.source.paragraphs[line].line,
                            {}};
        if (stated->articles != articles)
            doubt.candidates.push_back(candidate(UnitKind::Article, stated->articles));
        if (stated->notes >= 0 && stated->notes != notes)
            doubt.candidates.push_back(candidate(UnitKind::Note, stated->notes));
        if (!doubt.candidates.empty()) document.doubts.push_back(std::move(doubt));
        return;
    }
}

void doubt_page_lines(const Work& work, RecognisedUnit& document) {
    for (const std::size_t line : work.pages.doubtful)
        document.doubts.push_back({DoubtCode::PageLine,
                                   work.source.paragraphs[line].range,
                                   work.source.paragraphs[line].line,
                                   {}});
}

} // namespace

RecognisedUnit recognise(const domain::SourceText& source) {
    Work work{source, {}, {}, {}};
    work.lines.reserve(source.paragraphs.size());
    for (const domain::SourceParagraph& paragraph : source.paragraphs)
        work.lines.push_back(match_line_from(source, paragraph));
    work.pages = find_page_lines(work.lines);
    auto heads = decide_heads(find_heads(source, work.lines, work.pages.is_page_line), work.lines);
    work.units = outline_from(source, work.lines, work.pages.is_page_line, std::move(heads));
    RecognisedUnit document = nested(work);
    if (source.paragraphs.empty()) return document;
    take_title(work, document);
    compare_counts(work, document);
    doubt_page_lines(work, document);
    return document;
}

std::string_view own_source(const domain::SourceText& source, const RecognisedUnit& unit) {
    return std::string_view(source.text).substr(unit.own.start, unit.own.end - unit.own.start);
}

} // namespace hamandish::analysis
