#include "text/paragraph.h"

#include "base/utf8.h"
#include "text/boundaries.h"
#include "text/kashida.h"
#include "text/line_break.h"
#include "text/line_fit.h"

#include <algorithm>
#include <cmath>
#include <span>

namespace hamandish::text {

Paragraph Paragraph::shape(Engine& engine, const FontSet& fonts, std::string_view utf8, Style style,
                           BaseDirection base, base::Direction fallback, float width_px) {
    Paragraph paragraph(
        engine, fonts, style.size_px,
        {style.weight, base, fallback,
         static_cast<std::int32_t>(std::lround(style.letter_spacing_em * units_per_em))});
    paragraph.shaped_ = std::make_shared<const ShapedText>(
        shape_text(engine, fonts, utf16_text_from_utf8(utf8), paragraph.shaping_));
    paragraph.break_lines(width_px);
    return paragraph;
}

Paragraph Paragraph::edited(std::string_view utf8) const {
    Paragraph after(*engine_, *fonts_, size_px_, shaping_);
    after.width_px_ = width_px_;
    auto edit = shape_edited(*engine_, *fonts_, *shaped_, utf16_text_from_utf8(utf8), shaping_);
    after.shaped_ = std::make_shared<const ShapedText>(std::move(edit.shaped));
    after.keep_lines(*this, edit);
    return after;
}

void Paragraph::keep_lines(const Paragraph& before, const EditedText& edit) {
    const auto& was = before.ranges_;
    const auto units = shaped_->text.size() - before.shaped_->text.size();
    const auto bytes = shaped_->text.byte_of_unit.back() - before.shaped_->text.byte_of_unit.back();
    const auto sections =
        static_cast<std::uint32_t>(shaped_->sections.size() - before.shaped_->sections.size());
    // Where a line ends is settled at the next place where it could; the last one kept has one.
    const auto first_new = std::partition_point(was.begin(), was.end(), [&](const LineRange& line) {
        return line.end < edit.kept_front || (line.end == edit.kept_front && line.hard_break);
    });
    const auto first_same =
        edit.kept_back == 0
            ? was.end()
            : std::partition_point(first_new, was.end(), [&](const LineRange& line) {
                  return line.begin < before.shaped_->text.size() - edit.kept_back;
              });
    ranges_.reserve(was.size() + 1);
    lines_.reserve(was.size() + 1);
    for (auto line = was.begin(); line != first_new; ++line)
        keep_line(before, static_cast<std::size_t>(line - was.begin()), {});
    const auto begin = ranges_.empty() ? 0 : ranges_.back().end;
    const auto same = static_cast<std::size_t>(first_same - was.begin());
    const KnownLines known{std::span(was).subspan(same), units};
    const auto kept = lines_.size();
    const auto goes_on = append_lines(context(), {size_px_, width_px_}, begin, known, ranges_);
    lay_out_lines(kept, ranges_.size());
    for (auto index = same + goes_on; index < was.size(); ++index)
        keep_line(before, index, {units, sections, bytes});
}

void Paragraph::keep_line(const Paragraph& before, std::size_t index, const Shift& shift) {
    const auto& range = before.ranges_[index];
    ranges_.push_back({range.begin + shift.units, range.end + shift.units,
                       range.visible_end + shift.units, range.section + shift.sections,
                       range.hard_break});
    auto& line = lines_.emplace_back(before.lines_[index]);
    const auto& bytes = shaped_->text.byte_of_unit;
    line.begin = bytes[ranges_.back().begin];
    line.end = bytes[ranges_.back().end];
    line.visible_end = bytes[ranges_.back().visible_end];
    for (auto& glyph : line.glyphs) glyph.cluster += shift.bytes;
}

void Paragraph::break_lines(float width_px) {
    width_px_ = width_px;
    ranges_ = text::break_lines(context(), {size_px_, width_px});
    lines_.clear();
    lay_out_lines(0, ranges_.size());
}

void Paragraph::lay_out_lines(std::size_t first, std::size_t last) {
    lines_.reserve(last);
    for (auto index = first; index < last; ++index)
        lines_.push_back(lay_out_line(context(), ranges_[index], size_px_));
}

bool Paragraph::is_unbroken() const {
    return std::all_of(lines_.begin(), lines_.end() - 1,
                       [](const Line& line) { return line.hard_break; });
}

Line Paragraph::cut_line(std::size_t line, float width_px) const {
    return cut_with_ellipsis(context(), ranges_[line], style(), width_px);
}

Line Paragraph::justified_line(std::size_t line, float width_px) const {
    auto stretched = lines_[line];
    stretch_to(*shaped_, width_px, stretched);
    return stretched;
}

std::vector<Line> Paragraph::lines_with_kashida(float width_px) const {
    return text::lines_with_kashida(context(), ranges_, shaping_, {size_px_, width_px});
}

float Paragraph::max_line_width() const {
    float widest = 0;
    for (const auto& line : lines_) widest = std::max(widest, line.width_px);
    return widest;
}

float Paragraph::min_content_width() const {
    std::int64_t widest = 0;
    const std::u16string_view units = shaped_->text.units;
    std::uint32_t begin = 0;
    for (std::uint32_t at = 1; at < shaped_->flags.size(); ++at) {
        if (!shaped_->flags[at].may_break) continue;
        widest = std::max(widest, measure(context(), begin, trailing_blank(units, begin, at)));
        begin = at;
    }
    return static_cast<float>(widest) * size_px_ / static_cast<float>(units_per_em);
}

std::string Paragraph::missing_text(const Glyph& glyph) const {
    const auto begin = unit_from_byte(shaped_->text, glyph.cluster);
    const auto end = unit_from_byte(shaped_->text, glyph.cluster + glyph.glyph_id);
    return base::utf8_from_utf16(
        std::u16string_view(shaped_->text.units).substr(begin, end - begin));
}

std::vector<CaretStop> Paragraph::caret_stops(std::size_t line) const {
    return text::caret_stops(context(), ranges_[line], size_px_);
}

std::size_t Paragraph::hit_test(std::size_t line, float x) const {
    return nearest_stop(caret_stops(line), x);
}

std::size_t Paragraph::line_of(std::size_t byte) const {
    const auto after =
        std::upper_bound(lines_.begin(), lines_.end(), byte,
                         [](std::size_t wanted, const Line& line) { return wanted < line.begin; });
    return after == lines_.begin() ? 0 : static_cast<std::size_t>(after - lines_.begin()) - 1;
}

ByteRange Paragraph::word_around(std::size_t byte) const {
    const auto& text = shaped_->text;
    if (text.size() == 0) return {0, 0};
    const auto cuts = boundaries(*engine_, Boundary::Word, text.units);
    const auto unit = std::min(unit_from_byte(text, byte), text.size() - 1);
    const auto end = std::upper_bound(cuts.begin(), cuts.end(), unit);
    return {text.byte_of_unit[*(end - 1)], text.byte_of_unit[*end]};
}

std::vector<Stretch> Paragraph::selection(std::size_t line, std::size_t begin,
                                          std::size_t end) const {
    return selected_stretches(caret_stops(line), begin, end);
}

} // namespace hamandish::text
