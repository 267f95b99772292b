#include "domain/text_table.h"

#include <gtest/gtest.h>

#include <string>

namespace hamandish::domain::text_table_test {
namespace {

std::string cut(std::string_view text, const ByteRange& bytes) {
    return std::string(text.substr(bytes.start, bytes.end - bytes.start));
}

/// "(line)" for each line, "[a|b;c|d]" for a table of two rows, and "#[" where the first is a head.
std::string told(std::string_view text) {
    std::string all;
    for (const TextPart& part : parts_of_text(text)) {
        if (part.rows.empty()) all += "(" + cut(text, part.bytes) + ")";
        std::string table;
        for (const auto& row : part.rows) {
            for (const ByteRange& cell : row) table += cut(text, cell) + "|";
            table.back() = ';';
        }
        if (table.empty()) continue;
        table.back() = ']';
        all += (part.has_head ? "#[" : "[") + table;
    }
    return all;
}

struct Case {
    std::string text, told;
};

TEST(TextTable, IsLinesThatAllHoldATab) {
    const std::vector<Case> cases{
        {"", ""},
        {"\n\n", ""},
        {"one line", "(one line)"},
        {"one\n\ntwo\n", "(one)(two)"},
        {"a\tb", "(a\tb)"},
        {"before\na\tb\nafter", "(before)(a\tb)(after)"},
        {"a\tb\nc\td", "[a|b;c|d]"},
        {"before\na\tb\nc\td\nafter", "(before)[a|b;c|d](after)"},
        {"a\tb\nc\td\n", "[a|b;c|d]"},
        {"a\tb\n\nc\td", "(a\tb)(c\td)"},
        {"a\tb\nc\td\n\ne\tf\ng\th", "[a|b;c|d][e|f;g|h]"},
        {"a\tb\tc\nd\te", "[a|b|c;d|e]"},
        {R"(ردیف)"
         "\t"
         R"(می‌شود)"
         "\n"
         R"(۱)"
         "\t"
         R"(۱۲۰ ساعت)",
         R"([ردیف|می‌شود;۱|۱۲۰ ساعت])"},
        {" a \t b\r\nc\td\r\n", "[a|b;c|d]"},
    };
    for (const Case& one : cases) EXPECT_EQ(told(one.text), one.told) << one.text;
}

TEST(TextTable, IsLinesBetweenBarsUnderARule) {
    const std::vector<Case> cases{
        {"| a | b |\n|---|---|\n| c | d |", "#[a|b;c|d]"},
        {"before\n|a|b|\n|:-:|--:|\n|c\n|||\nafter", "(before)#[a|b;c;|](after)"},
        {" | a | b\n | --- | -\n | c | d", "#[a|b;c|d]"},
        {"|a|\n|-|\n|x \\| y|", "#[a;x \\| y]"},
        {"|a|b|\r\n|-|-|\r\n|c|d|\r\n", "#[a|b;c|d]"},
        {"|a|b|\n|---|\n|c|d|", "(|a|b|)(|---|)(|c|d|)"},
        {"|a|b|\n|---|--x|\n|c|d|", "(|a|b|)(|---|--x|)(|c|d|)"},
        {"|a|b|\n|---|---|", "(|a|b|)(|---|---|)"},
        {"|a|b|\n|c|d|", "(|a|b|)(|c|d|)"},
        {"|\n|\n|", "(|)(|)(|)"},
        {"a | b\n---|---\nc | d", "(a | b)(---|---)(c | d)"},
        {"|a|b|\n|-|-|\n|c|d|\ne\tf\ng\th", "#[a|b;c|d][e|f;g|h]"},
    };
    for (const Case& one : cases) EXPECT_EQ(told(one.text), one.told) << one.text;
}

TEST(TextTable, KeepsItsEmptyCells) {
    const auto rows_of = [](std::string_view text) {
        const auto parts = parts_of_text(text);
        return parts.size() == 1 ? parts.front().rows : std::vector<std::vector<ByteRange>>();
    };
    const auto rows = rows_of("a\tb\n\td\n \t \nc\t\te\n");
    ASSERT_EQ(rows.size(), 4u);
    EXPECT_EQ(rows[1], (std::vector<ByteRange>{{4, 4}, {5, 6}}));
    EXPECT_EQ(rows[2].size(), 2u);
    EXPECT_EQ(rows[2][0].start, rows[2][0].end);
    EXPECT_EQ(rows[3].size(), 3u);
    EXPECT_EQ(rows[3][1].start, rows[3][1].end);
}

TEST(TextTable, KeepsWhatStandsInACell) {
    const std::string text = "\u200F\u06F1\t\u0645\u06CC\u200C\u0634\u0648\u062F\n\u200Fa\u200C\tb";
    EXPECT_EQ(told(text), "[\u200F\u06F1|\u0645\u06CC\u200C\u0634\u0648\u062F;\u200Fa\u200C|b]");
}

TEST(TextTable, IsNotWhereTabsOnlyIndent) {
    for (const char* text : {"\ta\n\tb", "a\t\nb\t", "\t\t\n\t", "\u200F\ta\n \u00A0\tb"}) {
        for (const TextPart& part : parts_of_text(text)) EXPECT_TRUE(part.rows.empty()) << text;
        EXPECT_EQ(parts_of_text(text).size(), 2u) << text;
    }
    EXPECT_EQ(told("\ta\nb\tc"), "[|a;b|c]");
}

TEST(TextTable, LosesNoByteThatSaysSomething) {
    for (const char* text : {"x\na\tb\nc\td\n\ny", "\ta\nb\tc", "a\tb", "a\tb\nc\td\te"}) {
        std::string expected = text, found;
        std::erase_if(expected, [](char c) { return c == '\t' || c == '\n'; });
        for (const TextPart& part : parts_of_text(text)) {
            if (part.rows.empty()) found += cut(text, part.bytes);
            for (const auto& row : part.rows)
                for (const ByteRange& cell : row) found += cut(text, cell);
        }
        std::erase(found, '\t');
        EXPECT_EQ(found, expected) << text;
    }
}

} // namespace
} // namespace hamandish::domain::text_table_test
