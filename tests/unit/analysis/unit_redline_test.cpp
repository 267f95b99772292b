#include "analysis/unit_redline.h"

#include <gtest/gtest.h>

namespace hamandish::analysis::unit_redline_test {
namespace {

std::string told(const std::vector<RedlinePiece>& pieces, std::string_view before,
                 std::string_view after) {
    std::string out;
    for (const RedlinePiece& piece : pieces) {
        const bool removed = piece.change == Change::Removed;
        const auto range = removed ? piece.before : piece.after;
        const auto text = (removed ? before : after).substr(range.start, range.end - range.start);
        out += piece.change == Change::Kept ? std::string(text)
                                            : (removed ? "[-" : "[+") + std::string(text) + "]";
    }
    return out;
}

TEST(UnitRedline, CountsTheWordsThatChanged) {
    const UnitText before{"مهلت", "دانشگاه سی روز فرصت دارد."};
    const UnitText after{"مهلت پاسخ", "دانشگاه چهل و پنج روز فرصت دارد."};
    const auto unit = redline_units(before, after);
    EXPECT_TRUE(is_changed(unit));
    EXPECT_EQ(unit.removed_words, 1);
    EXPECT_EQ(unit.added_words, 4) << "three in the text, one in the heading";
    EXPECT_EQ(told(unit.text, before.text, after.text),
              "دانشگاه [-سی ][+چهل و پنج ]روز فرصت دارد.");
}

TEST(UnitRedline, SpellingIsNoChange) {
    const auto unit = redline_units({"برنامه ي كار", "مي شود ٣ بار"},
                                    {"برنامه ی کار", "می‌شود ۳ بار"});
    EXPECT_FALSE(is_changed(unit));
    EXPECT_EQ(unit.removed_words + unit.added_words, 0);
}

TEST(UnitRedline, ChaptersArePairedByTheirHeadings) {
    const std::vector<UnitText> before{{"حقوق ملت", ""}, {"قوه مقننه", ""}};
    const std::vector<UnitText> after{{"کلیات", ""}, {"حقوق ملت", ""}, {"قوه مقننه", ""}};
    const auto pairs = pair_unit_texts(before, after);
    ASSERT_EQ(pairs.size(), 3u);
    EXPECT_EQ(fate_of(pairs[0], false), UnitFate::Added);
    EXPECT_EQ(pairs[1].before, 0u);
    EXPECT_EQ(pairs[2].before, 1u);
    EXPECT_EQ(fate_of(pairs[2], false), UnitFate::Unchanged);
    EXPECT_EQ(fate_of(pairs[2], true), UnitFate::Changed);
    EXPECT_EQ(fate_of({0u, std::nullopt, false, 0}, true), UnitFate::Removed);
}

} // namespace
} // namespace hamandish::analysis::unit_redline_test
