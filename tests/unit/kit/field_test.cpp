// Text fields as they are painted: paragraph by paragraph, where they have scrolled to.
#include "kit/draw_field.h"
#include "kit/frame.h"
#include "text_bench.h"

#include <algorithm>
#include <gtest/gtest.h>

namespace hamandish::kit::field_test {
namespace {

const i18n::Catalogue english(i18n::Locale::English);
constexpr Setting setting{base::Direction::LeftToRight, 400, 600, false};

/// A page of one field, laid out with a cache that outlives it.
struct Page {
    TextCache texts{TextBench::instance().engine, TextBench::instance().fonts};
    Tree tree;
    TextBlocks blocks;
    std::size_t field = 0;

    void lay_out(std::string value, bool multiline = true) {
        Frame frame(english, {400, 600, false}, {}, {});
        (void)frame.text_field({.key = "f",
                                .label = "l",
                                .value = std::move(value),
                                .multiline = multiline,
                                .label_hidden = true});
        tree = frame.take_tree();
        blocks = kit::lay_out(tree, texts, setting);
        for (std::size_t i = 0; i < tree.size(); ++i)
            if (tree[i].role == Role::TextField) field = i;
    }
    [[nodiscard]] std::vector<FieldCaret> carets(base::Point scroll = {}) const {
        const FieldEdit edit{.node = tree[field].id, .scroll_px = scroll};
        return field_carets(tree[field], blocks[field].field, &edit, setting);
    }
    [[nodiscard]] std::size_t lines() const { return blocks[field].field.line_count; }
};

std::string paragraphs(int count) {
    std::string text;
    for (int i = 0; i < count; ++i)
        text += "Paragraph " + std::to_string(i) + " \u0628\u0646\u062F \u200C" +
                std::string(60, 'w') + " and more words to be broken.\n";
    return text;
}

TEST(Field, typing_shapes_the_paragraph_it_happens_in_and_no_other) {
    Page page;
    std::string value = paragraphs(200); // about 20,000 characters
    page.lay_out(value);
    for (const std::size_t at : {value.size() / 2, std::size_t{0}, value.size()}) {
        const std::size_t shaped = page.texts.shaped_count();
        value.insert(at, "x");
        page.lay_out(value);
        EXPECT_EQ(page.texts.shaped_count(), shaped + 1) << at;
    }
}

TEST(Field, a_new_line_shapes_only_what_it_parts) {
    Page page;
    std::string value = paragraphs(50);
    page.lay_out(value);
    const std::size_t shaped = page.texts.shaped_count();
    value.insert(value.size() / 2, "\n");
    page.lay_out(value);
    EXPECT_LE(page.texts.shaped_count(), shaped + 2);
}

TEST(Field, has_as_many_lines_as_a_textarea) {
    Page page;
    const auto lines = [&](const char* value) {
        page.lay_out(value);
        return page.lines();
    };
    EXPECT_EQ(lines("one"), 1u);
    EXPECT_EQ(lines("one\n"), 2u);
    EXPECT_EQ(lines("\n\n"), 3u);
    EXPECT_EQ(lines("one\n\nthree"), 3u);
}

TEST(Field, carets_stand_at_every_grapheme_once_and_count_utf16) {
    Page page;
    const std::string value = "\u0645\u06CC\u200C\u0631\u0648\u062F\n\nab \U0001F600c";
    page.lay_out(value);
    std::vector<std::uint32_t> places;
    for (const FieldCaret& caret : page.carets()) places.push_back(caret.at);
    const std::vector<std::uint32_t> wanted{0, 1, 3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 14};
    EXPECT_EQ(places, wanted);
    EXPECT_EQ(page.carets().front().direction, base::Direction::RightToLeft);
    EXPECT_EQ(page.carets().back().direction, base::Direction::LeftToRight);
    EXPECT_EQ(page.carets().back().y - page.carets().front().y, 2 * 29);
}

TEST(Field, moves_its_lines_by_what_has_scrolled_and_no_further) {
    Page page;
    page.lay_out(paragraphs(40));
    const float resting = page.carets().front().y;
    EXPECT_EQ(page.carets({0, 50}).front().y, resting - 50);
    EXPECT_EQ(page.carets({0, -50}).front().y, resting);
    const Node& node = page.tree[page.field];
    const float room = content_rect(node, setting).height;
    const float most = 29 * static_cast<float>(page.lines()) - room;
    EXPECT_EQ(page.carets({0, 1e6f}).front().y, resting - most) << "it has just grown";
}

TEST(Field, of_one_line_scrolls_along_it) {
    Page page;
    page.lay_out(std::string(100, 'w'), false);
    EXPECT_EQ(page.lines(), 1u);
    const float resting = page.carets().front().x;
    EXPECT_EQ(page.carets({120, 0}).front().x, resting - 120);
    EXPECT_EQ(page.carets({0, 120}).front().y, page.carets().front().y);
}

TEST(Field, clamps_offsets_to_its_value) {
    EXPECT_EQ(byte_from_utf16("a\U0001F600b", 0), 0u);
    EXPECT_EQ(byte_from_utf16("a\U0001F600b", 1), 1u);
    EXPECT_EQ(byte_from_utf16("a\U0001F600b", 3), 5u);
    EXPECT_EQ(byte_from_utf16("a\U0001F600b", 99), 6u);
    EXPECT_EQ(count_utf16("a\U0001F600b"), 4u);
}

} // namespace
} // namespace hamandish::kit::field_test
