// Text through the whole pipeline to pixels. Golden values are sums and boxes with tolerance, not
// bytes: another FreeType may round a pixel differently and still be right.
#include "paint/canvas.h"
#include "render/raster_player.h"
#include "support/test_fonts.h"
#include "text/paragraph.h"

#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <gtest/gtest.h>
#include <imgui.h>

namespace hamandish::text_picture_test {
namespace {

using namespace hamandish;
using base::Direction;

constexpr paint::Color white{255, 255, 255}, black{0, 0, 0};
constexpr const char* sentence =
    "هر پیش‌نویس دست‌کم ۳۰ روز باز می‌ماند (HTML 5) "
    "و پاسخِ لازم را می‌گیرد؛ عملاً «کلاه».";

struct Ink {
    double coverage = 0; ///< black pixels' worth
    int x0 = 1 << 20, y0 = 1 << 20, x1 = 0, y1 = 0;
};

Ink ink_of(const render::Image& image) {
    Ink ink;
    for (std::int32_t y = 0; y < image.height; ++y)
        for (std::int32_t x = 0; x < image.width; ++x) {
            const auto shade = 255 - image.at(x, y).g;
            ink.coverage += shade / 255.0;
            if (shade < 32) continue;
            ink.x0 = std::min(ink.x0, x), ink.x1 = std::max(ink.x1, x + 1);
            ink.y0 = std::min(ink.y0, y), ink.y1 = std::max(ink.y1, y + 1);
        }
    return ink;
}

class TextPicture : public testing::Test {
  protected:
    TextPicture()
        : engine(test::new_engine()), fonts(test::shipped_fonts()),
          atlas(std::move(paint::GlyphAtlas::create(fonts).value())), canvas(atlas) {}

    text::Paragraph paragraph(const char* words, float size_px,
                              text::Weight weight = text::Weight::Regular) {
        return text::Paragraph::shape(engine, fonts, words, {size_px, weight},
                                      text::BaseDirection::Auto, Direction::RightToLeft);
    }

    /// The first line, its content's left end 10 px and its baseline 40 px from the corner.
    render::Image picture(const text::Paragraph& words, float ratio) {
        auto painter = canvas.begin_frame(1000, 60, ratio);
        painter.text(words, words.lines().front(), {10, 40}, black);
        auto image = render::raster(canvas.end_frame(), white);
        keep(image);
        return image;
    }

    /// For eyes: HAMANDISH_PICTURES=folder keeps what the tests drew.
    void keep(const render::Image& image) {
        const auto* folder = std::getenv("HAMANDISH_PICTURES");
        if (folder == nullptr) return;
        const auto* test = testing::UnitTest::GetInstance()->current_test_info();
        std::ofstream(std::string(folder) + "/" + test->name() + std::to_string(pictures++) +
                          ".ppm",
                      std::ios::binary)
            << render::ppm_from_image(image);
    }

