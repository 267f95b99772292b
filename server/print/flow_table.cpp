#include "server/print/flow_table.h"

#include "server/print/glyph_runs.h"
#include "server/print/report_inks.h"

#include <algorithm>
#include <array>

namespace hamandish::print {
namespace {

using html::OutlineCell;
using text::Weight;

constexpr text::Style head_style{8, Weight::Bold}, body_style{9.5F, Weight::Regular},
    number_style{9.5F, Weight::Bold};
constexpr float row_padding = 4, column_gap = 8, bar_room = 9, bar_height = 4.5F;
constexpr float widest_number = 74, middle_label = 110;
constexpr float untold_length = 14, mark_width = 1.2F;
constexpr std::array untold_dashes{1.5, 1.5};

/// The inks of a bar's parts: agree, disagree, pass (src/screens/votes_table.cpp).
constexpr std::array bar_inks{page_accent, page_against, page_pass};

class TableDrawing {
  public:
    TableDrawing(PageFlow& flow, const html::OutlineBlock& table) : flow_(flow), table_(table) {
        std::size_t columns = 0;
        for (const auto& row : table.rows) columns = std::max(columns, row.size());
        const auto numbers = static_cast<float>(columns - 1);
        const float number =
            std::min(widest_number, flow.area().width / 2 / std::max(numbers, 1.0F));
        widths_.assign(columns, number);
        widths_.front() = flow.area().width - number * numbers;
        while (heads_ < table.rows.size() && is_head(table.rows[heads_])) ++heads_;
        find_label();
        if (label_ == 0) return;
        widths_.assign(columns, (flow.area().width - middle_label) / numbers);
        widths_[label_] = middle_label;
    }

    void run() {
        begin();
        for (std::size_t row = heads_; row < table_.rows.size(); ++row) {
            if (flow_.y() + static_cast<double>(height_of(row)) >
                flow_.area().y + static_cast<double>(flow_.area().height)) {
                flow_.document().end_group("Table");
                flow_.new_page();
                begin();
            }
            draw(row);
        }
        flow_.document().end_group("Table");
    }

  private:
    /// A pyramid's labels stand between its halves.
    void find_label() {
        if (heads_ == table_.rows.size()) return;
        const auto& row = table_.rows[heads_];
        const auto found = std::find_if(row.begin(), row.end(),
                                        [](const OutlineCell& cell) { return cell.is_header; });
        if (found != row.end()) label_ = static_cast<std::size_t>(found - row.begin());
    }

    static bool is_head(const std::vector<OutlineCell>& row) {
        return std::all_of(row.begin(), row.end(),
                           [](const OutlineCell& cell) { return cell.is_header; });
    }

    void begin() {
        flow_.document().begin_group("Table");
        for (std::size_t row = 0; row < heads_; ++row) draw(row);
    }

    [[nodiscard]] text::Style style_of(std::size_t row, std::size_t column) const {
        if (row < heads_) return head_style;
        return column == label_ ? body_style : number_style;
    }

    [[nodiscard]] text::Paragraph shaped(std::size_t row, std::size_t column) const {
        return flow_.shape(table_.rows[row][column].text, style_of(row, column),
                           widths_[column] - column_gap);
    }

    [[nodiscard]] float height_of(std::size_t row) const {
        float height = 0;
        for (std::size_t column = 0; column < table_.rows[row].size(); ++column) {
            const auto lines = static_cast<float>(shaped(row, column).lines().size());
            const float bar = table_.rows[row][column].bar.empty() ? 0 : bar_room;
            height = std::max(height, lines * PageFlow::line_height(style_of(row, column)) + bar);
        }
        return height + 2 * row_padding;
    }

    void draw(std::size_t row) {
        const float height = height_of(row);
        rule(row, height);
        flow_.document().begin_group("TR");
        float start = 0;
        for (std::size_t column = 0; column < table_.rows[row].size(); ++column) {
            draw_cell(row, column, start);
            start += widths_[column];
        }
        flow_.document().end_group("TR");
        flow_.space_even_at_top(height);
    }

    void rule(std::size_t row, float height) {
        cairo_t* page = flow_.document().page();
        const auto& area = flow_.area();
        if (row < heads_) {
            dip(page, page_shade);
            cairo_rectangle(page, area.x, flow_.y(), static_cast<double>(area.width),
                            static_cast<double>(height));
            cairo_fill(page);
        }
        dip(page, page_rule);
        cairo_set_line_width(page, 0.6);
        cairo_move_to(page, area.x, flow_.y() + static_cast<double>(height));
        cairo_rel_line_to(page, static_cast<double>(area.width), 0);
        cairo_stroke(page);
    }

