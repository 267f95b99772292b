// Text of one style, shaped once and broken into lines for as many widths as one likes.
#pragma once

#include "text/bidi.h"
#include "text/caret.h"
#include "text/engine.h"
#include "text/font_set.h"
#include "text/line.h"

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace hamandish::text {

/// UTF-8 bytes [begin, end).
struct ByteRange {
    std::size_t begin, end;
    friend bool operator==(const ByteRange&, const ByteRange&) = default;
};

/// May hold several paragraphs separated by newlines, each with its own direction. Ill-formed UTF-8
/// is shown as U+FFFD. The engine and the fonts must outlive it; copies share the shaping.
class Paragraph {
  public:
    /// Shapes and lays out one line per newline.
    [[nodiscard]] static Paragraph shape(Engine& engine, const FontSet& fonts,
                                         std::string_view utf8, Style style, BaseDirection base,
                                         base::Direction fallback);

    /// Lines wider than `width_px` by 1/64 at most, as in browsers; a width <= 0 breaks
    /// at newlines only. Only breaking is redone.
    void break_lines(float width_px);

    [[nodiscard]] const std::vector<Line>& lines() const { return lines_; }
    /// A line cut so that, with an ellipsis at its inline end, it is no wider than `width_px`.
    [[nodiscard]] Line cut_line(std::size_t line, float width_px) const;
    /// A line stretched at its spaces to `width_px`, for print; the last of a paragraph as it is.
    [[nodiscard]] Line justified_line(std::size_t line, float width_px) const;
    [[nodiscard]] float max_line_width() const;
    /// The widest part that can't be broken: no narrower column holds the text without cutting
    /// words.
    [[nodiscard]] float min_content_width() const;

    [[nodiscard]] Style style() const { return style_; }
    [[nodiscard]] FontMetrics metrics() const { return fonts_->metrics(style_); }
    /// The text of a glyph that no font has (glyph.font == missing_font), well-formed.
    [[nodiscard]] std::string missing_text(const Glyph& glyph) const;

    /// Caret places of a line in logical order; the x of each is as in Glyph.
    [[nodiscard]] std::vector<CaretStop> caret_stops(std::size_t line) const;
    /// The byte offset that a click at x on a line means.
    [[nodiscard]] std::size_t hit_test(std::size_t line, float x) const;
    /// The line a byte offset is on: the later one where two lines meet.
    [[nodiscard]] std::size_t line_of(std::size_t byte) const;
    /// The parts of a line that a selection of [begin, end) bytes covers, from left to right.
    [[nodiscard]] std::vector<Stretch> selection(std::size_t line, std::size_t begin,
                                                 std::size_t end) const;

    /// What a double click at a byte offset selects (UAX #29): the word, the blanks or the sign
    /// that the byte belongs to; at the end of the text, the last of them.
    [[nodiscard]] ByteRange word_around(std::size_t byte) const;

    /// What the lines were made from, for probes and tests.
    [[nodiscard]] const ShapedText& shaped() const { return *shaped_; }

  private:
    Paragraph(Engine& engine, const FontSet& fonts, Style style,
              std::shared_ptr<const ShapedText> shaped);
    [[nodiscard]] ShapeContext context() const { return {*engine_, *fonts_, *shaped_}; }

    Engine* engine_;
    const FontSet* fonts_;
    Style style_;
    std::shared_ptr<const ShapedText> shaped_;
    std::vector<LineRange> ranges_;
    std::vector<Line> lines_;
};

} // namespace hamandish::text
