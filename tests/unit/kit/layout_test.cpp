#include "kit/theme.h"
#include "laid_out.h"

#include <cmath>
#include <gtest/gtest.h>
#include <random>

namespace hamandish::kit::layout_test {
namespace {

using base::Direction;
using base::Rect;
using test::english;
using test::laid_out;

Box sized(float width, float height, float grow = 0) {
    return {.layout = {.width = width, .height = height, .grow = grow}};
}

void put(Frame& frame, const Box& box) {
    const Scope scope = frame.box(box);
}

TEST(Column, stacks_children_with_gaps_and_stretches_them) {
    const Tree tree = laid_out([](Frame& frame) {
        const Scope column = frame.box({.layout = {.gap = 10, .padding = {5, 6, 7, 8}}});
        put(frame, {.layout = {.height = 20}});
        put(frame, {.layout = {.height = 30}});
    });
    EXPECT_EQ(tree[1].rect, (Rect{0, 0, 800, 72}));
    EXPECT_EQ(tree[2].rect, (Rect{8, 5, 786, 20}));
    EXPECT_EQ(tree[3].rect, (Rect{8, 35, 786, 30}));
}

TEST(Column, aligns_and_holds_children_to_their_measure) {
    const Tree tree = laid_out([](Frame& frame) {
        const Scope column = frame.box({});
        put(frame, {.layout = {.max_width = 600, .centred = true, .height = 10}});
        put(frame, {.layout = {.max_width = 600, .height = 10}});
        const Scope end = frame.box({.layout = {.cross = Align::End}});
        put(frame, sized(100, 10));
    });
    EXPECT_EQ(tree[2].rect, (Rect{100, 0, 600, 10}));
    EXPECT_EQ(tree[3].rect, (Rect{0, 10, 600, 10}));
    EXPECT_EQ(tree[5].rect, (Rect{700, 20, 100, 10}));
}

TEST(Column, growers_take_the_height_left_over) {
    Frame frame(english, {800, 600, false}, {}, {});
    put(frame, {.layout = {.height = 100}});
    put(frame, {.layout = {.grow = 1}});
    put(frame, {.layout = {.height = 50}});
    Tree tree = frame.take_tree();
    TextBench& bench = TextBench::instance();
    TextCache cache(bench.engine, bench.fonts);
    (void)lay_out(tree, cache, {Direction::LeftToRight, 800, 600, true});
    EXPECT_EQ(tree[2].rect, (Rect{0, 100, 800, 450}));
    EXPECT_EQ(tree[3].rect, (Rect{0, 550, 800, 50}));
}

TEST(SkipLink, takes_no_room_and_comes_down_when_focused) {
    const auto place = [](bool focused) {
        Frame frame(english, {800, 0, false}, {}, {});
        frame.text({.role = Role::Link, .text = "Skip", .box = BoxLook::SkipLink});
        put(frame, {.layout = {.height = 30}});
        Tree tree = frame.take_tree();
        TextBench& bench = TextBench::instance();
        TextCache cache(bench.engine, bench.fonts);
        const NodeId id = focused ? tree[1].id : 0;
        (void)lay_out(tree, cache, {Direction::LeftToRight, 800, 0, true, id});
        EXPECT_EQ(tree[2].rect, (Rect{0, 0, 800, 30}));
        return tree[1].rect;
    };
    EXPECT_LT(place(false).bottom(), 0);
    EXPECT_GT(place(true).y, 0);
    EXPECT_EQ(place(true).width, place(false).width);
}

TEST(Afloat, stands_at_the_viewport_and_takes_no_room) {
    Frame frame(english, {800, 600, false}, {}, {});
    {
        const Scope column = frame.box({.layout = {.padding = {50, 0, 0, 30}}});
        put(frame, {.layout = {.height = 2000}});
        put(frame, {.layout = {.width = 200, .height = 40, .afloat = Afloat::Foot}});
        put(frame, {.layout = {.afloat = Afloat::Cover}});
    }
    Tree tree = frame.take_tree();
    TextBench& bench = TextBench::instance();
    TextCache cache(bench.engine, bench.fonts);
    (void)lay_out(tree, cache, {Direction::LeftToRight, 800, 600, true, 0, 700});
    EXPECT_EQ(tree[0].rect.height, 2050);
    EXPECT_EQ(tree[3].rect, (Rect{300, 700 + 600 - 40 - 16, 200, 40}));
    EXPECT_EQ(tree[4].rect, (Rect{0, 700, 800, 600}));
}

TEST(Afloat, a_cover_taller_than_the_viewport_is_scrolled_with_the_page) {
    Frame frame(english, {320, 200, false}, {}, {});
    {
        const Scope cover = frame.box({.layout = {.afloat = Afloat::Cover}});
        put(frame, {.layout = {.height = 500}});
    }
    Tree tree = frame.take_tree();
    TextBench& bench = TextBench::instance();
    TextCache cache(bench.engine, bench.fonts);
    (void)lay_out(tree, cache, {Direction::LeftToRight, 320, 200, false, 0, 90});
    EXPECT_EQ(tree[1].rect, (Rect{0, 0, 320, 500}));
    EXPECT_EQ(tree[0].rect.height, 500);
}

TEST(Afloat, a_foot_stands_above_the_corner) {
    Frame frame(english, {800, 600, false}, {}, {});
    put(frame, {.layout = {.width = 100, .height = 60, .afloat = Afloat::Corner}});
    put(frame, {.layout = {.width = 200, .height = 40, .afloat = Afloat::Foot}});
    Tree tree = frame.take_tree();
    TextBench& bench = TextBench::instance();
    TextCache cache(bench.engine, bench.fonts);
    (void)lay_out(tree, cache, {Direction::LeftToRight, 800, 600, true, 0, 90});
    EXPECT_EQ(tree[1].rect, (Rect{800 - 100 - 16, 90 + 600 - 60 - 16, 100, 60}));
    EXPECT_EQ(tree[2].rect, (Rect{300, 90 + 600 - 60 - 16 - 40 - 16, 200, 40}));
    (void)lay_out(tree, cache, {Direction::RightToLeft, 800, 600, true, 0, 90});
    EXPECT_EQ(tree[1].rect, (Rect{16, 90 + 600 - 60 - 16, 100, 60}));
}

TEST(Row, growers_share_what_is_left_over) {
    const Tree tree = laid_out([](Frame& frame) {
        const Scope row = frame.box({.layout = {.axis = Axis::Row, .gap = 10}});
        put(frame, sized(180, 20));
        put(frame, {.layout = {.height = 20, .grow = 1}});
        put(frame, {.layout = {.height = 20, .grow = 2}});
    });
    EXPECT_EQ(tree[2].rect, (Rect{0, 0, 180, 20}));
    EXPECT_EQ(tree[3].rect, (Rect{190, 0, 200, 20}));
    EXPECT_EQ(tree[4].rect, (Rect{400, 0, 400, 20}));
}

TEST(Row, a_grower_is_never_narrower_than_its_words) {
    const Tree tree = laid_out(
        [](Frame& frame) {
            const Scope row = frame.box({.layout = {.axis = Axis::Row}});
            frame.text({.text = "Unbreakablewordofsomelength", .layout = {.grow = 1}});
            put(frame, {.layout = {.height = 20, .grow = 100}});
        },
        400);
    EXPECT_EQ(tree[2].lines.size(), 1u);
    EXPECT_GE(tree[2].rect.width, tree[2].lines[0].rect.width);
    EXPECT_EQ(tree[2].rect.width + tree[3].rect.width, 400);
}

TEST(Row, growers_keep_their_words_on_one_line_while_all_can) {
    const auto lines = [](float width_px) {
        const Tree tree = laid_out(
            [](Frame& frame) {
                const Scope row = frame.box({.layout = {.axis = Axis::Row}});
                frame.text({.text = "no", .layout = {.grow = 1}});
                frame.text({.text = "rather more words", .layout = {.grow = 1}});
            },
            width_px);
        return tree[3].lines.size();
    };
    EXPECT_EQ(lines(180), 1u); // half of it would be too narrow
    EXPECT_GT(lines(100), 1u);
}

TEST(Row, spreads_aligns_and_centres) {
    const auto xs = [](Align main) {
        const Tree tree = laid_out([main](Frame& frame) {
            const Scope row = frame.box({.layout = {.axis = Axis::Row, .main = main}});
            for (int i = 0; i < 3; ++i) put(frame, sized(100, 10));
        });
        return std::vector<float>{tree[2].rect.x, tree[3].rect.x, tree[4].rect.x};
    };
    EXPECT_EQ(xs(Align::Start), (std::vector<float>{0, 100, 200}));
    EXPECT_EQ(xs(Align::Center), (std::vector<float>{250, 350, 450}));
    EXPECT_EQ(xs(Align::End), (std::vector<float>{500, 600, 700}));
    EXPECT_EQ(xs(Align::Stretch), (std::vector<float>{0, 350, 700}));
}

TEST(Row, wraps_onto_lines_with_their_own_gap) {
    const Tree tree = laid_out([](Frame& frame) {
        const Scope row =
            frame.box({.layout = {.axis = Axis::Row, .gap = 10, .cross_gap = 4, .wrap = true}});
        for (int i = 0; i < 3; ++i) put(frame, sized(300, 20));
    });
    EXPECT_EQ(tree[3].rect, (Rect{310, 0, 300, 20}));
    EXPECT_EQ(tree[4].rect, (Rect{0, 24, 300, 20}));
    EXPECT_EQ(tree[1].rect.height, 44);
}

TEST(Row, texts_give_way_where_it_is_tight) {
    const Tree tree = laid_out(
        [](Frame& frame) {
            const Scope row = frame.box({.layout = {.axis = Axis::Row, .gap = 8}});
            frame.paragraph("a text of quite a few words that does not fit beside the other one");
            put(frame, sized(100, 20));
        },
        300);
    EXPECT_LE(tree[2].rect.far_x(), 192);
    EXPECT_GT(tree[2].lines.size(), 1u);
    EXPECT_LE(tree[3].rect.far_x(), 300);
}

TEST(Row, baselines_meet) {
    const Tree tree = laid_out([](Frame& frame) {
        const Scope row = frame.box({.layout = {.axis = Axis::Row, .cross = Align::Baseline}});
        frame.paragraph("Large", TextLook::Display);
        frame.paragraph("small", TextLook::Tiny);
    });
    const auto baseline = [](const Node& node) {
        const TextStyle style = text_style(node.text_look, true);
        const auto metrics = TextBench::instance().fonts.metrics(
            {style.size_px, style.bold ? text::Weight::Bold : text::Weight::Regular});
        return node.lines[0].rect.y + baseline_in_line(metrics, style.line_height_px);
    };
    EXPECT_EQ(baseline(tree[2]), baseline(tree[3]));
    EXPECT_GT(tree[3].rect.y, tree[2].rect.y);
}

TEST(Grid, fits_as_many_columns_as_there_is_room_for) {
    const auto columns = [](float width_px) {
        const Tree tree = laid_out(
            [](Frame& frame) {
                const Scope grid =
                    frame.box({.layout = {.axis = Axis::Grid, .gap = 16, .min_width = 300}});
                for (int i = 0; i < 3; ++i) put(frame, {.layout = {.height = 40}});
            },
            width_px);
        int count = 0;
        for (std::size_t i = 2; i < tree.size(); ++i) count += tree[i].rect.y == 0;
        EXPECT_EQ(tree[2].rect.x, 0);
        for (std::size_t i = 2; i < tree.size(); ++i) EXPECT_LE(tree[i].rect.far_x(), width_px);
        return count;
    };
    EXPECT_EQ(columns(1040), 3);
    EXPECT_EQ(columns(931), 2);
    EXPECT_EQ(columns(320), 1);
    EXPECT_EQ(columns(200), 1); // narrower than a column: it gives way
}

TEST(Grid, cells_of_a_row_are_equally_high_and_fill_the_width) {
    const Tree tree = laid_out(
        [](Frame& frame) {
            const Scope grid =
                frame.box({.layout = {.axis = Axis::Grid, .gap = 12, .min_width = 120}});
            for (int i = 0; i < 3; ++i)
                put(frame, {.layout = {.min_height = 20.0f + 10.0f * static_cast<float>(i)}});
        },
        401);
    for (std::size_t i = 2; i < 5; ++i) EXPECT_EQ(tree[i].rect.height, 40);
    EXPECT_EQ(tree[4].rect.far_x(), 401);
    EXPECT_EQ(tree[3].rect.x - tree[2].rect.far_x(), 12);
}

TEST(Overlay, centres_children_over_each_other) {
    const Tree tree = laid_out([](Frame& frame) {
        const Scope overlay =
            frame.box({.layout = {.axis = Axis::Overlay, .width = 84, .height = 84}});
        put(frame, sized(84, 84));
        put(frame, sized(40, 20));
    });
    EXPECT_EQ(tree[2].rect, (Rect{0, 0, 84, 84}));
    EXPECT_EQ(tree[3].rect, (Rect{22, 32, 40, 20}));
}

// --- The same tree in both directions is each other's mirror image. ---

void add_random_boxes(Frame& frame, std::mt19937& random, int depth) {
    const auto pick = [&random](int below) {
        return static_cast<int>(random() % static_cast<unsigned>(below));
    };
    const int count = 1 + pick(4);
    for (int i = 0; i < count; ++i) {
        if (depth == 0 || pick(3) == 0) {
            const char* words[] = {"one", "two words", "a longer text of several words",
                                   "Participation, 2026 (draft)"};
            frame.text({.text = words[pick(4)],
                        .look = static_cast<TextLook>(pick(text_look_count)),
                        .layout = {.cross = pick(4) == 0 ? Align::Center : Align::Stretch,
                                   .max_width = pick(5) == 0 ? 150.0f : 0.0f,
                                   .grow = pick(3) == 0 ? 1.0f : 0.0f},
                        .box = static_cast<BoxLook>(pick(box_look_count))});
            continue; // a skip link among them stands above the page, mirrored too
        }
        Layout layout;
        layout.axis = static_cast<Axis>(pick(4));
        layout.gap = static_cast<float>(pick(20));
        layout.padding = {float(pick(9)), float(pick(9)), float(pick(9)), float(pick(9))};
        layout.cross = static_cast<Align>(pick(5));
        layout.main = static_cast<Align>(pick(4));
        layout.wrap = pick(2) == 0;
        layout.max_width = pick(4) == 0 ? 333.0f : 0.0f;
        layout.centred = pick(2) == 0;
        layout.min_width = layout.axis == Axis::Grid ? 90.0f : 0.0f;
        layout.grow = static_cast<float>(pick(3));
        layout.fit = pick(5) == 0;
        const Scope box =
            frame.box({.look = static_cast<BoxLook>(pick(box_look_count)), .layout = layout});
        add_random_boxes(frame, random, depth - 1);
    }
}

TEST(Mirror, every_box_and_line_stands_exactly_opposite) {
    for (unsigned seed = 0; seed < 200; ++seed)
        for (const float width_px : {360.0f, 1111.0f}) {
            const auto in = [&](Direction direction) {
                std::mt19937 random(seed);
                return laid_out([&](Frame& frame) { add_random_boxes(frame, random, 3); }, width_px,
                                direction);
            };
            const Tree one = in(Direction::LeftToRight), other = in(Direction::RightToLeft);
            ASSERT_EQ(one.size(), other.size());
            for (std::size_t i = 0; i < one.size(); ++i) {
                const Rect &a = one[i].rect, &b = other[i].rect;
                ASSERT_EQ(a.x, width_px - b.far_x()) << "seed " << seed << " node " << i;
                ASSERT_EQ(a.y, b.y) << "seed " << seed << " node " << i;
                ASSERT_EQ(a.width, b.width);
                ASSERT_EQ(a.height, b.height);
                ASSERT_EQ(one[i].lines.size(), other[i].lines.size());
                for (std::size_t k = 0; k < one[i].lines.size(); ++k) {
                    const Rect &c = one[i].lines[k].rect, &d = other[i].lines[k].rect;
                    ASSERT_NEAR(c.x, width_px - d.far_x(), 0.01)
                        << "seed " << seed << " node " << i;
                    ASSERT_EQ(c.y, d.y);
                }
            }
        }
}

TEST(Layout, boxes_stand_on_whole_pixels) {
    for (unsigned seed = 0; seed < 100; ++seed) {
        std::mt19937 random(seed);
        const Tree tree = laid_out([&](Frame& frame) { add_random_boxes(frame, random, 3); }, 777);
        for (const Node& node : tree) {
            ASSERT_EQ(node.rect.x, std::round(node.rect.x)) << seed;
            ASSERT_EQ(node.rect.y, std::round(node.rect.y)) << seed;
            ASSERT_EQ(node.rect.width, std::round(node.rect.width)) << seed;
            ASSERT_EQ(node.rect.height, std::round(node.rect.height)) << seed;
        }
    }
}

TEST(Layout, is_the_same_every_time) {
    const auto once = [] {
        std::mt19937 random(7);
        return laid_out([&](Frame& frame) { add_random_boxes(frame, random, 4); });
    };
    const Tree one = once(), other = once();
    ASSERT_EQ(one.size(), other.size());
    for (std::size_t i = 0; i < one.size(); ++i) {
        EXPECT_EQ(one[i].id, other[i].id);
        EXPECT_EQ(one[i].rect, other[i].rect);
        EXPECT_EQ(one[i].lines, other[i].lines);
    }
}

} // namespace
} // namespace hamandish::kit::layout_test
