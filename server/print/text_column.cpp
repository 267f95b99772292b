#include "server/print/text_column.h"

#include "server/print/glyph_runs.h"
#include "server/print/line_ink.h"

#include <algorithm>

namespace hamandish::print {
namespace {

constexpr float line_to_size = 1.6F, smaller = 0.94F, least_scale = 0.34F;
constexpr float readable = 8; ///< what is large becomes smaller, what is small stays

/// The narrowest lines of which there are no more: none holds a word alone beneath full ones.
void balance(text::Paragraph& paragraph, float width) {
    const std::size_t lines = paragraph.lines().size();
    if (lines < 2) return;
    float low = std::max(width / static_cast<float>(lines), paragraph.min_content_width()),
          high = width;
    while (high - low > 1) {
        const float middle = (low + high) / 2;
        paragraph.break_lines(middle);
        (paragraph.lines().size() > lines ? low : high) = middle;
    }
    paragraph.break_lines(high);
}

} // namespace

float TextColumn::size_of(std::size_t piece) const {
    const float size = pieces_[piece].style.size_px;
    return std::max(size * scale_, std::min(size, readable));
}

void TextColumn::lay_out(float width, float scale) {
    width_ = width;
    scale_ = scale;
    paragraphs_.clear();
    for (std::size_t i = 0; i < pieces_.size(); ++i) {
        paragraphs_.push_back(text::Paragraph::shape(fonts_.engine(), fonts_.set(), pieces_[i].text,
                                                     {size_of(i), pieces_[i].style.weight},
                                                     text::BaseDirection::Auto, direction_, width));
        balance(paragraphs_.back(), width);
    }
}

void TextColumn::fit(float width, float room) {
    float scale = 1;
    lay_out(width, scale);
    while (height() > room && scale > least_scale) lay_out(width, scale *= smaller);
}

float TextColumn::line_height(std::size_t piece) const {
    return size_of(piece) * line_to_size;
}

float TextColumn::height_of(std::size_t piece) const {
    return static_cast<float>(paragraphs_[piece].lines().size()) * line_height(piece) +
           pieces_[piece].space_after * scale_;
}

float TextColumn::height() const {
    float height = 0;
    for (std::size_t i = 0; i < paragraphs_.size(); ++i) height += height_of(i);
    return height;
}

void TextColumn::draw_lines(cairo_t* page, std::size_t piece, Point corner) const {
    const text::Paragraph& paragraph = paragraphs_[piece];
    const auto metrics = paragraph.metrics();
    const float height = line_height(piece);
    const float baseline =
        (height - metrics.ascent_px - metrics.descent_px) / 2 + metrics.ascent_px;
    dip(page, pieces_[piece].ink);
    float y = baseline;
    for (const text::Line& line : paragraph.lines()) {
        const Point origin{corner.x + static_cast<double>(width_ - line.width_px) / 2,
                           corner.y + static_cast<double>(y)};
        draw_line(page, fonts_, {line, pieces_[piece].text, paragraph.style().size_px}, origin);
        y += height;
    }
}

void TextColumn::draw(Document& document, Point corner) const {
    cairo_t* page = document.page();
    for (std::size_t i = 0; i < paragraphs_.size(); ++i) {
        const Piece& piece = pieces_[i];
        document.begin_paragraph(piece.tag, without_isolates(piece.text));
        if (!piece.address.empty())
            cairo_tag_begin(page, CAIRO_TAG_LINK, ("uri='" + piece.address + "'").c_str());
        draw_lines(page, i, corner);
        if (!piece.address.empty()) cairo_tag_end(page, CAIRO_TAG_LINK);
        document.end_paragraph(piece.tag);
        corner.y += static_cast<double>(height_of(i));
    }
}

} // namespace hamandish::print
