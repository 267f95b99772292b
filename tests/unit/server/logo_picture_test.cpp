// A logo is drawn anew from its pixels: these stay, and nothing else of the file does.
#include "server/print/logo_picture.h"

#include "domain/logo.h"
#include "support/png_file.h"

#include <cairo.h>
#include <cstring>
#include <gtest/gtest.h>
#include <vector>

namespace hamandish::print::logo_picture_test {
namespace {

using base::ErrorCode;
using test::png_chunk;
using test::png_of;
using test::PngColor;

/// As Cairo has them: 32 bits a pixel, blue the lowest, colours times alpha.
struct Pixels {
    int width = 0, height = 0;
    std::vector<std::uint32_t> all;
    [[nodiscard]] std::uint32_t at(int x, int y) const {
        return all.at(static_cast<std::size_t>(y * width + x));
    }
};

Pixels pixels_of(std::string_view png) {
    const auto read = [](void* rest, unsigned char* out, unsigned size) {
        auto& bytes = *static_cast<std::string_view*>(rest);
        if (bytes.size() < size) return CAIRO_STATUS_READ_ERROR;
        std::memcpy(out, bytes.data(), size);
        bytes.remove_prefix(size);
        return CAIRO_STATUS_SUCCESS;
    };
    cairo_surface_t* surface = cairo_image_surface_create_from_png_stream(read, &png);
    Pixels pixels{
        cairo_image_surface_get_width(surface), cairo_image_surface_get_height(surface), {}};
    for (int y = 0; y < pixels.height; ++y)
        for (int x = 0; x < pixels.width; ++x) {
            std::uint32_t one = 0;
            std::memcpy(&one,
                        cairo_image_surface_get_data(surface) +
                            y * cairo_image_surface_get_stride(surface) + x * 4,
                        4);
            pixels.all.push_back(one);
        }
    cairo_surface_destroy(surface);
    return pixels;
}

std::string rainbow(int x, int y) {
    return {static_cast<char>(x * 2), static_cast<char>(y * 2), static_cast<char>(x ^ y)};
}

std::vector<std::string> chunks_of(const std::string& png) {
    std::vector<std::string> names;
    for (std::size_t at = test::png_signature.size(); at + 12 <= png.size();) {
        std::size_t size = 0;
        for (std::size_t i = at; i < at + 4; ++i)
            size = size << 8 | static_cast<unsigned char>(png[i]);
        names.push_back(png.substr(at + 4, 4));
        at += 12 + size;
        if (names.back() == "IEND") {
            EXPECT_EQ(at, png.size()) << "something stands after the end";
        }
    }
    return names;
}

TEST(LogoPicture, EveryPixelOfASmallOneStays) {
    const auto kept = logo_picture(png_of(100, 70, PngColor::Rgb, rainbow));
    ASSERT_TRUE(kept) << kept.error().where;
    const Pixels pixels = pixels_of(*kept);
    ASSERT_EQ(pixels.width, 100);
    ASSERT_EQ(pixels.height, 70);
    for (int y = 0; y < 70; ++y)
        for (int x = 0; x < 100; ++x) {
            const auto wanted =
                std::uint32_t(x * 2) << 16 | std::uint32_t(y * 2) << 8 | std::uint32_t(x ^ y);
            ASSERT_EQ(pixels.at(x, y) & 0xFFFFFF, wanted) << x << " " << y;
        }
}

TEST(LogoPicture, WhatLetsThroughStillDoes) {
    const auto half = [](int x, int) {
        return x < 40 ? std::string("\x00\x80\x00\xFF", 4) : std::string("\x00\x80\x00\x00", 4);
    };
    const auto kept = logo_picture(png_of(80, 80, PngColor::Rgba, half));
    ASSERT_TRUE(kept);
    const Pixels pixels = pixels_of(*kept);
    EXPECT_EQ(pixels.at(10, 10), 0xFF008000u);
    EXPECT_EQ(pixels.at(60, 10), 0u);
}

TEST(LogoPicture, NothingElseOfTheFileIsInIt) {
    const std::string between = png_chunk("tEXt", std::string("Author\0somebody", 15)) +
                                png_chunk("eXIf", "MM where it was taken") +
                                png_chunk("acTL", std::string(8, '\1'));
    const auto plain = logo_picture(png_of(64, 64, PngColor::Rgb, rainbow));
    const auto laden =
        logo_picture(png_of(64, 64, PngColor::Rgb, rainbow, between, "<script>alert(1)</script>"));
    ASSERT_TRUE(plain && laden);
    EXPECT_EQ(*laden, *plain);
    for (const std::string& name : chunks_of(*laden))
        EXPECT_TRUE(name == "IHDR" || name == "bKGD" || name == "IDAT" || name == "IEND") << name;
    EXPECT_EQ(logo_picture(*laden).value_or(""), *laden) << "drawn again it is the same";
}

TEST(LogoPicture, LargeOnesAreMadeSmallerInProportion) {
    const auto kept = logo_picture(test::grey_png(600, 300));
    ASSERT_TRUE(kept);
    const Pixels pixels = pixels_of(*kept);
    EXPECT_EQ(pixels.width, domain::most_kept_logo_side);
    EXPECT_EQ(pixels.height, domain::most_kept_logo_side / 2);
    for (const auto& [x, y] :
         {std::pair{0, 0}, std::pair{255, 0}, std::pair{128, 64}, std::pair{255, 127}})
        for (const int shift : {0, 8, 16})
            EXPECT_NEAR(int(pixels.at(x, y) >> shift & 0xFF), 0x55, 1)
                << x << " " << y << ": no edge fades";
    const auto tall = logo_picture(test::grey_png(150, 450));
    ASSERT_TRUE(tall);
    EXPECT_EQ(pixels_of(*tall).width, 85);
    EXPECT_EQ(pixels_of(*tall).height, 256);
}

TEST(LogoPicture, WhatIsBrokenIsRefused) {
    const std::string whole = png_of(64, 64, PngColor::Rgb, rainbow);
    const auto because = [](const std::string& png) {
        const auto kept = logo_picture(png);
        EXPECT_FALSE(kept);
        return kept ? ErrorCode::Internal : kept.error().code;
    };
    for (const std::size_t size :
         {whole.size() - 1, whole.size() - 12, whole.size() / 2, std::size_t{33}, std::size_t{20}})
        EXPECT_EQ(because(whole.substr(0, size)), ErrorCode::DocumentDamaged) << size;
    const std::size_t pixels = whole.find("IDAT");
    std::string wrong = whole;
    wrong[pixels + 500] = static_cast<char>(wrong[pixels + 500] ^ 1);
    EXPECT_EQ(because(wrong), ErrorCode::DocumentDamaged) << "the sum of a chunk";
    wrong = whole;
    wrong[19] = static_cast<char>(65); // of the width
    EXPECT_EQ(because(wrong), ErrorCode::DocumentDamaged) << "the sum of the header";
    const std::string start(test::png_signature);
    EXPECT_EQ(because(start + test::png_header(64, 64) + png_chunk("IEND", {})),
              ErrorCode::DocumentDamaged)
        << "no pixels";
    EXPECT_EQ(because(start + test::png_header(64, 64) +
                      png_chunk("IDAT", test::stored_zlib(std::string(500, '\0'))) +
                      png_chunk("IEND", {})),
              ErrorCode::DocumentDamaged)
        << "fewer than were told";
}

TEST(LogoPicture, WhatWouldBeHugeIsNotUnpacked) {
    const std::string start(test::png_signature);
    for (const int side : {100'000, 0x7FFFFFFF}) {
        const auto kept =
            logo_picture(start + test::png_header(side, side) +
                         png_chunk("IDAT", test::stored_zlib("x")) + png_chunk("IEND", {}));
        ASSERT_FALSE(kept);
        EXPECT_EQ(kept.error(), (base::Error{ErrorCode::InvalidInput, "logo_size"}));
    }
}

} // namespace
} // namespace hamandish::print::logo_picture_test
