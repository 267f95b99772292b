#include "text_bench.h"

#include <gtest/gtest.h>

namespace hamandish::kit::text_cache_test {
namespace {

TextQuery query(std::string_view text, float size_px = 16) {
    return {text,
            {size_px, text::Weight::Regular},
            text::BaseDirection::LeftToRight,
            base::Direction::LeftToRight};
}

TEST(TextCache, shapes_a_text_once) {
    TextBench& bench = TextBench::instance();
    TextCache cache(bench.engine, bench.fonts);
    const auto first = cache.natural(query("one two three"));
    const auto again = cache.natural(query("one two three"));
    EXPECT_EQ(first, again);
    EXPECT_EQ(cache.shaped_count(), 1u);
    (void)cache.lines(query("one two three"), 40);
    EXPECT_EQ(cache.shaped_count(), 1u);
}

TEST(TextCache, tells_styles_and_directions_apart) {
    TextBench& bench = TextBench::instance();
    TextCache cache(bench.engine, bench.fonts);
    (void)cache.natural(query("one"));
    (void)cache.natural(query("one", 20));
    TextQuery other = query("one");
    other.base = text::BaseDirection::RightToLeft;
    (void)cache.natural(other);
    EXPECT_EQ(cache.shaped_count(), 3u);
}

TEST(TextCache, breaks_only_where_it_must) {
    TextBench& bench = TextBench::instance();
    TextCache cache(bench.engine, bench.fonts);
    const auto natural = cache.natural(query("one two three four five six"));
    EXPECT_EQ(cache.lines(query("one two three four five six"), 10000), natural);
    const auto narrow = cache.lines(query("one two three four five six"), 60);
    EXPECT_GT(narrow->lines().size(), 2u);
    EXPECT_LE(narrow->max_line_width(), 60);
    EXPECT_EQ(cache.lines(query("one two three four five six"), 60), narrow);
    EXPECT_EQ(natural->lines().size(), 1u);
}

TEST(TextCache, forgets_what_was_not_used_for_longest) {
    TextBench& bench = TextBench::instance();
    TextCache cache(bench.engine, bench.fonts, 8 * 800);
    (void)cache.natural(query("kept"));
    for (int i = 0; i < 50; ++i) {
        (void)cache.natural(query("text " + std::to_string(i)));
        (void)cache.natural(query("kept"));
    }
    EXPECT_LE(cache.size(), 8u);
    EXPECT_EQ(cache.shaped_count(), 51u);
}

TEST(TextCache, takes_a_long_text_for_what_it_was_before_an_edit) {
    TextBench& bench = TextBench::instance();
    TextCache cache(bench.engine, bench.fonts);
    std::string words;
    for (int i = 0; i < 40; ++i)
        words += "a paragraph that stays as it is, " + std::to_string(i) + "\n";
    (void)cache.lines(query(words), 120);
    (void)cache.lines(query("something else"), 120);
    words.insert(words.size() / 2, "x");
    const auto edited = cache.lines(query(words), 120);
    EXPECT_EQ(cache.size(), 2u) << "the text before the edit is forgotten";
    TextCache fresh(bench.engine, bench.fonts);
    const auto anew = fresh.lines(query(words), 120);
    ASSERT_EQ(edited->lines().size(), anew->lines().size());
    for (std::size_t line = 0; line < anew->lines().size(); ++line)
        EXPECT_EQ(edited->lines()[line].end, anew->lines()[line].end);
    EXPECT_EQ(cache.lines(query(words), 120), edited);
}

} // namespace
} // namespace hamandish::kit::text_cache_test
