#include "domain/draft.h"

#include <gtest/gtest.h>

namespace hamandish::domain::draft_test {
namespace {

SourceDraft draft(const char* name, int articles, bool preamble = true) {
    SourceDraft out{name, "Title", {{"Number", "1", 3}}, {}, 1, 99};
    int line = 5;
    if (preamble) out.units.push_back({UnitKind::Preamble, 0, "Preamble", "Why", line});
    for (int i = 1; i <= articles; ++i)
        out.units.push_back(
            {UnitKind::Article, i, "Heading " + std::to_string(i), "Text", line += 4});
    return out;
}

void expect_problems(const SourceDraft& fa, const SourceDraft& en,
                     const std::vector<std::string>& places) {
    const Alignment alignment = align(fa, en);
    std::vector<std::string> found;
    for (const base::Error& problem : alignment.problems) {
        EXPECT_EQ(problem.code, base::ErrorCode::Misaligned);
        found.push_back(problem.where);
    }
    EXPECT_EQ(found, places);
    EXPECT_TRUE(alignment.draft.units.empty());
}

} // namespace

TEST(Draft, AlignsUnitByUnit) {
    const Alignment alignment = align(draft("fa.md", 6), draft("en.md", 6));
    ASSERT_TRUE(alignment.problems.empty());
    ASSERT_EQ(alignment.draft.units.size(), 7u);
    EXPECT_EQ(alignment.draft.units[0].key, "preamble");
    EXPECT_EQ(alignment.draft.units[6].key, "article-6");
    EXPECT_EQ(alignment.draft.units[6].heading, (TwoTexts{"Heading 6", "Heading 6"}));
    EXPECT_EQ(alignment.draft.facts.size(), 1u);
}

TEST(Draft, NamesWhatOneLanguageLacks) {
    expect_problems(draft("fa.md", 3), draft("en.md", 2), {"fa.md:17"});
    expect_problems(draft("fa.md", 1), draft("en.md", 1, false), {"fa.md:5", "en.md:9", "fa.md:9"});
}

TEST(Draft, RefusesNumbersOutOfOrder) {
    SourceDraft fa = draft("fa.md", 3), en = draft("en.md", 3);
    fa.units[2].number = en.units[2].number = 5;
    // Article 5 after 1, and then 3 after 5: both are out of place, in both files.
    expect_problems(fa, en, {"fa.md:13", "fa.md:17", "en.md:13", "en.md:17"});
}

TEST(Draft, RefusesTwoUnitsOfOneName) {
    SourceDraft fa = draft("fa.md", 1), en = draft("en.md", 1);
    fa.units.push_back(fa.units[0]);
    en.units.push_back(en.units[0]);
    fa.units[2].line = en.units[2].line = 20;
    expect_problems(fa, en, {"fa.md:20", "en.md:20"});
}

TEST(Draft, RefusesEmptyParts) {
    SourceDraft fa = draft("fa.md", 1), en = draft("en.md", 1);
    en.units[1].text.clear();
    expect_problems(fa, en, {"en.md:9"});
    expect_problems(SourceDraft{"fa.md", "", {}, {}, 0, 0}, SourceDraft{"en.md", "", {}, {}, 0, 7},
                    {"fa.md:1", "en.md:1", "en.md:7"});
}

TEST(Draft, RefusesFactsWithoutCounterpart) {
    SourceDraft fa = draft("fa.md", 1);
    fa.facts.push_back({"Date", "today", 4});
    expect_problems(fa, draft("en.md", 1), {"fa.md:4"});
}

} // namespace hamandish::domain::draft_test
