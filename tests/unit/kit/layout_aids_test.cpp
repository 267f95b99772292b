// What readers change of a layout: larger words, a lower page, bars at its end.
#include "kit/theme.h"
#include "laid_out.h"

#include <gtest/gtest.h>

namespace hamandish::kit::layout_aids_test {
namespace {

using base::Direction;
using base::Rect;
using test::english;

void put(Frame& frame, const Box& box) {
    const Scope scope = frame.box(box);
}

Tree laid_out_for(const Setting& setting, float bar_px = 0) {
    Frame frame(english, {setting.width_px, setting.height_px, false}, {}, {});
    put(frame, {.key = "content", .layout = {.height = 2000}});
    if (bar_px > 0)
        put(frame, {.key = "bar", .layout = {.min_height = bar_px, .afloat = Afloat::Bar}});
    Tree tree = frame.take_tree();
    TextBench& bench = TextBench::instance();
    TextCache cache(bench.engine, bench.fonts);
    (void)lay_out(tree, cache, setting);
    return tree;
}

TEST(Bars, lie_at_the_viewports_end_and_the_page_ends_above_them) {
    Setting setting{Direction::RightToLeft, 400, 600};
    setting.scroll_top_px = 300;
    const Tree tree = laid_out_for(setting, 150);
    EXPECT_EQ(tree[2].rect, (Rect{0, 750, 400, 150}));
    EXPECT_EQ(tree[0].rect.height, 2150);
    EXPECT_EQ(covered(tree).end_px, 150);
}

TEST(Bars, a_corner_stands_above_them_whichever_comes_first) {
    Frame frame(english, {400, 600, false}, {}, {});
    put(frame, {.key = "corner", .layout = {.width = 90, .height = 60, .afloat = Afloat::Corner}});
    put(frame, {.key = "bar", .layout = {.min_height = 150, .afloat = Afloat::Bar}});
    Tree tree = frame.take_tree();
    TextBench& bench = TextBench::instance();
    TextCache cache(bench.engine, bench.fonts);
    (void)lay_out(tree, cache, {Direction::RightToLeft, 400, 600});
    EXPECT_LE(tree[1].rect.bottom(), tree[2].rect.y);
}

/// Browsers lay pictures over what is drawn: the one under a bar must not shine through it.
TEST(Bars, cover_pictures_that_scroll_below_them) {
    const auto is_covered = [](float scroll_top_px) {
        Frame frame(english, {400, 600, false}, {}, {});
        put(frame, {.key = "above", .layout = {.height = 560}});
        frame.picture("/logos/a.png", 48);
        put(frame, {.key = "below", .layout = {.height = 2000}});
        put(frame, {.key = "bar", .layout = {.min_height = 150, .afloat = Afloat::Bar}});
        Tree tree = frame.take_tree();
        TextBench& bench = TextBench::instance();
        TextCache cache(bench.engine, bench.fonts);
        Setting setting{Direction::RightToLeft, 400, 600};
        setting.scroll_top_px = scroll_top_px;
        (void)lay_out(tree, cache, setting);
        EXPECT_EQ(tree[2].role, Role::Picture);
        EXPECT_EQ(tree[2].rect.width, 48);
        EXPECT_EQ(tree[2].rect.height, 48);
        return tree[2].covered;
    };
    EXPECT_TRUE(is_covered(0));
    EXPECT_FALSE(is_covered(300));
}

TEST(Lowered, nothing_begins_above_the_middle) {
    Setting setting{Direction::RightToLeft, 400, 1000};
    setting.lowered_px = 500;
    const Tree tree = laid_out_for(setting);
    EXPECT_EQ(tree[1].rect.y, 500);
    EXPECT_EQ(covered(tree).start_px, 500);
}

TEST(Lowered, gives_way_where_keys_leave_too_little_room) {
    Setting setting{Direction::RightToLeft, 400, 700};
    setting.lowered_px = 350;
    const Tree tree = laid_out_for(setting, 400);
    EXPECT_EQ(covered(tree).start_px, 100);
    EXPECT_EQ(covered(tree).end_px, 400);
}

TEST(Enlarged, a_row_whose_words_no_longer_fit_wraps) {
    const auto draw = [](Frame& frame) {
        const Scope row = frame.box({.layout = {.axis = Axis::Row, .gap = 8}});
        for (int i = 0; i < 3; ++i) (void)frame.button({.text = "Participation"});
    };
    Frame frame(english, {320, 600, false}, {}, {});
    draw(frame);
    Tree tree = frame.take_tree();
    TextBench& bench = TextBench::instance();
    TextCache cache(bench.engine, bench.fonts);
    Setting setting{Direction::LeftToRight, 320, 600};
    setting.reading.percent = 200;
    (void)lay_out(tree, cache, setting);
    for (const Node& node : tree) EXPECT_LE(node.rect.far_x(), 320) << node.text;
    EXPECT_GT(tree[3].rect.y, tree[2].rect.y);
}

} // namespace
} // namespace hamandish::kit::layout_aids_test
