#include "server/print/paper.h"

#include "server/print/flow_shapes.h"
#include "server/print/flow_table.h"
#include "server/print/line_ink.h"
#include "server/print/press.h"
#include "server/print/qr_figure.h"
#include "server/print/report_inks.h"

#include <tuple>

namespace hamandish::print {
namespace {

using html::OutlineBlock;
using Kind = OutlineBlock::Kind;
using Tone = OutlineBlock::Tone;
using text::Weight;

constexpr double margin = 56, head_y = 34, foot_y = 806;
constexpr FlowArea area{margin, 64, static_cast<float>(a4_standing.width - 2 * margin), 724};
constexpr text::Style small_print{8, Weight::Regular};
constexpr double code_size = 78, code_y = 40;

/// A line of small print at the start or the end of a page's head or foot, as much as there is room
/// for.
void draw_small(PrintFonts& fonts, Document& document, const PaperWords& words,
                const std::string& said, double y, bool at_end) {
    const bool is_mirrored = words.direction == base::Direction::RightToLeft;
    const auto base =
        is_mirrored ? text::BaseDirection::RightToLeft : text::BaseDirection::LeftToRight;
    const auto paragraph = text::Paragraph::shape(fonts.engine(), fonts.set(), said, small_print,
                                                  base, words.direction, 0);
    const bool has_line_alone = y < area.y;
    const auto line = paragraph.cut_line(0, has_line_alone ? area.width : area.width * 0.8F);
    const double far_x = area.x + static_cast<double>(area.width - line.width_px);
    dip(document.page(), page_muted);
    draw_line(document.page(), fonts, {line, said, small_print.size_px},
              {is_mirrored != at_end ? far_x : area.x, y});
}

void rule(cairo_t* page, double y, Ink ink, double thickness) {
    dip(page, ink);
    cairo_set_line_width(page, thickness);
    cairo_move_to(page, margin, y);
    cairo_line_to(page, a4_standing.width - margin, y);
    cairo_stroke(page);
}

/// What every page has beside its text: ornament to a screen reader, which knows the page.
void dress(Document& document, PrintFonts& fonts, const PaperWords& words, const Paper& paper,
           int page) {
    cairo_t* ink = document.page();
    if (page > 1) {
        draw_small(fonts, document, words, words.running, head_y, false);
        rule(ink, head_y + 8, page_gold, 0.6);
    }
    rule(ink, foot_y - 14, page_rule, 0.6);
    draw_small(fonts, document, words, paper.address, foot_y, false);
    draw_small(fonts, document, words, words.page_number(page), foot_y, true);
}

void draw_letterhead(PageFlow& flow, const PaperWords& words) {
    cairo_t* page = flow.document().page();
    constexpr double middle = a4_standing.width / 2;
    draw_emblem(page, {middle, flow.y() + 12}, 20, page_accent, page_gold);
    flow.space_even_at_top(40);
    const text::Style style{11, Weight::Bold};
    const auto paragraph = flow.shape(words.organisation, style, area.width);
    flow.document().begin_paragraph("P", words.organisation);
    const float width = paragraph.max_line_width();
    flow.draw_lines(paragraph, words.organisation, page_muted, 0, paragraph.lines().size(),
                    {middle - static_cast<double>(width) / 2, flow.y()}, width);
    flow.document().end_paragraph("P");
    flow.space_even_at_top(
        PageFlow::line_height(style) * static_cast<float>(paragraph.lines().size()) + 8);
    rule(page, flow.y(), page_gold, 1.2);
    flow.space_even_at_top(16);
}

void draw_figures(PageFlow& flow, const OutlineBlock& block) {
    const auto& row = block.rows.front();
    constexpr float gap = 10, height = 58;
    const text::Style large{20, Weight::Bold}, caption{8.5F, Weight::Regular};
    const auto count = static_cast<float>(row.size());
    const float width = (area.width - gap * (count - 1)) / count;
    flow.space(6);
    flow.need(height);
    const bool is_mirrored = flow.direction() == base::Direction::RightToLeft;
    for (std::size_t i = 0; i < row.size(); ++i) {
        const float start = static_cast<float>(i) * (width + gap);
        const double x =
            area.x + static_cast<double>(is_mirrored ? area.width - start - width : start);
        cairo_t* page = flow.document().page();
        dip(page, page_shade);
        cairo_rectangle(page, x, flow.y(), static_cast<double>(width), static_cast<double>(height));
        cairo_fill(page);
        flow.document().begin_paragraph("P", row[i].text + " " + row[i].caption);
        double y = flow.y() + 6;
        for (const auto& [said, style, ink] :
             {std::tuple{row[i].text, large, page_accent}, {row[i].caption, caption, page_muted}}) {
            const auto paragraph = flow.shape(said, style, width);
            const float wide = paragraph.max_line_width();
            flow.draw_lines(paragraph, said, ink, 0, 1,
                            {x + static_cast<double>(width - wide) / 2, y}, wide);
            y += static_cast<double>(PageFlow::line_height(style)) * 0.86;
        }
        flow.document().end_paragraph("P");
    }
    flow.space_even_at_top(height + 8);
}

FlowText heading(const OutlineBlock& block) {
    if (block.level <= 1)
        return {block.text, {17, Weight::Bold}, page_accent, "H1", 8, 6, 0, {}, 80};
    if (block.level == 2)
        return {block.text, {13, Weight::Bold}, page_accent, "H2", 18, 3, 0, {}, 70};
    return {block.text, {10.5F, Weight::Bold}, page_ink, "H3", 10, 1, 0, {}, 50};
}

FlowText paragraph(const OutlineBlock& block, const std::string& origin) {
    FlowText piece{block.text, {10, Weight::Regular}, page_ink, "P", 0, 3};
    switch (block.tone) {
    case Tone::Title: piece = {block.text, {18, Weight::Bold}, page_ink, "P", 2, 4}; break;
    case Tone::Strong: piece.style.weight = Weight::Bold; break;
    case Tone::Quiet:
        piece.style.size_px = 8.5F;
        piece.ink = page_muted;
        break;
    case Tone::Notice: piece.ink = page_gold; break;
    case Tone::Plain: break;
    }
    if (!block.address.empty()) {
        piece.address = block.address.front() == '/' ? origin + block.address : block.address;
        if (block.tone != Tone::Title) piece.ink = page_accent;
    }
    if (block.is_download) piece.text += " — " + piece.address; // paper can't be pressed
    return piece;
}

FlowText quote(const OutlineBlock& block) {
    FlowText piece{block.text, {9.5F, Weight::Regular}, page_ink, "BlockQuote", 1, 5};
    piece.indent = 14;
    return piece;
}

void draw_block(PageFlow& flow, const OutlineBlock& block, const std::string& origin) {
    if (block.kind == Kind::Table) return draw_table(flow, block);
    if (block.kind == Kind::Figures) return draw_figures(flow, block);
    if (block.kind == Kind::Shapes) return draw_shapes(flow, block);
    if (block.kind == Kind::Legend) return draw_legend(flow, block);
    FlowText piece = block.kind == Kind::Heading ? heading(block)
                     : block.kind == Kind::Quote ? quote(block)
                                                 : paragraph(block, origin);
    piece.has_own_direction = block.has_own_direction;
    flow.add(piece);
}

base::Status draw_code(Document& document, const Paper& paper) {
    const Part part(document, {"Figure", {}, paper.code_spoken});
    return draw_qr_code(document.page(), paper.address, {margin, code_y}, code_size, page_ink);
}

base::Status draw_words(Document& document, PrintFonts& fonts, const Paper& paper,
                        const PaperWords& words) {
    PageFlow flow(document, fonts, area, words.language, words.direction,
                  [&](int page) { dress(document, fonts, words, paper, page); });
    draw_letterhead(flow, words);
    for (const auto& block : words.blocks) draw_block(flow, block, paper.origin);
    return {};
}

base::Result<std::string> pdf_in(PrintFonts& fonts, const Paper& paper) {
    Document document(a4_standing, {paper.title, paper.words[0].organisation,
                                    paper.words[0].language, paper.made_at});
    TRY(draw_code(document, paper));
    for (const auto& words : paper.words) TRY(draw_words(document, fonts, paper, words));
    return document.finish();
}

} // namespace

base::Result<std::string> paper_pdf(Press& press, const Paper& paper) {
    return press.print([&](PrintFonts& fonts) { return pdf_in(fonts, paper); });
}

} // namespace hamandish::print
