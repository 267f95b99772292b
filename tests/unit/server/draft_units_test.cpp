// Real regulations as drafts: their units may be cut anywhere and joined again, and nothing is
// lost.
#include "server/documents/draft_units.h"

#include "domain/unit_cut.h"

#include <fstream>
#include <gtest/gtest.h>
#include <iterator>

namespace hamandish::documents::draft_units_test {
namespace {

using domain::DraftFormUnit;
using Units = std::vector<DraftFormUnit>;

Units units_of(const std::string& name) {
    std::ifstream file(std::string(HAMANDISH_SOURCE_DIR) + "/tests/support/texts/" + name,
                       std::ios::binary);
    const std::string bytes(std::istreambuf_iterator<char>(file), {});
    auto read = read_draft_units(name, bytes, true);
    EXPECT_TRUE(read) << name;
    return read ? std::move(read->units) : Units{};
}

std::string sources(const Units& units) {
    std::string all;
    for (const DraftFormUnit& one : units) all += one.source;
    return all;
}

/// Without blanks.
std::string words(const std::string& text) {
    std::string dense = text;
    std::erase_if(dense, [](char c) { return c == ' ' || c == '\n' || c == '\r' || c == '\t'; });
    return dense;
}

class RealDraft : public testing::TestWithParam<const char*> {};

TEST_P(RealDraft, IsWhatItWasOnceItIsCutAndJoined) {
    Units units = units_of(GetParam());
    const Units whole = units;
    int cuts = 0;
    for (int i = 0; i < static_cast<int>(whole.size()); ++i) {
        const std::string text = whole[static_cast<std::size_t>(i)].text.fa;
        for (const std::size_t place : domain::places_to_cut(text)) {
            ASSERT_TRUE(domain::split_unit(units, i, place)) << i << " " << place;
            const auto at = static_cast<std::size_t>(i);
            ASSERT_EQ(units[at].text.fa + units[at + 1].text.fa, text);
            ASSERT_EQ(sources(units), sources(whole));
            ASSERT_TRUE(domain::merge_unit(units, i + 1));
            ASSERT_EQ(units, whole) << i << " " << place;
            ++cuts;
        }
    }
    EXPECT_GT(cuts, 0);
}

/// All units joined, from the last to the first, say every word of each in order.
TEST_P(RealDraft, JoinedIntoOneSaysEveryWord) {
    Units units = units_of(GetParam());
    const Units whole = units;
    while (units.size() > 1)
        ASSERT_TRUE(domain::merge_unit(units, static_cast<int>(units.size()) - 1));
    EXPECT_EQ(units[0].source, sources(whole));
    const std::string all = words(units[0].text.fa);
    std::size_t at = 0;
    for (std::size_t i = 0; i < whole.size(); ++i) {
        const DraftFormUnit& one = whole[i];
        const std::string head = i == 0 ? std::string() : domain::printed_head(one);
        const std::string heading = i == 0 ? std::string() : one.heading.fa;
        for (const std::string& part : {head, heading, one.text.fa}) {
            const std::size_t found = all.find(words(part), at);
            ASSERT_NE(found, all.npos) << i << " " << part;
            at = found + words(part).size();
        }
    }
}

INSTANTIATE_TEST_SUITE_P(Texts, RealDraft,
                         testing::Values("fum-balasary.md", "fum-fannavari.md",
                                         "fum-forsatstudy.md", "constitution-1368.txt"));

DraftFormUnit translated(int number, const std::string& fa, const std::string& en) {
    DraftFormUnit unit;
    unit.number = number;
    unit.text = {fa, en};
    return unit;
}

TEST(KeepEnglish, StaysBesideTheSameNumberAndIsAskedAboutWhereThePersianIsOther) {
    const Units before{translated(1, "یک", "One"), translated(2, "دو", "Two"),
                       translated(3, "سه", ""), translated(4, "چهار", "Four")};
    Units units{translated(1, "یک", ""), translated(2, "دو و نیم", ""), translated(3, "سه", ""),
                translated(5, "پنج", "")};
    EXPECT_EQ(keep_english(units, before), std::vector<std::size_t>{3})
        << "the fourth has no place";
    EXPECT_EQ(units[0].text, (domain::TwoTexts{"یک", "One"}));
    EXPECT_TRUE(units[0].doubts.empty());
    EXPECT_EQ(units[1].text, (domain::TwoTexts{"دو و نیم", "Two"}));
    EXPECT_EQ(units[1].doubts, std::vector<std::string>{std::string(english_kept)});
    EXPECT_EQ(units[2].text.en, "");
    EXPECT_TRUE(units[2].doubts.empty()) << "there was nothing to keep";
    EXPECT_EQ(units[3].text.en, "");
}

TEST(PutBeside, UnitsWithoutWordsTakeNoneAway) {
    Units units{translated(1, "یک", "One"), translated(2, "دو", "Two")};
    EXPECT_EQ(put_beside(units, {translated(1, "", ""), translated(2, "", "The second"),
                                 translated(7, "", "")}),
              std::vector<std::size_t>{});
    EXPECT_EQ(units[0].text.en, "One");
    EXPECT_EQ(units[1].text.en, "The second");
}

} // namespace
} // namespace hamandish::documents::draft_units_test
