// A document for paper: as many pages as its words need, none of them lost, the same bytes each
// time. With HAMANDISH_SHOTS it is kept there, to be looked at.
#include "server/print/paper.h"

#include "server/print/flow_shapes.h"
#include "server/print/press.h"

#include <cstdlib>
#include <fstream>
#include <gtest/gtest.h>

namespace hamandish::print::paper_test {
namespace {

using html::OutlineBlock;
using html::OutlineCell;
using Kind = OutlineBlock::Kind;

OutlineBlock block(Kind kind, const std::string& text, int level = 0) {
    OutlineBlock made;
    made.kind = kind;
    made.level = level;
    made.text = text;
    return made;
}

OutlineBlock table(int rows) {
    OutlineBlock made = block(Kind::Table, "Table");
    made.rows.push_back({{"Group", "", true, {}}, {"People", "", true, {}}});
    for (int row = 1; row <= rows; ++row)
        made.rows.push_back({{"Row " + std::to_string(row), "", true, {0.3f, 0.5f, 0.2f}},
                             {std::to_string(row * 7), "", false, {}}});
    return made;
}

OutlineBlock pyramid() {
    using Half = OutlineCell::Half;
    OutlineBlock made = block(Kind::Table, "Ages");
    made.rows.push_back({{"Men", "", true, {}}, {"Age", "", true, {}}, {"Women", "", true, {}}});
    for (const float share : {-1.0f, 0.0f, 0.4f, 1.0f})
        made.rows.push_back({{"9", "", false, {share, 0.3f}, Half::Before},
                             {"15 to 24", "", true, {}},
                             {"9", "", false, {share}, Half::After}});
    return made;
}

OutlineBlock shapes(Kind kind, int count) {
    OutlineBlock made = block(kind, "Map");
    auto& row = made.rows.emplace_back();
    for (int i = 0; i < count; ++i) {
        made.shapes.push_back({{{{0, 0}, {1, 0}, {1, 0.9f}, {0, 0.9f}}},
                               i == 0 ? -1 : float(i) / float(count),
                               {{{0, 0}, {0.9f, 0.9f}}}});
        row.push_back({"From one to " + std::to_string(i), "", false, {}});
    }
    return made;
}

std::string long_text(int sentences) {
    std::string text;
    for (int i = 0; i < sentences; ++i)
        text += "هر کس حق دارد پیش از تصویب، نظر خود را درباره "
                "پیش‌نویس "
                "بگوید. ";
    return text;
}

PaperWords words(const std::string& language, std::vector<OutlineBlock> blocks) {
    return {.language = language,
            .direction = base::direction_of_language(language),
            .organisation = language == "fa" ? "وزارت علوم" : "Ministry of Science",
            .running = "Report",
            .page_number = [](int page) { return std::to_string(page); },
            .blocks = std::move(blocks)};
}

Paper paper(std::vector<OutlineBlock> blocks) {
    return {.title = "Report",
            .words = {words("fa", blocks), words("en", blocks)},
            .origin = "https://h.example",
            .address = "https://h.example/calls/one/report",
            .code_spoken = "QR",
            .made_at = "2026-11-22T00:00:00Z"};
}

void keep(const std::string& name, const std::string& pdf) {
    if (const char* folder = std::getenv("HAMANDISH_SHOTS"))
        std::ofstream(std::string(folder) + "/paper-" + name + ".pdf", std::ios::binary) << pdf;
}

TEST(Paper, IsTheSameEachTimeWhateverIsOnIt) {
    Press press, another;
    const std::vector<std::pair<std::string, std::vector<OutlineBlock>>> papers{
        {"empty", {}},
        {"text", {block(Kind::Heading, "One", 1), block(Kind::Paragraph, long_text(3))}},
        {"long", {block(Kind::Heading, "One", 2), block(Kind::Paragraph, long_text(200))}},
        {"table", {block(Kind::Heading, "One", 2), table(120)}},
        {"pictures", {pyramid(), shapes(Kind::Shapes, 3), shapes(Kind::Legend, 40)}},
        {"unbroken", {block(Kind::Paragraph, std::string(4000, 'x'))}}};
    for (const auto& [name, blocks] : papers) {
        const auto pdf = paper_pdf(press, paper(blocks));
        ASSERT_TRUE(pdf) << name << ": " << pdf.error().where;
        EXPECT_TRUE(pdf->starts_with("%PDF-1.")) << name;
        EXPECT_EQ(*pdf, *paper_pdf(another, paper(blocks))) << name;
        keep(name, *pdf);
    }
}

/// A province and its island: nothing is drawn in the sea between them.
TEST(Paper, NoLineJoinsAnIslandToItsProvince) {
    Document document{PictureSize{100, 100}};
    cairo_t* page = document.page();
    trace_rings(page,
                {{{{0.1f, 0.1f}, {0.3f, 0.1f}, {0.3f, 0.3f}, {0.1f, 0.3f}},
                  {{0.7f, 0.7f}, {0.9f, 0.7f}, {0.9f, 0.9f}, {0.7f, 0.9f}}},
                 0},
                {0, 0}, 100);
    cairo_set_line_width(page, 2);
    EXPECT_TRUE(cairo_in_stroke(page, 10, 20));
    EXPECT_TRUE(cairo_in_stroke(page, 90, 80));
    EXPECT_FALSE(cairo_in_stroke(page, 50, 50));
    EXPECT_TRUE(cairo_in_fill(page, 20, 20));
    EXPECT_TRUE(cairo_in_fill(page, 80, 80));
    EXPECT_FALSE(cairo_in_fill(page, 50, 50));
}

TEST(Paper, GrowsWithWhatItSays) {
    Press press;
    const auto size = [&](int rows) { return paper_pdf(press, paper({table(rows)}))->size(); };
    EXPECT_GT(size(400), size(100));
    EXPECT_GT(size(100), size(10));
}

} // namespace
} // namespace hamandish::print::paper_test