    text::Engine engine;
    text::FontSet fonts;
    paint::GlyphAtlas atlas;
    paint::Canvas canvas;
    int pictures = 0;
};

TEST_F(TextPicture, InkLiesWhereTheLayoutSays) {
    for (const float size : {16.0f, 27.0f}) {
        const auto words = paragraph(sentence, size);
        const auto ink = ink_of(picture(words, 1));
        const auto width = words.lines().front().width_px;
        EXPECT_NEAR(ink.x0, 10, 3) << size;
        EXPECT_NEAR(ink.x1, 10 + width, 3) << size;
        EXPECT_GT(ink.y0, 40 - words.metrics().ascent_px) << size;
        EXPECT_LE(ink.y1, 41 + words.metrics().descent_px) << size;
    }
}

TEST_F(TextPicture, InkGrowsWithTheSquareOfTheRatio) {
    const auto words = paragraph(sentence, 16);
    const auto once = ink_of(picture(words, 1)).coverage;
    for (const float ratio : {1.25f, 1.5f, 2.0f, 3.0f})
        EXPECT_NEAR(ink_of(picture(words, ratio)).coverage / (once * ratio * ratio), 1, 0.03)
            << ratio;
}

TEST_F(TextPicture, AmountsOfInkAreThoseRecorded) {
    EXPECT_NEAR(ink_of(picture(paragraph(sentence, 16), 1)).coverage, 1461, 1461 * 0.03);
    EXPECT_NEAR(ink_of(picture(paragraph(sentence, 16, text::Weight::Bold), 1)).coverage, 2122,
                2122 * 0.03);
}

TEST_F(TextPicture, LightLettersAreALittleThickerThanDarkOnes) {
    const auto words = paragraph(sentence, 16);
    const auto dark = ink_of(picture(words, 1)).coverage;
    auto painter = canvas.begin_frame(1000, 60, 1);
    painter.text(words, words.lines().front(), {10, 40}, white);
    auto image = render::raster(canvas.end_frame(), black);
    for (auto& byte : image.rgba) byte = static_cast<std::uint8_t>(255 - byte);
    EXPECT_NEAR(ink_of(image).coverage / dark, 1.055, 0.02) << "Chromium's are 5 % thicker";
}

TEST_F(TextPicture, JoinedLettersTouch) {
    // Six joined letters: every pixel column between the word's ends has ink at the baseline's
    // joins.
    const auto image = picture(paragraph("بیبیبی", 32), 2);
    const auto ink = ink_of(image);
    for (auto x = ink.x0; x < ink.x1; ++x) {
        int darkest = 255;
        for (std::int32_t y = 0; y < image.height; ++y)
            darkest = std::min<int>(darkest, image.at(x, y).g);
        EXPECT_LT(darkest, 40) << "a gap at " << x;
    }
}

TEST_F(TextPicture, AMissingCharacterIsABoxAndThenThePictureGiven) {
    const auto words = paragraph("\xF0\x9F\x8C\xB1", 20); // U+1F331, a seedling
    ASSERT_EQ(words.lines().front().glyphs.size(), 1u);
    EXPECT_GT(ink_of(picture(words, 1)).coverage, 20);
    const auto wanted = atlas.take_wanted();
    ASSERT_EQ(wanted.size(), 1u);
    EXPECT_EQ(wanted.front().text, "\xF0\x9F\x8C\xB1");
    EXPECT_TRUE(atlas.take_wanted().empty());

    std::vector<std::uint8_t> green;
    for (int pixel = 0; pixel < 18 * 18; ++pixel) green.insert(green.end(), {0, 160, 0, 255});
    atlas.provide(wanted.front(), {18, 18, 2, 18, 0, green});
    const auto image = picture(words, 1);
    EXPECT_EQ(image.at(12, 22), (paint::Color{0, 160, 0}));
    EXPECT_EQ(image.at(29, 39), (paint::Color{0, 160, 0}));
    EXPECT_EQ(image.at(30, 39), white);
}

TEST_F(TextPicture, WhatNobodyCanDrawStaysABox) {
    const auto words = paragraph("\xF0\x9F\x8C\xB1", 20);
    const auto box = ink_of(picture(words, 1)).coverage;
    atlas.provide(atlas.take_wanted().at(0), {0, 0, 0, 0, 20 * 64, {}});
    EXPECT_EQ(ink_of(picture(words, 1)).coverage, box);
    EXPECT_TRUE(atlas.take_wanted().empty()) << "it was asked for once";
}

TEST_F(TextPicture, LettersDrawnElsewhereTakeTheColourOfTheText) {
    const auto words = paragraph("\xE4\xB8\xAD", 20);
    EXPECT_GT(ink_of(picture(words, 1)).coverage, 20) << "a box at first";
    std::vector<std::uint8_t> ink;
    for (int pixel = 0; pixel < 10 * 10; ++pixel) ink.insert(ink.end(), {0, 0, 0, 255});
    atlas.provide(atlas.take_wanted().at(0), {10, 10, 0, 10, 0, ink});
    auto painter = canvas.begin_frame(60, 60, 1);
    painter.text(words, words.lines().front(), {10, 40}, {200, 0, 0});
    const auto image = render::raster(canvas.end_frame(), white);
    EXPECT_EQ(image.at(12, 35), (paint::Color{200, 0, 0}));
}

} // namespace
} // namespace hamandish::text_picture_test