    /// Where something stands that begins `start` from the line's start and is `width` wide.
    [[nodiscard]] double x_of(float start, float width) const {
        const bool is_mirrored = flow_.direction() == base::Direction::RightToLeft;
        const float x = is_mirrored ? flow_.area().width - start - width : start;
        return flow_.area().x + static_cast<double>(x);
    }

    void draw_cell(std::size_t row, std::size_t column, float start) {
        const auto& cell = table_.rows[row][column];
        const auto paragraph = shaped(row, column);
        const float room = widths_[column] - column_gap;
        const bool is_label = column == 0 && label_ == 0;
        const float width = is_label ? room : paragraph.max_line_width();
        const float at = start + column_gap / 2 + (room - width) * share_before(column);
        const Ink ink = row < heads_ ? page_muted : page_ink;
        const char* tag = cell.is_header ? "TH" : "TD";
        flow_.document().begin_paragraph(tag, without_isolates(cell.text));
        flow_.draw_lines(paragraph, cell.text, ink, 0, paragraph.lines().size(),
                         {x_of(at, width), flow_.y() + static_cast<double>(row_padding)}, width);
        flow_.document().end_paragraph(tag);
        if (cell.bar.empty()) return;
        const auto lines = static_cast<float>(paragraph.lines().size());
        const double y =
            flow_.y() +
            static_cast<double>(row_padding + 2 + lines * PageFlow::line_height(paragraph.style()));
        if (cell.half == OutlineCell::Half::None)
            draw_bar(cell.bar, at, room, y);
        else
            draw_half(cell, start + column_gap / 2, room, y);
    }

    /// Numbers stand at their column's end, a pyramid's toward its middle; a number alone has no
    /// direction to be aligned by.
    [[nodiscard]] float share_before(std::size_t column) const {
        if (label_ == 0) return column == 0 ? 0 : 1;
        return column < label_ ? 1 : column == label_ ? 0.5F : 0;
    }

    /// From the pyramid's middle outwards; what is not told is an empty box of one length.
    void draw_half(const OutlineCell& cell, float start, float width, double y) {
        cairo_t* page = flow_.document().page();
        const bool is_before = cell.half == OutlineCell::Half::Before;
        const auto part = [&](float from, float length) {
            const float at = is_before ? width - from - length : from;
            cairo_rectangle(page, x_of(start + at, length), y, static_cast<double>(length),
                            static_cast<double>(bar_height));
        };
        dip(page, is_before ? page_against : page_accent);
        if (cell.bar[0] < 0) {
            part(0, untold_length);
            cairo_set_line_width(page, 0.6);
            cairo_set_dash(page, untold_dashes.data(), static_cast<int>(untold_dashes.size()), 0);
            cairo_stroke(page);
            cairo_set_dash(page, nullptr, 0, 0);
        } else {
            part(0, cell.bar[0] * width);
            cairo_fill(page);
        }
        if (cell.bar.size() < 2 || cell.bar[1] < 0) return;
        dip(page, page_ink);
        part(cell.bar[1] * (width - mark_width), mark_width);
        cairo_fill(page);
    }

    /// Its parts from the start on, as the screens draw it; the words say the same.
    void draw_bar(const std::vector<float>& shares, float start, float width, double y) {
        cairo_t* page = flow_.document().page();
        const auto part = [&](float from, float share, Ink ink) {
            dip(page, ink);
            cairo_rectangle(page, x_of(start + from * width, share * width), y,
                            static_cast<double>(share * width), static_cast<double>(bar_height));
            cairo_fill(page);
        };
        part(0, 1, page_shade);
        float from = 0;
        for (std::size_t i = 0; i < shares.size(); ++i) {
            part(from, shares[i], bar_inks[std::min(i, bar_inks.size() - 1)]);
            from += shares[i];
        }
    }

    PageFlow& flow_;
    const html::OutlineBlock& table_;
    std::vector<float> widths_;
    std::size_t heads_ = 0, label_ = 0;
};

} // namespace

void draw_table(PageFlow& flow, const html::OutlineBlock& table) {
    if (!table.rows.empty()) TableDrawing(flow, table).run();
}

} // namespace hamandish::print
