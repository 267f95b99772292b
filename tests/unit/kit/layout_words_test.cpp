#include "laid_out.h"

#include <gtest/gtest.h>

namespace hamandish::kit::layout_words_test {
namespace {

using base::Rect;
using test::laid_out;

TEST(Text, is_as_high_as_its_lines_and_within_its_box) {
    const Tree tree = laid_out(
        [](Frame& frame) {
            frame.paragraph("word word word word word word word word word word word word");
        },
        200);
    const Node& text = tree[1];
    ASSERT_GT(text.lines.size(), 1u);
    EXPECT_EQ(text.rect.height, static_cast<float>(text.lines.size()) * 29);
    for (const DrawnLine& line : text.lines) {
        EXPECT_GE(line.rect.x, text.rect.x);
        EXPECT_LE(line.rect.far_x(), text.rect.far_x());
        EXPECT_LT(line.begin, line.end);
    }
    EXPECT_EQ(text.lines.front().begin, 0u);
    EXPECT_EQ(text.lines.back().end, text.text.size());
}

TEST(Text, hard_breaks_are_lines_of_their_own) {
    const Tree tree = laid_out([](Frame& frame) { frame.paragraph("one\ntwo"); });
    ASSERT_EQ(tree[1].lines.size(), 2u);
    EXPECT_TRUE(tree[1].lines[0].hard_break);
    EXPECT_EQ(tree[1].text.substr(tree[1].lines[0].begin, tree[1].lines[0].end), "one");
}

TEST(Button, holds_its_words_in_the_middle_of_a_finger_s_width) {
    const Tree tree = laid_out([](Frame& frame) { (void)frame.button({.text = "Send"}); }, 300);
    const Node& button = tree[1];
    EXPECT_GE(button.rect.height, 44);
    ASSERT_EQ(button.lines.size(), 1u);
    const Rect& line = button.lines[0].rect;
    EXPECT_NEAR(line.x + line.width / 2, button.rect.x + button.rect.width / 2, 0.5);
    EXPECT_NEAR(line.y + line.height / 2, button.rect.y + button.rect.height / 2, 0.5);
}

TEST(TextField, grows_with_its_value_up_to_a_limit) {
    const auto height = [](int lines) {
        std::string value;
        for (int i = 1; i < lines; ++i) value += "x\n";
        const Tree tree = laid_out([&](Frame& frame) {
            (void)frame.text_field({.key = "f",
                                    .label = "l",
                                    .value = value + "x",
                                    .multiline = true,
                                    .label_hidden = true,
                                    .look = BoxLook::None});
        });
        return tree[2].rect.height;
    };
    EXPECT_EQ(height(1), 48);
    EXPECT_EQ(height(4), 4 * 29);
    EXPECT_EQ(height(100), 12 * 29);
}

TEST(TextField, shows_the_empty_line_after_a_newline) {
    const auto height = [](std::string value) {
        const Tree tree = laid_out([&](Frame& frame) {
            (void)frame.text_field({.key = "f",
                                    .label = "l",
                                    .value = value,
                                    .multiline = true,
                                    .label_hidden = true,
                                    .min_height_px = 10,
                                    .look = BoxLook::None});
        });
        return tree[2].rect.height;
    };
    EXPECT_EQ(height("one"), 29);
    EXPECT_EQ(height("one\n"), 58) << "the caret stands there";
    EXPECT_EQ(height("one\n\n"), 87);
}

} // namespace
} // namespace hamandish::kit::layout_words_test
