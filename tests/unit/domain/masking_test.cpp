#include "domain/comment_text.h"
#include "domain/masking.h"

#include <algorithm>
#include <gtest/gtest.h>
#include <random>

namespace hamandish::domain::masking_test {
namespace {

std::string shown(const std::vector<std::string>& words, const std::string& text) {
    return with_mask_words(masked(text, places_of(words, text)), "#");
}

TEST(Masking, ExactlyTheWordsAreMaskedWhereverTheyStand) {
    EXPECT_EQ(shown({"0912"}, "call 0912 or 0912."), "call # or #.");
    EXPECT_EQ(shown({"رضا"}, "رضا، رضا‌ها و رضایت"), "#، #‌ها و رضایت")
        << "a half-space ends a word, a letter does not";
    EXPECT_EQ(shown({"12"}, "12 112 123 a12"), "# 112 123 a#");
    EXPECT_EQ(shown({"no such"}, "nothing here"), "nothing here");
}

TEST(Masking, WhatOverlapsOrTouchesIsOnePlace) {
    EXPECT_EQ(shown({"Sara Ahmadi", "Ahmadi street"}, "at Sara Ahmadi street 3"), "at # 3");
    EXPECT_EQ(shown({"12", "ab"}, "x 12ab y"), "x # y");
    EXPECT_EQ(shown({"Sara", "Ahmadi"}, "Sara Ahmadi"), "# #");
}

TEST(Masking, WordsAreLinesEachOnce) {
    EXPECT_EQ(*masked_words_from(" a b \r\n\nc\na b\n"), (std::vector<std::string>{"a b", "c"}));
    EXPECT_EQ(masked_words_from(" \n\t\n").error().code, base::ErrorCode::TextEmpty);
    EXPECT_EQ(masked_words_from(std::string(most_masked_bytes + 1, 'x')).error().code,
              base::ErrorCode::TextTooLong);
    std::string many;
    for (std::size_t i = 0; i <= most_masked_words; ++i) many += std::to_string(i) + "\n";
    EXPECT_EQ(masked_words_from(many).error().code, base::ErrorCode::TextTooLong);
    EXPECT_TRUE(masked_words_from("x").has_value()) << "one word is enough";
}

TEST(Masking, NobodyWritesTheMarkThemselves) {
    EXPECT_EQ(comment_text_from("see " + std::string(mask_mark)).error().code,
              base::ErrorCode::TextForbidden);
}

/// Whatever is masked: no word of the list is left as a word of its own, what is between the places
/// stays as it was, and there are as many marks as places.
TEST(Masking, NothingIsLeftAndNothingElseIsTaken) {
    const std::vector<std::string> pieces{"سارا",   "0912", " ",  "،", "‌",
                                          "street", "ها",   "\n", "12"};
    const std::vector<std::string> words{"سارا", "0912", "street 12", "12"};
    std::mt19937 random(3);
    for (int round = 0; round < 3000; ++round) {
        std::string text;
        for (int i = 0; i < 12; ++i) text += pieces[random() % pieces.size()];
        const auto places = places_of(words, text);
        const std::string out = masked(text, places);
        EXPECT_TRUE(places_of(words, out).empty()) << text;
        std::size_t marks = 0, kept = 0, gone = 0;
        for (auto at = out.find(mask_mark); at != std::string::npos;
             at = out.find(mask_mark, at + 1))
            ++marks;
        kept = out.size() - marks * mask_mark.size();
        for (const TextSpan& one : places) gone += one.end - one.begin;
        EXPECT_EQ(marks, places.size());
        EXPECT_EQ(kept + gone, text.size()) << text;
    }
}

} // namespace
} // namespace hamandish::domain::masking_test
