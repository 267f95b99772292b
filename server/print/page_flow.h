// Text that flows down pages: paragraphs, headings, and room for what is drawn between them.
#pragma once

#include "base/direction.h"
#include "server/print/document.h"
#include "server/print/girih.h"
#include "server/print/print_fonts.h"
#include "text/paragraph.h"

#include <functional>
#include <string>
#include <string_view>

namespace hamandish::print {

/// Lengths in points.
struct FlowText {
    std::string text;
    text::Style style;
    Ink ink;
    const char* tag = "P";
    float space_before = 0, space_after = 0;
    float indent = 0;               ///< at the start
    std::string address = {};       ///< it leads there; empty: nowhere
    float keep_with_next = 0;       ///< what must have room below it on the same page
    bool has_own_direction = false; ///< by its first strong character, not the flow's
};

/// Where text may stand on each page.
struct FlowArea {
    double x = 0, y = 0;
    float width = 0, height = 0;
};

/// Lines are aligned to where their own direction starts. Every page is a part of its own ("Sect").
class PageFlow {
  public:
    /// `direction`: of pieces that have none of their own. `dress` draws what each page has beside
    /// the text (its head, its number), before the text.
    PageFlow(Document& document, PrintFonts& fonts, FlowArea area, std::string language,
             base::Direction direction, std::function<void(int page)> dress);
    PageFlow(const PageFlow&) = delete;
    PageFlow& operator=(const PageFlow&) = delete;
    ~PageFlow();

    void add(const FlowText& text);
    void space(float height); ///< none at the top of a page
    void space_even_at_top(float height) { y_ += static_cast<double>(height); }
    /// A new page if there is less room on this one.
    void need(float height);
    void new_page();

    /// From the top of the page to where the next thing stands.
    [[nodiscard]] double y() const { return y_; }
    [[nodiscard]] bool is_at_top() const { return y_ <= area_.y; }
    [[nodiscard]] const FlowArea& area() const { return area_; }
    [[nodiscard]] base::Direction direction() const { return direction_; }
    [[nodiscard]] Document& document() { return document_; }
    [[nodiscard]] PrintFonts& fonts() { return fonts_; }

    /// A paragraph of this flow, to be drawn wherever its owner likes.
    [[nodiscard]] text::Paragraph shape(std::string_view text, text::Style style, float width,
                                        bool has_own_direction = false);
    [[nodiscard]] static float line_height(text::Style style) { return style.size_px * 1.7F; }
    /// Lines [first, last) of a paragraph, aligned within `width` from `corner` on, which has the
    /// least x and y.
    void draw_lines(const text::Paragraph& paragraph, std::string_view text, Ink ink,
                    std::size_t first, std::size_t last, Point corner, float width);

  private:
    void begin_page();
    void end_page();

    Document& document_;
    PrintFonts& fonts_;
    FlowArea area_;
    std::string language_;
    base::Direction direction_;
    std::function<void(int)> dress_;
    double y_ = 0;
    int page_ = 0;
};

} // namespace hamandish::print
