#include "domain/unit_cut.h"

#include <algorithm>
#include <gtest/gtest.h>
#include <random>

namespace hamandish::domain::unit_cut_test {
namespace {

using Units = std::vector<DraftFormUnit>;

DraftFormUnit article(const std::string& text) {
    return {1, 0, UnitKind::Article, 5, {}, {}, {text, "text"}, {}, {}};
}

/// What is read of all units in order, without blanks.
std::string printed(const Units& units) {
    std::string all;
    for (const DraftFormUnit& one : units) {
        all += printed_head(one);
        all += one.heading.fa;
        all += one.text.fa;
    }
    std::erase_if(all, [](char c) { return c == ' ' || c == '\n'; });
    return all;
}

std::string joined(const Units& units, std::string DraftFormUnit::*field) {
    std::string all;
    for (const DraftFormUnit& one : units) all += one.*field;
    return all;
}

std::string texts(const Units& units) {
    std::string all;
    for (const DraftFormUnit& one : units) all += one.text.fa;
    return all;
}

std::vector<std::string> halves_before(const std::string& text) {
    std::vector<std::string> rests;
    for (const std::size_t place : places_to_cut(text)) rests.push_back(text.substr(place));
    return rests;
}

TEST(PlacesToCut, AreTheBeginningsOfLinesAndSentences) {
    using Rests = std::vector<std::string>;
    EXPECT_EQ(halves_before("یک دو. سه؟ چهار"), (Rests{"سه؟ چهار", "چهار"}));
    EXPECT_EQ(halves_before("الف؛\n ب\n\nپ"), (Rests{"ب\n\nپ", "پ"}));
    EXPECT_EQ(halves_before("«گفت.» و رفت (شاید…) دیگر"), (Rests{"و رفت (شاید…) دیگر", "دیگر"}));
    EXPECT_EQ(halves_before(" یک.\n"), Rests{});
    EXPECT_EQ(halves_before("3.14 یک،دو"), Rests{});
    EXPECT_EQ(halves_before(""), Rests{});
}

/// Wherever the caret is: the halves are the text, and merged they are the unit that was.
TEST(SplitUnit, AndMergedItIsWhatItWas) {
    const std::string text = "یک دو\nسه  four. پنج";
    int cuts = 0;
    for (std::size_t at = 0; at <= text.size() + 1; ++at) {
        Units units{article("پیش"), article(text)};
        units[1].source = "ماده ۵- " + text + "\n";
        const Units whole = units;
        if (const auto done = split_unit(units, 1, at); !done) {
            EXPECT_EQ(done.error().where, "split");
            EXPECT_EQ(units, whole) << at;
            continue;
        }
        ++cuts;
        ASSERT_EQ(units.size(), 3u);
        EXPECT_EQ(texts(units), texts(whole)) << at;
        EXPECT_EQ(joined(units, &DraftFormUnit::source), whole[1].source) << at;
        EXPECT_EQ(units[2].text.en, "") << "so that the gate asks for it";
        EXPECT_EQ(units[2].source, units[2].text.fa + "\n") << at;
        ASSERT_TRUE(merge_unit(units, 2));
        EXPECT_EQ(units, whole) << at;
    }
    EXPECT_GT(cuts, 10);
}

TEST(SplitUnit, NeverCutsAWord) {
    Units units{article("یک پنجاه")};
    ASSERT_TRUE(split_unit(units, 0, units[0].text.fa.size() - 3));
    EXPECT_EQ(units[0].text.fa, "یک ");
    EXPECT_EQ(units[1].text.fa, "پنجاه");
    EXPECT_FALSE(split_unit(units, 1, 4)) << "one word";
}

/// What the recogniser took for the beginning of an article was a mention of one.
TEST(MergeUnit, BringsBackTheHeadThatWasPrinted) {
    Units units{article("طبق"), article("این آیین‌نامه.")};
    units[1].source = "## **ماده ۵**- این آیین‌نامه.\n";
    ASSERT_TRUE(merge_unit(units, 1));
    EXPECT_EQ(units[0].text.fa, "طبق\nماده ۵- این آیین‌نامه.");
    EXPECT_EQ(units[0].text.en, "text\ntext");
}

TEST(MergeUnit, BringsBackTheHeadOfAUnitThatOnlyHoldsOthers) {
    Units units{article("پیش"), article("")};
    units[1].source = "ماده ۶\n";
    ASSERT_TRUE(merge_unit(units, 1));
    EXPECT_EQ(units[0].text.fa, "پیش\nماده ۶");
}

TEST(MergeUnit, WhatLayInItLiesInTheOneBefore) {
    Units units{article("۱"), article("۲"), article("۳"), article("۴"), article("۵")};
    const int depths[] = {0, 1, 2, 3, 1};
    for (std::size_t i = 0; i < units.size(); ++i) units[i].depth = depths[i];
    ASSERT_TRUE(merge_unit(units, 1));
    std::vector<int> left;
    for (const auto& one : units) left.push_back(one.depth);
    EXPECT_EQ(left, (std::vector<int>{0, 1, 2, 1}));
    EXPECT_EQ(merge_unit(units, 0).error().where, "merge");
}

/// A draft as files make them; no two words are alike, so that nothing is found where it is not.
class RandomDraft {
  public:
    explicit RandomDraft(unsigned seed) : random_(seed) {
        int depth = 0;
        for (int i = 0; i < 12; ++i) {
            DraftFormUnit one = article(words(1 + below(4)));
            depth = one.depth = i == 0 ? 0 : below(depth + 2);
            one.id = i + 1;
            if (below(2) == 0) one.heading.fa = words(2);
            if (below(4) != 0) one.source = words(1) + "- " + one.heading.fa + "\n" + one.text.fa;
            units.push_back(std::move(one));
        }
    }
    int below(int end) { return std::uniform_int_distribution<int>(0, end - 1)(random_); }

