#include "kit/draw.h"
#include "kit/frame.h"
#include "paint/canvas.h"
#include "text_bench.h"

#include <algorithm>
#include <gtest/gtest.h>
#include <imgui.h>

namespace hamandish::kit::draw_test {
namespace {

const i18n::Catalogue english(i18n::Locale::English);
constexpr Setting setting{base::Direction::LeftToRight, 800, 600, true};

/// A tree, painted at a scroll offset.
struct Painted {
    Tree tree;
    std::vector<DrawnText> drawn;
    int vertex_count = 0;
};

template <class Write>
Painted painted(Write write, float scroll_top_px = 0, Interaction hand = {}) {
    Frame frame(english, {800, 600, false}, {}, {});
    write(frame);
    Painted result{frame.take_tree(), {}, 0};
    TextBench& bench = TextBench::instance();
    TextCache cache(bench.engine, bench.fonts);
    const TextBlocks blocks = lay_out(result.tree, cache, setting);
    paint::GlyphAtlas atlas = *paint::GlyphAtlas::create(bench.fonts);
    paint::Canvas canvas(atlas);
    paint::Painter painter = canvas.begin_frame(800, 600, 2).moved({0, -scroll_top_px});
    result.drawn = draw(result.tree, blocks, hand, Scheme::Light, setting, painter);
    result.vertex_count = canvas.end_frame().TotalVtxCount;
    return result;
}

void write_page(Frame& frame) {
    frame.heading(1, "A heading", TextLook::Title);
    for (int i = 0; i < 60; ++i) frame.paragraph("Paragraph " + std::to_string(i));
    (void)frame.button({.text = "Press"});
}

TEST(Draw, paints_every_text_where_its_node_says) {
    const Painted page = painted([](Frame& frame) {
        frame.heading(1, "A heading", TextLook::Title);
        std::string words(40, 'w');
        words.append(" and more words ").append(60, 'v');
        frame.text({.text = words, .layout = {.max_width = 300}});
        (void)frame.button({.text = "Press"});
    });
    std::size_t at = 0;
    for (const Node& node : page.tree)
        for (const DrawnLine& line : node.lines) {
            ASSERT_LT(at, page.drawn.size());
            EXPECT_EQ(page.drawn[at].node, node.id);
            EXPECT_EQ(page.drawn[at].text, node.text.substr(line.begin, line.end - line.begin));
            EXPECT_EQ(page.drawn[at].rect, line.rect);
            ++at;
        }
    EXPECT_EQ(at, page.drawn.size());
    EXPECT_GE(at, 4u);
}

TEST(Draw, paints_only_what_can_be_seen) {
    const Painted top = painted(write_page), further = painted(write_page, 900);
    ASSERT_FALSE(top.drawn.empty());
    ASSERT_FALSE(further.drawn.empty());
    EXPECT_EQ(top.drawn.front().text, "A heading");
    for (const DrawnText& text : top.drawn) EXPECT_LE(text.rect.y, 600);
    for (const DrawnText& text : further.drawn) {
        EXPECT_GE(text.rect.bottom(), 900);
        EXPECT_LE(text.rect.y, 1500);
    }
    EXPECT_NE(further.drawn.front().text, "A heading");
}

TEST(Draw, rings_what_has_the_keyboard_and_nothing_else) {
    const auto write = [](Frame& frame) { (void)frame.button({.key = "b", .text = "Press"}); };
    const Painted plain = painted(write);
    const NodeId id = plain.tree.back().id;
    EXPECT_GT(painted(write, 0, {.focused = id, .focus_visible = true}).vertex_count,
              plain.vertex_count);
    EXPECT_EQ(painted(write, 0, {.focused = id}).vertex_count, plain.vertex_count);
    EXPECT_EQ(painted(write, 0, {.focused = id + 1, .focus_visible = true}).vertex_count,
              plain.vertex_count);
}

TEST(Draw, underlines_what_is_being_composed) {
    const auto write = [](Frame& frame) {
        (void)frame.text_field({.key = "f", .label = "l", .value = "composing"});
    };
    const Painted plain = painted(write);
    NodeId id = 0;
    for (const Node& node : plain.tree)
        if (node.role == Role::TextField) id = node.id;
    const auto composing = [&](std::uint32_t begin, std::uint32_t end) {
        return painted(
                   write, 0,
                   {.fields = {{.node = id, .composition_start = begin, .composition_end = end}}})
            .vertex_count;
    };
    EXPECT_EQ(composing(3, 3), plain.vertex_count);
    EXPECT_GT(composing(3, 6), plain.vertex_count);
    EXPECT_GT(composing(3, 600), plain.vertex_count); // Android reports more than there is
}

TEST(Draw, a_field_shows_its_placeholder_only_while_empty) {
    const auto glyphs = [](std::string value) {
        return painted([&](Frame& frame) {
                   (void)frame.text_field({.key = "f",
                                           .label = "l",
                                           .value = value,
                                           .placeholder = "placeholder",
                                           .label_hidden = true});
               })
            .vertex_count;
    };
    EXPECT_GT(glyphs(""), glyphs("x"));
}

/// The twin has an element for each piece, so painting tells of each: where the words stand that
/// were put in and taken out, in lines of both directions.
TEST(Draw, tells_where_marked_words_stand) {
    const std::string words = "one two three four five six seven";
    const auto mark_at = [&](std::string_view word, MarkKind kind) {
        const auto begin = static_cast<std::uint32_t>(words.find(word));
        return Mark{begin, begin + static_cast<std::uint32_t>(word.size()), kind};
    };
    const Painted page = painted([&](Frame& frame) {
        frame.text({.text = words,
                    .layout = {.max_width = 140},
                    .marks = {mark_at("two three", MarkKind::TakenOut),
                              mark_at("five", MarkKind::Found), mark_at("six", MarkKind::PutIn)}});
    });
    ASSERT_GT(page.tree[1].lines.size(), 1u);
    std::string told;
    for (const DrawnText& piece : page.drawn) {
        told += piece.text;
        EXPECT_GT(piece.rect.width, 0) << piece.text;
        const bool is_on_a_line = std::any_of(
            page.tree[1].lines.begin(), page.tree[1].lines.end(), [&](const DrawnLine& line) {
                return line.rect.y == piece.rect.y && piece.rect.x >= line.rect.x - 0.01f &&
                       piece.rect.far_x() <= line.rect.far_x() + 0.01f;
            });
        EXPECT_TRUE(is_on_a_line) << piece.text;
    }
    std::erase(told, ' ');
    EXPECT_EQ(told, "onetwothreefourfivesixseven");
    // Ground and line of each mark are drawn besides the letters.
    const Painted plain =
        painted([&](Frame& frame) { frame.text({.text = words, .layout = {.max_width = 140}}); });
    EXPECT_GT(page.vertex_count, plain.vertex_count);
    EXPECT_GT(page.drawn.size(), plain.drawn.size());
}

} // namespace
} // namespace hamandish::kit::draw_test
