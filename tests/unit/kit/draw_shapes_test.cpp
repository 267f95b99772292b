// Pictures that tell numbers: do they fill what they should, mirror, and keep quiet what is untold?
#include "kit/draw.h"
#include "kit/frame.h"
#include "kit/hatching.h"
#include "paint/canvas.h"
#include "text_bench.h"

#include <algorithm>
#include <cmath>
#include <gtest/gtest.h>
#include <imgui.h>

namespace hamandish::kit::draw_shapes_test {
namespace {

using base::Direction;
using Ring = std::vector<base::Point>;

const i18n::Catalogue english(i18n::Locale::English);
const Ring square{{0, 0}, {1, 0}, {1, 1}, {0, 1}};

struct Vertex {
    float x = 0, y = 0;
    std::uint32_t color = 0;
};

/// Everything that was painted: three vertices a triangle, in CSS pixels.
std::vector<Vertex> vertices_of(const ImDrawData& data, float ratio) {
    std::vector<Vertex> out;
    for (const ImDrawList* list : data.CmdLists)
        for (const ImDrawCmd& command : list->CmdBuffer)
            for (unsigned i = 0; i < command.ElemCount; ++i) {
                const auto index = list->IdxBuffer[int(command.IdxOffset + i)];
                const ImDrawVert& one = list->VtxBuffer[int(command.VtxOffset + index)];
                out.push_back({one.pos.x / ratio, one.pos.y / ratio, one.col});
            }
    return out;
}

/// What `write` writes into a page 400 wide.
template <class Write>
std::vector<Vertex> painted(Write write, Direction direction = Direction::LeftToRight) {
    const Setting setting{direction, 400, 600, true};
    Frame frame(english, {400, 600, false}, {}, {});
    write(frame);
    Tree tree = frame.take_tree();
    TextBench& bench = TextBench::instance();
    TextCache cache(bench.engine, bench.fonts);
    const TextBlocks blocks = lay_out(tree, cache, setting);
    paint::GlyphAtlas atlas = *paint::GlyphAtlas::create(bench.fonts);
    paint::Canvas canvas(atlas);
    paint::Painter painter = canvas.begin_frame(400, 600, 2);
    (void)draw(tree, blocks, {}, Scheme::Light, setting, painter);
    return vertices_of(canvas.end_frame(), 2);
}

/// Areas of the triangles of one colour, and of their softened edges, which are half as much.
double area_of(const std::vector<Vertex>& vertices) {
    double area = 0;
    for (std::size_t i = 0; i + 2 < vertices.size(); i += 3) {
        const Vertex &a = vertices[i], &b = vertices[i + 1], &c = vertices[i + 2];
        area += std::abs(double((b.x - a.x) * (c.y - a.y) - (c.x - a.x) * (b.y - a.y))) / 2;
    }
    return area;
}

double filled_area(Ring ring) {
    TextBench& bench = TextBench::instance();
    paint::GlyphAtlas atlas = *paint::GlyphAtlas::create(bench.fonts);
    paint::Canvas canvas(atlas);
    canvas.begin_frame(400, 400, 1).shape(ring, {0, 0, 0, 255});
    return area_of(vertices_of(canvas.end_frame(), 1));
}

TEST(DrawShapes, FillsWhatIsNotConvexInEitherSense) {
    Ring horseshoe{{0, 0},     {300, 0},   {300, 300}, {200, 300},
                   {200, 100}, {100, 100}, {100, 300}, {0, 300}};
    constexpr double area = 300 * 300 - 100 * 200, edge = 1200 + 400;
    EXPECT_NEAR(filled_area(horseshoe), area, edge);
    std::reverse(horseshoe.begin(), horseshoe.end());
    EXPECT_NEAR(filled_area(horseshoe), area, edge);
}

TEST(DrawShapes, HatchesInsideAndAtTheSamePlacesNextDoor) {
    const auto lines = hatching({{{0, 0}, {20, 0}, {20, 20}, {0, 20}}}, 5);
    const auto beside = hatching({{{20, 0}, {40, 0}, {40, 20}, {20, 20}}}, 5);
    EXPECT_GE(lines.size(), 7U);
    EXPECT_GE(beside.size(), 7U);
    for (const auto& [from, to] : lines) {
        EXPECT_NEAR(from.x - from.y, to.x - to.y, 1e-3);
        EXPECT_NEAR(std::remainder(from.x - from.y, 5.0f), 0, 1e-3);
        for (const base::Point& end : {from, to}) {
            EXPECT_GE(end.x, -1e-3f);
            EXPECT_LE(end.x, 20 + 1e-3f);
            EXPECT_GE(end.y, -1e-3f);
            EXPECT_LE(end.y, 20 + 1e-3f);
        }
    }
    for (const auto& [from, to] : beside)
        EXPECT_NEAR(std::remainder(from.x - from.y, 5.0f), 0, 1e-3);
    // Of a horseshoe the hollow stays empty.
    const auto shoe =
        hatching({{{0, 0}, {30, 0}, {30, 30}, {20, 30}, {20, 10}, {10, 10}, {10, 30}, {0, 30}}}, 5);
    for (const auto& [from, to] : shoe) {
        const float x = (from.x + to.x) / 2, y = (from.y + to.y) / 2;
        EXPECT_FALSE(x > 10 && x < 20 && y > 10) << x << ' ' << y;
    }
    EXPECT_TRUE(hatching({}, 5).empty());
}

/// Least and greatest x of what is painted of a half bar 400 wide.
std::pair<float, float> reach(Ornament half, std::vector<float> fractions, Direction direction) {
    const auto vertices =
        painted([&](Frame& frame) { frame.ornament(half, fractions, 400, 10); }, direction);
    EXPECT_FALSE(vertices.empty());
    float least = 1000, most = -1000;
    for (const Vertex& one : vertices) {
        least = std::min(least, one.x);
        most = std::max(most, one.x);
    }
    return {least, most};
}

TEST(DrawShapes, HalvesGrowFromTheMiddleAndAreMirrored) {
    const auto expect = [](std::pair<float, float> found, float least, float most) {
        EXPECT_NEAR(found.first, least, 1.5);
        EXPECT_NEAR(found.second, most, 1.5);
    };
    expect(reach(Ornament::BarBefore, {0.25f}, Direction::LeftToRight), 300, 400);
    expect(reach(Ornament::BarAfter, {0.25f}, Direction::LeftToRight), 0, 100);
    expect(reach(Ornament::BarBefore, {0.25f}, Direction::RightToLeft), 0, 100);
    expect(reach(Ornament::BarAfter, {0.25f}, Direction::RightToLeft), 300, 400);
    expect(reach(Ornament::BarAfter, {0.25f, 0.5f}, Direction::LeftToRight), 0, 201);
}

TEST(DrawShapes, WhatIsUntoldHasOneLengthWhateverItIs) {
    const auto [least, most] = reach(Ornament::BarAfter, {untold}, Direction::LeftToRight);
    EXPECT_NEAR(least, 0, 1.5);
    EXPECT_NEAR(most, 30, 1.5);
    EXPECT_TRUE(
        painted([](Frame& frame) { frame.ornament(Ornament::BarAfter, {0}, 400, 10); }).empty());
}

TEST(DrawShapes, AMapIsAsLargeAsItSaysAndHatchesWhatIsUntold) {
    const OutlineSet two{0.5f,
                         {{{{0, 0}, {0.5f, 0}, {0.5f, 0.5f}, {0, 0.5f}}},
                          {{{0.5f, 0}, {1, 0}, {1, 0.5f}, {0.5f, 0.5f}}}}};
    const auto write = [&two](std::vector<float> shades) {
        return painted([&](Frame& frame) { frame.outlines(two, shades, 200, "Map"); });
    };
    const auto shaded = write({0, 1}), told_apart = write({1, 0}), hatched = write({untold, 1});
    float most_x = 0, most_y = 0;
    for (const Vertex& one : shaded) {
        most_x = std::max(most_x, one.x);
        most_y = std::max(most_y, one.y);
    }
    EXPECT_NEAR(most_x, 200, 2);
    EXPECT_NEAR(most_y, 100, 2);
    EXPECT_GT(hatched.size(), shaded.size());
    const auto colors = [](const std::vector<Vertex>& vertices) {
        std::vector<std::uint32_t> all;
        for (const Vertex& one : vertices) all.push_back(one.color);
        return all;
    };
    EXPECT_NE(colors(shaded), colors(told_apart));
}

} // namespace
} // namespace hamandish::kit::draw_shapes_test
