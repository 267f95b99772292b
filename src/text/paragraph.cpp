#include "text/paragraph.h"

#include "base/utf8.h"
#include "text/boundaries.h"
#include "text/line_fit.h"

#include <algorithm>

namespace hamandish::text {

Paragraph::Paragraph(Engine& engine, const FontSet& fonts, Style style,
                     std::shared_ptr<const ShapedText> shaped)
    : engine_(&engine), fonts_(&fonts), style_(style), shaped_(std::move(shaped)) {}

Paragraph Paragraph::shape(Engine& engine, const FontSet& fonts, std::string_view utf8, Style style,
                           BaseDirection base, base::Direction fallback) {
    Paragraph paragraph(engine, fonts, style,
                        std::make_shared<const ShapedText>(
                            shape_text(engine, fonts, utf8, style.weight, base, fallback)));
    paragraph.break_lines(0);
    return paragraph;
}

void Paragraph::break_lines(float width_px) {
    ranges_ = text::break_lines(context(), {style_.size_px, width_px});
    lines_.clear();
    lines_.reserve(ranges_.size());
    for (const auto& range : ranges_)
        lines_.push_back(lay_out_line(context(), range, style_.size_px));
}

Line Paragraph::cut_line(std::size_t line, float width_px) const {
    return cut_with_ellipsis(context(), ranges_[line], style_, width_px);
}

Line Paragraph::justified_line(std::size_t line, float width_px) const {
    auto stretched = lines_[line];
    stretch_to(*shaped_, width_px, stretched);
    return stretched;
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
    return static_cast<float>(widest) * style_.size_px / static_cast<float>(units_per_em);
}

std::string Paragraph::missing_text(const Glyph& glyph) const {
    const auto begin = unit_from_byte(shaped_->text, glyph.cluster);
    const auto end = unit_from_byte(shaped_->text, glyph.cluster + glyph.glyph_id);
    return base::utf8_from_utf16(
        std::u16string_view(shaped_->text.units).substr(begin, end - begin));
}

std::vector<CaretStop> Paragraph::caret_stops(std::size_t line) const {
    return text::caret_stops(context(), ranges_[line], style_.size_px);
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
