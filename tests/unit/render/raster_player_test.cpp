#include "paint/canvas.h"
#include "render/raster_player.h"
#include "support/test_fonts.h"

#include <gtest/gtest.h>
#include <imgui.h>

namespace hamandish::raster_player_test {
namespace {

using namespace hamandish;
using paint::Color;

constexpr Color white{255, 255, 255}, black{0, 0, 0}, red{200, 0, 0};

class RasterPlayer : public testing::Test {
  protected:
    RasterPlayer()
        : fonts(test::shipped_fonts()), atlas(std::move(paint::GlyphAtlas::create(fonts).value())),
          canvas(atlas) {}

    template <typename Draw>
    render::Image picture(float width, float height, float ratio, Draw draw) {
        auto painter = canvas.begin_frame(width, height, ratio);
        draw(painter);
        return render::raster(canvas.end_frame(), white);
    }

    text::FontSet fonts;
    paint::GlyphAtlas atlas;
    paint::Canvas canvas;
};

int count(const render::Image& image, Color color) {
    int found = 0;
    for (std::int32_t y = 0; y < image.height; ++y)
        for (std::int32_t x = 0; x < image.width; ++x) found += image.at(x, y) == color;
    return found;
}

TEST_F(RasterPlayer, FillsExactlyThePixelsOfARectangle) {
    const auto image = picture(20, 20, 1, [](auto& painter) { painter.fill({5, 6, 7, 8}, red); });
    EXPECT_EQ(count(image, red), 56);
    EXPECT_EQ(image.at(5, 6), red);
    EXPECT_EQ(image.at(11, 13), red);
    EXPECT_EQ(image.at(12, 13), white);
    EXPECT_EQ(image.at(4, 6), white);
}

TEST_F(RasterPlayer, ScalesByTheDevicePixelRatio) {
    const auto image = picture(20, 20, 2, [](auto& painter) { painter.fill({5, 6, 7, 8}, red); });
    EXPECT_EQ(image.width, 40);
    EXPECT_EQ(count(image, red), 4 * 56);
}

TEST_F(RasterPlayer, KeepsBordersSharpAtAnOddRatio) {
    for (const float ratio : {1.0f, 1.25f, 1.5f, 2.0f, 3.0f}) {
        const auto image = picture(40, 40, ratio, [](auto& painter) {
            painter.stroke({4.3f, 4.3f, 30, 30}, red, 1, paint::Corners::all(0));
        });
        const auto middle = image.width / 2;
        int solid = 0, blurred = 0;
        for (std::int32_t x = 0; x < image.width; ++x) {
            solid += image.at(x, middle) == red;
            blurred += image.at(x, middle) != red && image.at(x, middle) != white;
        }
        EXPECT_EQ(solid, 2 * static_cast<int>(ratio)) << ratio;
        EXPECT_EQ(blurred, 0) << ratio;
    }
}

TEST_F(RasterPlayer, BlendsStraightAlpha) {
    const auto image = picture(4, 4, 1, [](auto& painter) {
        painter.fill({0, 0, 4, 4}, {0, 0, 0, 51});
    });
    EXPECT_EQ(count(image, {204, 204, 204}), 16);
}

TEST_F(RasterPlayer, DrawsNothingOutsideTheClip) {
    const auto image = picture(20, 20, 1, [](auto& painter) {
        painter.push_clip({5, 5, 5, 5});
        painter.fill({0, 0, 20, 20}, red);
        painter.pop_clip();
        painter.fill({0, 0, 1, 1}, black);
    });
    EXPECT_EQ(count(image, red), 25);
    EXPECT_EQ(count(image, black), 1);
}

TEST_F(RasterPlayer, RoundsCornersApart) {
    const auto image = picture(40, 40, 1, [](auto& painter) {
        painter.fill({0, 0, 40, 40}, red, {0, 0, 0, 16});
    });
    EXPECT_EQ(image.at(0, 0), red);
    EXPECT_EQ(image.at(39, 39), red);
    EXPECT_EQ(image.at(0, 39), white);
    EXPECT_EQ(image.at(20, 39), red);
}

} // namespace
} // namespace hamandish::raster_player_test
