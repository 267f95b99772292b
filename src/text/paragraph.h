// Text of one style, shaped once and broken into lines for as many widths as one likes.
#pragma once

#include "text/bidi.h"
#include "text/caret.h"
#include "text/edited_text.h"
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
    /// Shapes, and lays out lines as break_lines() does.
    [[nodiscard]] static Paragraph shape(Engine& engine, const FontSet& fonts,
                                         std::string_view utf8, Style style, BaseDirection base,
                                         base::Direction fallback, float width_px = 0);

    /// What shape() would make of `utf8` at this paragraph's width and with everything else as it
    /// is here. Only the bidi paragraphs that differ are shaped and broken into lines.
    [[nodiscard]] Paragraph edited(std::string_view utf8) const;

    /// Lines wider than `width_px` by 1/64 at most, as in browsers; a width <= 0 breaks
    /// at newlines only. Only breaking is redone.
    void break_lines(float width_px);
    [[nodiscard]] float width_px() const { return width_px_; } ///< as asked for

    [[nodiscard]] const std::vector<Line>& lines() const { return lines_; }
    /// A line cut so that, with an ellipsis at its inline end, it is no wider than `width_px`.
    [[nodiscard]] Line cut_line(std::size_t line, float width_px) const;
    /// A line stretched at its spaces to `width_px`, for print; the last of a paragraph as it is.
    [[nodiscard]] Line justified_line(std::size_t line, float width_px) const;
    /// All lines stretched by kashidas first and at their spaces for the rest, for print.
    [[nodiscard]] std::vector<Line> lines_with_kashida(float width_px) const;
    [[nodiscard]] float max_line_width() const;
    /// Lines end at newlines only: at no greater width would they differ.
    [[nodiscard]] bool is_unbroken() const;
    /// The widest part that can't be broken: no narrower column holds the text without cutting
    /// words.
    [[nodiscard]] float min_content_width() const;

    [[nodiscard]] Style style() const {
        return {size_px_, shaping_.weight,
                static_cast<float>(shaping_.letter_spacing) / units_per_em};
    }
    [[nodiscard]] FontMetrics metrics() const { return fonts_->metrics(style()); }
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
    Paragraph(Engine& engine, const FontSet& fonts, float size_px, const Shaping& shaping)
        : engine_(&engine), fonts_(&fonts), size_px_(size_px), shaping_(shaping) {}
    [[nodiscard]] ShapeContext context() const { return {*engine_, *fonts_, *shaped_}; }
    /// How much further back things stand after an edit; modulo 2^32, for texts become shorter.
    struct Shift {
        std::uint32_t units = 0, sections = 0, bytes = 0;
    };
    void keep_lines(const Paragraph& before, const EditedText& edit);
    void keep_line(const Paragraph& before, std::size_t index, const Shift& shift);
    void lay_out_lines(std::size_t first, std::size_t last);

    Engine* engine_;
    const FontSet* fonts_;
    float size_px_, width_px_ = 0;
    Shaping shaping_;
    std::shared_ptr<const ShapedText> shaped_;
    std::vector<LineRange> ranges_;
    std::vector<Line> lines_;
};

} // namespace hamandish::text
