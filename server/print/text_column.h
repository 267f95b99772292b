// Text on a page, shaped by our own engine: drawn as on the screens, and still text, to be
// searched, copied and read aloud in the order it was written in.
#pragma once

#include "base/direction.h"
#include "server/print/document.h"
#include "server/print/girih.h"
#include "server/print/print_fonts.h"
#include "text/paragraph.h"

#include <string>
#include <vector>

namespace hamandish::print {

/// A paragraph with its tag in the document's structure ("H1", "P"). Lengths in points.
struct Piece {
    std::string text;
    text::Style style;
    Ink ink;
    const char* tag = "P";
    float space_after = 0;
    std::string address = {}; ///< it leads there; empty: nowhere
};

/// Pieces under one another, each line in the middle of the column, the lines of a piece of much
/// the same length. Characters that no font of ours
/// has are drawn as empty boxes, and are text all the same.
class TextColumn {
  public:
    /// `direction`: of pieces that have none of their own, such as numbers.
    TextColumn(PrintFonts& fonts, std::vector<Piece> pieces, base::Direction direction)
        : fonts_(fonts), pieces_(std::move(pieces)), direction_(direction) {}

    /// Lays out at the greatest scale, 1 at most, at which all is as high as `room` at most; never
    /// below a third, where what does not fit reaches out of it. Small print stays readable.
    void fit(float width, float room);
    void lay_out(float width, float scale); ///< as high as it becomes
    [[nodiscard]] float scale() const { return scale_; }
    [[nodiscard]] float height() const;
    /// `corner`: the one with the least x and y.
    void draw(Document& document, Point corner) const;

  private:
    [[nodiscard]] float size_of(std::size_t piece) const;
    [[nodiscard]] float line_height(std::size_t piece) const;
    [[nodiscard]] float height_of(std::size_t piece) const;
    void draw_lines(cairo_t* page, std::size_t piece, Point corner) const;

    PrintFonts& fonts_;
    std::vector<Piece> pieces_;
    base::Direction direction_;
    float width_ = 0, scale_ = 1;
    std::vector<text::Paragraph> paragraphs_;
};

} // namespace hamandish::print
