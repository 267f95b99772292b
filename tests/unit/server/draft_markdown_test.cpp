#include "server/documents/draft_markdown.h"

#include "server/commands/import.h"
#include "server/embedded.h"

#include <gtest/gtest.h>

namespace hamandish::documents::draft_markdown_test {
namespace {

std::vector<std::string> places_of(const std::vector<base::Error>& problems) {
    std::vector<std::string> places;
    for (const base::Error& problem : problems) places.push_back(problem.where);
    return places;
}

TEST(DraftMarkdown, ReadsTitleFactsAndUnits) {
    const auto [draft, problems] = read_draft(
        "x.md", "# A title\r\n\n- Number: 1/2: 3\n- Empty:\n\n## Preamble\n\nOne\ntwo.\n\n"
                "Three.\n\n## Article 1 \u2013 First \u2013 still\n\nText.\n"
                "## Article 2: Second\n- an item, not a fact\n");
    EXPECT_TRUE(problems.empty());
    EXPECT_EQ(draft.title, "A title");
    ASSERT_EQ(draft.facts.size(), 2u);
    EXPECT_EQ(draft.facts[0].value, "1/2: 3");
    EXPECT_EQ(draft.facts[1].value, "");
    ASSERT_EQ(draft.units.size(), 3u);
    EXPECT_EQ(draft.units[0].text, "One two.\n\nThree.");
    EXPECT_EQ(draft.units[1].heading, "First \u2013 still");
    EXPECT_EQ(draft.units[1].number, 1);
    EXPECT_EQ(draft.units[1].line, 13);
    EXPECT_EQ(draft.units[2].text, "- an item, not a fact");
}

TEST(DraftMarkdown, ReadsPersianNumbers) {
    // "ماده ۱۲ – x"
    const auto [draft, problems] =
        read_draft("x.md", "## \u0645\u0627\u062F\u0647 \u06F1\u06F2 \u2013 x\ntext");
    ASSERT_TRUE(problems.empty());
    EXPECT_EQ(draft.units.at(0).number, 12);
    EXPECT_EQ(draft.units[0].heading, "x");
}

TEST(DraftMarkdown, NamesTheLinesItCannotRead) {
    EXPECT_EQ(
        places_of(
            read_draft("x.md",
                       "stray\n# T\n# T2\n## Nonsense\n## Article \u2013 no number\n### Deep\n"
                       "## Article 1 no dash\n## Article 2 \u2013\nbad \xFF byte\n- no colon\n")
                .problems),
        (std::vector<std::string>{"x.md:1", "x.md:3", "x.md:4", "x.md:5", "x.md:6", "x.md:7",
                                  "x.md:8", "x.md:9", "x.md:10"}));
}

TEST(DraftMarkdown, SurvivesNothing) {
    for (const char* nothing : {"", "\n", "\xEF\xBB\xBF", "#", "##", "## "})
        EXPECT_TRUE(read_draft("x.md", nothing).draft.units.empty());
}

std::string_view embedded(std::string_view name) {
    for (const server::EmbeddedFile& file : server::embedded_files())
        if (file.name == name) return file.text;
    return {};
}

TEST(DraftMarkdown, TheDirectiveHasSixAlignedArticlesAndAPreamble) {
    const auto pair = server::read_pair("fa.md", embedded("demo/directive.fa.md"), "en.md",
                                        embedded("demo/directive.en.md"));
    ASSERT_TRUE(pair.problems.empty());
    ASSERT_EQ(pair.draft.units.size(), 7u);
    EXPECT_EQ(pair.draft.units[0].key, "preamble");
    EXPECT_EQ(pair.draft.units[6].key, "article-6");
    EXPECT_EQ(pair.draft.units[6].heading.en, "Incentives");
    EXPECT_EQ(pair.draft.facts.size(), 4u);
}

TEST(DraftMarkdown, ADirectiveWithoutItsSecondLanguageIsRefusedWithLines) {
    std::string en(embedded("demo/directive.en.md"));
    en.resize(en.find("## Article 4"));
    const auto pair = server::read_pair("fa.md", embedded("demo/directive.fa.md"), "en.md", en);
    EXPECT_EQ(places_of(pair.problems),
              (std::vector<std::string>{"fa.md:24", "fa.md:28", "fa.md:32"}));
}

} // namespace
} // namespace hamandish::documents::draft_markdown_test