    Units units;

  private:
    std::string words(int count) {
        static constexpr const char* after[] = {" ", ". ", "\n", "؛ "};
        std::string text;
        for (int i = 0; i < count; ++i)
            text += "و" + std::to_string(10'000 + next_++) + (i + 1 < count ? after[below(4)] : "");
        return text;
    }
    std::mt19937 random_;
    int next_ = 0;
};

/// Cut and joined however often, in whatever order: nothing printed is lost, added or moved.
TEST(UnitCut, LosesNoCharacterInAnyOrder) {
    for (unsigned seed = 0; seed < 200; ++seed) {
        RandomDraft draft(seed);
        const std::string before = printed(draft.units);
        const std::string sources = joined(draft.units, &DraftFormUnit::source);
        for (int step = 0; step < 40; ++step) {
            const int index = draft.below(static_cast<int>(draft.units.size()));
            const auto& text = draft.units[static_cast<std::size_t>(index)].text.fa;
            const auto at =
                static_cast<std::size_t>(draft.below(static_cast<int>(text.size()) + 1));
            const bool cuts = draft.below(2) == 0;
            const auto done =
                cuts ? split_unit(draft.units, index, at) : merge_unit(draft.units, index);
            if (!done) continue;
            ASSERT_EQ(printed(draft.units), before) << seed << " " << step;
            ASSERT_EQ(joined(draft.units, &DraftFormUnit::source), sources) << seed << " " << step;
        }
    }
}

/// The file's words keep their marks of direction, which are read as half-spaces.
TEST(SplitUnit, FindsItsWordsInAFileThatWritesHalfSpacesAsMarks) {
    Units units{article("پیش"), article("می\u200Cشود. نمی\u200Cشود.")};
    units[1].source = "ماده\u200F های ۵- می\u200Fشود. نمی\u200Fشود.\n";
    const Units whole = units;
    ASSERT_TRUE(split_unit(units, 1, places_to_cut(units[1].text.fa).at(0)));
    EXPECT_EQ(units[1].source + units[2].source, whole[1].source);
    EXPECT_EQ(units[2].source, "نمی\u200Fشود.\n");
    ASSERT_TRUE(merge_unit(units, 2));
    EXPECT_EQ(units, whole);
    EXPECT_EQ(printed_head(units[1]), "ماده\u200F های ۵-");
}

} // namespace
} // namespace hamandish::domain::unit_cut_test
