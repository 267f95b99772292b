#include "server/print/form_page.h"

#include "server/print/document.h"
#include "server/print/glyph_runs.h"
#include "server/print/line_ink.h"
#include "server/print/press.h"
#include "server/print/print_fonts.h"
#include "server/print/qr_figure.h"
#include "server/print/report_inks.h"
#include "text/paragraph.h"

#include <algorithm>

namespace hamandish::print {
namespace {

using base::Direction;
using text::Paragraph;
using text::Weight;
using Tone = FormRow::Tone;

constexpr double margin = 40, form_head_y = 30, first_y = 44, last_y = 796, form_foot_y = 816;
constexpr double whole = a4_standing.width - 2 * margin, form_middle_x = a4_standing.width / 2;
/// The column between the languages, and what it keeps from them.
constexpr double mark_width = 104, gap = 8;
constexpr float words_width = static_cast<float>((whole - mark_width) / 2 - gap);
constexpr double form_code_size = 92, box_size = 11, box_distance = 50, line_height = 22;
constexpr text::Style tiny{8, Weight::Regular};

struct Look {
    text::Style style;
    Ink ink;
    const char* tag;
    double above, below;
};

Look look_of(Tone tone) {
    switch (tone) {
    case Tone::Title: return {{16, Weight::Bold}, page_accent, "H1", 2, 6};
    case Tone::Heading: return {{12, Weight::Bold}, page_accent, "H2", 12, 2};
    case Tone::Small: return {{8.5F, Weight::Regular}, page_muted, "P", 0, 3};
    case Tone::Strong: return {{10, Weight::Bold}, page_ink, "P", 2, 3};
    case Tone::Plain: break;
    }
    return {{9.5F, Weight::Regular}, page_ink, "P", 1, 3};
}

double line_of(const text::Style& style) {
    return static_cast<double>(style.size_px) * 1.6;
}

/// A row with its words laid out.
struct Laid {
    const FormRow* row;
    std::array<Paragraph, 2> words;
    double words_height, height;
};

Paragraph shaped(PrintFonts& fonts, const std::string& words, text::Style style,
                 Direction direction, float width) {
    const auto base = direction == Direction::RightToLeft ? text::BaseDirection::RightToLeft
                                                          : text::BaseDirection::LeftToRight;
    return Paragraph::shape(fonts.engine(), fonts.set(), words, style, base, direction, width);
}

double mark_height(FormMark mark) {
    switch (mark) {
    case FormMark::Code: return form_code_size + 4;
    case FormMark::Line: return 18;
    case FormMark::Box:
    case FormMark::TwoBoxes: return box_size + 5;
    case FormMark::Headings: return line_of(tiny) + 2;
    case FormMark::None: break;
    }
    return 0;
}

Laid lay_out(PrintFonts& fonts, const Form& form, const FormRow& row) {
    const Look look = look_of(row.tone);
    const auto words = [&](std::size_t at) {
        return shaped(fonts, row.words[at], look.style, form.languages[at].direction, words_width);
    };
    Laid laid{&row, {words(0), words(1)}, 0, 0};
    const auto lines = std::max(laid.words[0].lines().size(), laid.words[1].lines().size());
    laid.words_height =
        std::max(line_of(look.style) * static_cast<double>(lines), mark_height(row.mark));
    laid.height = look.above + laid.words_height + look.below;
    if (row.writing > 0) laid.height += static_cast<double>(row.writing) + 8;
    return laid;
}

/// Rows of one page, each with where it begins.
using PageRows = std::vector<std::pair<const Laid*, double>>;

/// A row that is joined to the next one goes to a new page with it.
std::vector<PageRows> pages_of(const std::vector<Laid>& rows) {
    std::vector<PageRows> pages(1);
    double y = first_y;
    for (std::size_t at = 0; at < rows.size(); ++at) {
        double needed = 0;
        for (std::size_t next = at; next < rows.size(); ++next) {
            needed += rows[next].height;
            if (!rows[next].row->joined) break;
        }
        const bool is_joined_already = at > 0 && rows[at - 1].row->joined;
        const bool is_full = y + (is_joined_already ? rows[at].height : needed) > last_y;
        if (is_full && !pages.back().empty()) {
            pages.emplace_back();
            y = first_y;
        }
        pages.back().emplace_back(&rows[at], y);
        y += rows[at].height;
    }
    return pages;
}

class FormPress {
  public:
    FormPress(Document& document, PrintFonts& fonts, const Form& form)
        : document_(document), fonts_(fonts), form_(form) {}

    base::Status print(const PageRows& rows, int page) {
        dress(page);
        for (const auto& [laid, y] : rows) draw_marks(*laid, y);
        for (std::size_t language = 0; language < form_.languages.size(); ++language) {
            const Part part(document_, {"Sect", form_.languages[language].language});
            for (const auto& [laid, y] : rows) draw_words(*laid, language, y);
        }
        for (const auto& [laid, y] : rows)
            if (laid->row->mark == FormMark::Code) TRY(draw_code(y));
        document_.next_page();
        return {};
    }

  private:
    [[nodiscard]] bool is_mirrored(std::size_t language) const {
        return form_.languages[language].direction == Direction::RightToLeft;
    }
    /// The least x of a language's column: the first stands where its own lines begin.
    [[nodiscard]] double column_x(std::size_t language) const {
        const bool is_first_far = is_mirrored(0);
        const bool is_far = (language == 0) == is_first_far;
        return is_far ? margin + whole - static_cast<double>(words_width) : margin;
    }

