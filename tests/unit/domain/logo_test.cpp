#include "domain/logo.h"

#include "support/png_file.h"

#include <gtest/gtest.h>
#include <vector>

namespace hamandish::domain::logo_test {
namespace {

using base::Error;
using base::ErrorCode;
using test::png_chunk;
using test::png_header;
using test::png_signature;

const std::string signature(png_signature);

std::string beginning(int width, int height) {
    return signature + png_header(width, height);
}

Error refusal(const std::string& png) {
    const auto size = logo_size_from(png);
    EXPECT_FALSE(size);
    return size ? Error{} : size.error();
}

TEST(Logo, SidesAndTheirProportionHaveLimits) {
    struct Row {
        int width, height;
        std::string_view where; ///< empty: taken
    };
    const std::vector<Row> rows{{64, 64, ""},
                                {2'048, 2'048, ""},
                                {64, 192, ""},
                                {192, 64, ""},
                                {2'048, 683, ""},
                                {63, 64, "logo_size"},
                                {64, 63, "logo_size"},
                                {2'049, 2'048, "logo_size"},
                                {2'048, 2'049, "logo_size"},
                                {0, 64, "logo_size"},
                                {0x7FFFFFFF, 0x7FFFFFFF, "logo_size"},
                                {-1, -1, "logo_size"},
                                {64, 193, "logo_shape"},
                                {193, 64, "logo_shape"},
                                {2'048, 682, "logo_shape"}};
    for (const Row& row : rows) {
        const std::string told = std::to_string(row.width) + "x" + std::to_string(row.height);
        if (row.where.empty())
            EXPECT_EQ(logo_size_from(beginning(row.width, row.height)).value_or(LogoSize{}),
                      (LogoSize{row.width, row.height}))
                << told;
        else
            EXPECT_EQ(refusal(beginning(row.width, row.height)),
                      (Error{ErrorCode::InvalidInput, std::string(row.where)}))
                << told;
    }
}

TEST(Logo, WhatIsNoPictureOfTheKindIsRefusedByName) {
    const auto because = [](const std::string& png) { return refusal(png).code; };
    EXPECT_EQ(because(""), ErrorCode::TextEmpty);
    EXPECT_EQ(because("\xFF\xD8\xFF and more"), ErrorCode::DocumentUnknown);
    EXPECT_EQ(because("<svg xmlns=\"http://www.w3.org/2000/svg\"/>"), ErrorCode::DocumentUnknown);
    EXPECT_EQ(because(signature.substr(0, 7)), ErrorCode::DocumentUnknown);
    EXPECT_EQ(because(signature), ErrorCode::DocumentDamaged);
    EXPECT_EQ(because(beginning(64, 64).substr(0, 32)), ErrorCode::DocumentDamaged);
    EXPECT_EQ(because(signature + png_chunk("IDAT", std::string(13, 'x'))),
              ErrorCode::DocumentDamaged);
    EXPECT_EQ(because(signature + png_chunk("IHDR", std::string(12, 'x'))),
              ErrorCode::DocumentDamaged);
    std::string large = beginning(64, 64);
    large.resize(most_logo_bytes);
    EXPECT_TRUE(logo_size_from(large));
    large += 'x';
    EXPECT_EQ(refusal(large), (Error{ErrorCode::TooLarge, "logo"}));
}

TEST(Logo, NothingButPixelsIsEverUnpacked) {
    const std::string header = png_header(64, 64), pixels = png_chunk("IDAT", "pixels"),
                      more = png_chunk("IDAT", "more"), end = png_chunk("IEND", {});
    const std::string kept = signature + header + png_chunk("PLTE", "abc") +
                             png_chunk("tRNS", "a") + pixels + more + end;
    EXPECT_EQ(pixels_alone(kept).value_or(""), kept);
    const std::string sent = signature + header + png_chunk("acTL", "12345678") +
                             png_chunk("tEXt", "Author\0somebody") + png_chunk("PLTE", "abc") +
                             png_chunk("iCCP", "zipped") + png_chunk("tRNS", "a") + pixels +
                             png_chunk("fdAT", "the next picture") + more + end + "<script>";
    EXPECT_EQ(pixels_alone(sent).value_or(""), kept);
}

TEST(Logo, AChunkIsNeverLongerThanItsFile) {
    const std::string whole =
        signature + png_header(64, 64) + png_chunk("IDAT", "pixels") + png_chunk("IEND", {});
    for (std::size_t size = signature.size(); size < whole.size(); ++size)
        EXPECT_FALSE(pixels_alone(whole.substr(0, size))) << size;
    std::string lying = whole;
    lying.replace(signature.size(), 4, "\xFF\xFF\xFF\xFF");
    EXPECT_FALSE(pixels_alone(lying));
    EXPECT_EQ(refusal(lying), (Error{ErrorCode::DocumentDamaged, "logo"}));
}

TEST(Logo, IsNamedByItsHash) {
    const std::string name(64, 'a');
    EXPECT_TRUE(is_logo_name(name));
    for (const std::string& other : {std::string(), std::string(63, 'a'), std::string(65, 'a'),
                                     std::string(64, 'A'), std::string(64, '/')})
        EXPECT_FALSE(is_logo_name(other)) << other;
    EXPECT_EQ(logo_path(name), "/logos/" + name + ".png");
    EXPECT_EQ(logo_path(""), "");
    EXPECT_EQ(short_logo_name(name), std::string(12, 'a'));
    EXPECT_EQ(short_logo_name(""), "");
}

} // namespace
} // namespace hamandish::domain::logo_test
