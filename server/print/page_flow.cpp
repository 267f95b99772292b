#include "server/print/page_flow.h"

#include "server/print/glyph_runs.h"
#include "server/print/line_ink.h"

#include <algorithm>

namespace hamandish::print {

PageFlow::PageFlow(Document& document, PrintFonts& fonts, FlowArea area, std::string language,
                   base::Direction direction, std::function<void(int)> dress)
    : document_(document), fonts_(fonts), area_(area), language_(std::move(language)),
      direction_(direction), dress_(std::move(dress)) {
    begin_page();
}

PageFlow::~PageFlow() {
    end_page();
}

void PageFlow::begin_page() {
    dress_(++page_);
    document_.begin_part({"Sect", language_});
    y_ = area_.y;
}

void PageFlow::end_page() {
    document_.end_part();
    document_.next_page();
}

void PageFlow::new_page() {
    end_page();
    begin_page();
}

void PageFlow::space(float height) {
    if (!is_at_top()) y_ += static_cast<double>(height);
}

void PageFlow::need(float height) {
    const double end = area_.y + static_cast<double>(area_.height);
    if (!is_at_top() && y_ + static_cast<double>(height) > end) new_page();
}

text::Paragraph PageFlow::shape(std::string_view text, text::Style style, float width,
                                bool has_own_direction) {
    const auto flow = direction_ == base::Direction::RightToLeft ? text::BaseDirection::RightToLeft
                                                                 : text::BaseDirection::LeftToRight;
    return text::Paragraph::shape(fonts_.engine(), fonts_.set(), text, style,
                                  has_own_direction ? text::BaseDirection::Auto : flow, direction_,
                                  width);
}

void PageFlow::draw_lines(const text::Paragraph& paragraph, std::string_view text, Ink ink,
                          std::size_t first, std::size_t last, Point corner, float width) {
    const auto metrics = paragraph.metrics();
    const float height = line_height(paragraph.style());
    float baseline = (height - metrics.ascent_px - metrics.descent_px) / 2 + metrics.ascent_px;
    dip(document_.page(), ink);
    for (auto index = first; index < last; ++index, baseline += height) {
        const auto& line = paragraph.lines()[index];
        const bool is_mirrored = line.direction == base::Direction::RightToLeft;
        const float x = is_mirrored ? width - line.width_px : 0;
        draw_line(document_.page(), fonts_, {line, text, paragraph.style().size_px},
                  {corner.x + static_cast<double>(x), corner.y + static_cast<double>(baseline)});
    }
}

void PageFlow::add(const FlowText& piece) {
    if (piece.text.empty()) return;
    const float width = area_.width - piece.indent;
    const auto paragraph = shape(piece.text, piece.style, width, piece.has_own_direction);
    const auto& lines = paragraph.lines();
    const float height = line_height(piece.style);
    space(piece.space_before);
    need(height * static_cast<float>(std::min<std::size_t>(lines.size(), 2)) +
         piece.keep_with_next);
    const bool is_mirrored = direction_ == base::Direction::RightToLeft;
    const double x = area_.x + (is_mirrored ? 0 : static_cast<double>(piece.indent));
    for (std::size_t first = 0; first < lines.size();) {
        need(height);
        const double room = area_.y + static_cast<double>(area_.height) - y_;
        const auto fitting = static_cast<std::size_t>(room / static_cast<double>(height));
        const auto last = std::min(lines.size(), first + std::max<std::size_t>(fitting, 1));
        const auto begin = lines[first].begin;
        document_.begin_paragraph(
            piece.tag, without_isolates(piece.text.substr(begin, lines[last - 1].end - begin)));
        if (!piece.address.empty())
            cairo_tag_begin(document_.page(), CAIRO_TAG_LINK,
                            ("uri='" + piece.address + "'").c_str());
        draw_lines(paragraph, piece.text, piece.ink, first, last, {x, y_}, width);
        if (!piece.address.empty()) cairo_tag_end(document_.page(), CAIRO_TAG_LINK);
        document_.end_paragraph(piece.tag);
        y_ += static_cast<double>(height) * static_cast<double>(last - first);
        first = last;
        if (first < lines.size()) new_page();
    }
    y_ += static_cast<double>(piece.space_after);
}

} // namespace hamandish::print