    void draw_words(const Laid& laid, std::size_t language, double y) {
        const std::string& said = laid.row->words[language];
        if (said.empty()) return;
        const Look look = look_of(laid.row->tone);
        const Paragraph& words = laid.words[language];
        const auto metrics = words.metrics();
        const double height = line_of(look.style);
        double baseline =
            y + look.above +
            (height - static_cast<double>(metrics.ascent_px + metrics.descent_px)) / 2 +
            static_cast<double>(metrics.ascent_px);
        document_.begin_paragraph(look.tag, without_isolates(said));
        dip(document_.page(), look.ink);
        for (const auto& line : words.lines()) {
            const bool at_far_end = line.direction == Direction::RightToLeft;
            const float inset = at_far_end ? words_width - line.width_px : 0;
            draw_line(document_.page(), fonts_, {line, said, look.style.size_px},
                      {column_x(language) + static_cast<double>(inset), baseline});
            baseline += height;
        }
        document_.end_paragraph(look.tag);
    }

    base::Status draw_code(double y) {
        const Part part(document_, {"Figure", {}, form_.code_spoken});
        return draw_qr_code(document_.page(), form_.address,
                            {form_middle_x - form_code_size / 2, y}, form_code_size, page_ink);
    }

    void draw_box(double x, double y) {
        cairo_t* page = document_.page();
        dip(page, page_ink);
        cairo_set_line_width(page, 0.9);
        cairo_rectangle(page, x - box_size / 2, y, box_size, box_size);
        cairo_stroke(page);
    }
    void draw_rule(double from, double to, double y, Ink ink) {
        cairo_t* page = document_.page();
        dip(page, ink);
        cairo_set_line_width(page, 0.6);
        cairo_move_to(page, from, y);
        cairo_line_to(page, to, y);
        cairo_stroke(page);
    }
    /// Where the box for "agree" stands, and the one for "disagree".
    [[nodiscard]] std::array<double, 2> box_places() const {
        const double first =
            is_mirrored(0) ? form_middle_x + box_distance / 2 : form_middle_x - box_distance / 2;
        return {first, 2 * form_middle_x - first};
    }

    void draw_small(const std::string& said, Direction direction, Point middle) {
        const Paragraph words = shaped(fonts_, said, tiny, direction, 0);
        if (words.lines().empty()) return;
        const auto& line = words.lines().front();
        dip(document_.page(), page_muted);
        draw_line(document_.page(), fonts_, {line, said, tiny.size_px},
                  {middle.x - static_cast<double>(line.width_px) / 2, middle.y});
    }
    /// Beside the boxes in both languages; screen readers are told in the row's own words.
    void draw_headings(double y) {
        const auto places = box_places();
        for (std::size_t language = 0; language < form_.languages.size(); ++language) {
            const FormLanguage& one = form_.languages[language];
            const double baseline = y + 4 + static_cast<double>(language) * 9;
            draw_small(one.agree, one.direction, {places[0], baseline});
            draw_small(one.disagree, one.direction, {places[1], baseline});
        }
    }

    void draw_writing(const Laid& laid, double y) {
        const auto height = static_cast<double>(laid.row->writing);
        if (height <= 0) return;
        cairo_t* page = document_.page();
        for (double line = y + line_height; line < y + height - 4; line += line_height)
            draw_rule(margin + 8, margin + whole - 8, line, page_rule);
        dip(page, page_muted);
        cairo_set_line_width(page, 0.8);
        cairo_rectangle(page, margin, y, whole, height);
        cairo_stroke(page);
    }

    void draw_marks(const Laid& laid, double y) {
        const double top = y + look_of(laid.row->tone).above;
        const auto places = box_places();
        switch (laid.row->mark) {
        case FormMark::Box: draw_box(form_middle_x, top + 1); break;
        case FormMark::TwoBoxes:
            for (const double x : places) draw_box(x, top + 1);
            break;
        case FormMark::Headings: draw_headings(top); break;
        case FormMark::Line:
            draw_rule(form_middle_x - mark_width / 2, form_middle_x + mark_width / 2, top + 14,
                      page_muted);
            break;
        case FormMark::Code:
        case FormMark::None: break;
        }
        draw_writing(laid, top + laid.words_height + 2);
    }

    /// What every page has beside its rows: ornament to a screen reader, which knows the page.
    void dress(int page) {
        if (page > 1)
            draw_small(form_.head, form_.languages[0].direction, {form_middle_x, form_head_y});
        draw_rule(margin, margin + whole, form_foot_y - 12, page_rule);
        draw_small(form_.address, Direction::LeftToRight, {form_middle_x, form_foot_y});
        for (std::size_t language = 0; language < form_.languages.size(); ++language) {
            const bool is_far = column_x(language) > margin;
            draw_small(form_.languages[language].page_number(page),
                       form_.languages[language].direction,
                       {is_far ? margin + whole - 6 : margin + 6, form_foot_y});
        }
    }

    Document& document_;
    PrintFonts& fonts_;
    const Form& form_;
};

base::Result<std::string> pdf_in(PrintFonts& fonts, const Form& form) {
    std::vector<Laid> rows;
    rows.reserve(form.rows.size());
    for (const FormRow& row : form.rows) rows.push_back(lay_out(fonts, form, row));
    Document document(a4_standing,
                      {form.title, form.author, form.languages[0].language, form.made_at});
    FormPress press(document, fonts, form);
    int page = 0;
    for (const PageRows& one : pages_of(rows)) TRY(press.print(one, ++page));
    return document.finish();
}

} // namespace

base::Result<std::string> form_pdf(Press& press, const Form& form) {
    return press.print([&](PrintFonts& fonts) { return pdf_in(fonts, form); });
}

} // namespace hamandish::print
