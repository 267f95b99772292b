// The words of a unit: lines, tables, and what is marked in both.
#include "screens/unit_words.h"

#include "hand.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace hamandish::screens::test::unit_words_test {
namespace {

using app::test::on_an_article;
using kit::MarkKind;
using kit::Role;

const i18n::Catalogue persian(i18n::Locale::Persian);

kit::Tree drawn(const kit::Words& words, float width_px = 1200) {
    const app::State state;
    kit::Frame frame(persian, {width_px, 800, false}, {}, {});
    std::vector<app::Action> actions;
    Page page{state, frame, actions};
    unit_words(page, words);
    return frame.take_tree();
}

/// "p:before table(row(1 one) row(2 -))": roles and words in their order.
std::string told(const kit::Tree& tree, std::size_t index = 0) {
    std::string all;
    for (std::size_t child = index + 1; child < tree.size(); ++child) {
        const kit::Node& node = tree[child];
        if (node.parent != static_cast<std::int32_t>(index)) continue;
        if (!all.empty()) all += " ";
        if (node.role == Role::Paragraph) all += "p:" + node.text;
        if (node.role == Role::Cell) all += node.text.empty() ? "-" : node.text;
        if (node.role == Role::Table) all += "table(" + told(tree, child) + ")";
        if (node.role == Role::ColumnHeader) all += "#" + node.text;
        if (node.role == Role::TableHead || node.role == Role::TableBody) all += told(tree, child);
        if (node.role == Role::Row) all += "row(" + told(tree, child) + ")";
    }
    return all;
}

TEST(UnitWords, AreParagraphsAndTables) {
    struct Case {
        std::string text, told;
    };
    const std::vector<Case> cases{
        {"", ""},
        {"one\n\ntwo", "p:one p:two"},
        {"a\tb", "p:a\tb"},
        {"before\n1\tone\n2\t\nafter", "p:before table(row(1 one) row(2 -)) p:after"},
        {"1\tone\tx\n2\ttwo\n\n3\tthree\n4\tfour",
         "table(row(1 one x) row(2 two)) table(row(3 three) row(4 four))"},
        {"| No | Name |\n|---|---|\n| 1 | one |", "table(row(#No #Name) row(1 one))"},
    };
    for (const Case& one : cases)
        for (const float width : {360.0f, 1200.0f})
            EXPECT_EQ(told(drawn({.text = one.text}, width)), one.told);
}

TEST(UnitWords, AreWrittenInOneManner) {
    const auto tree = drawn({.text = "before\na\tb\nc\td",
                             .look = kit::TextLook::Law,
                             .lang = "ckb",
                             .layout = {.max_width = 680},
                             .quotable = true});
    for (const kit::Node& node : tree) {
        if (node.text.empty()) continue;
        EXPECT_EQ(node.text_look, kit::TextLook::Law) << node.text;
        EXPECT_EQ(node.lang, "ckb") << node.text;
        EXPECT_TRUE(node.quotable) << node.text;
    }
    for (const kit::Node& node : tree)
        if (node.role == Role::Table || node.role == Role::Paragraph) {
            EXPECT_EQ(node.layout.max_width, 680);
        }
}

TEST(UnitWords, KeepTheirMarksInEachCell) {
    const std::string text = "before\none\ttwo\n three \tfour";
    const auto at = [&](std::string_view words) {
        return static_cast<std::uint32_t>(text.find(words));
    };
    const auto tree = drawn({.anchor = "here",
                             .text = text,
                             .marks = {{0, 3, MarkKind::Noted},
                                       {at("ne"), at("four") + 2, MarkKind::Found},
                                       {at("four") + 2, at("four") + 4, MarkKind::TakenOut}}});
    std::vector<std::string> marked, anchored;
    for (const kit::Node& node : tree) {
        for (const kit::Mark& mark : node.marks)
            marked.push_back(node.text.substr(mark.begin, mark.end - mark.begin));
        if (node.anchor == "here") anchored.push_back(node.text);
    }
    EXPECT_EQ(marked, (std::vector<std::string>{"bef", "ne", "two", "three", "fo", "ur"}));
    EXPECT_EQ(anchored, std::vector<std::string>{"one"}) << "once, where it begins";
}

TEST(UnitWords, AreATableOnThePageOfTheirUnit) {
    Hand hand(on_an_article(true));
    auto& unit = hand.story.state.unit.value->unit;
    unit.text.fa = "before\none\ttwo\nthree\tfour";
    unit.text.en = "before";
    for (const float width : {360.0f, 1200.0f}) {
        std::vector<std::string> cells;
        for (const kit::Node& node : hand.page(width)) {
            if (node.role != Role::Cell) continue;
            cells.push_back(node.text);
            EXPECT_TRUE(node.quotable) << node.text;
        }
        EXPECT_EQ(cells, (std::vector<std::string>{"one", "two", "three", "four"}));
    }
}

} // namespace
} // namespace hamandish::screens::test::unit_words_test
