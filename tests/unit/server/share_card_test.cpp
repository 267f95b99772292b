// The picture beside a link: of the size that is promised, the same for the same words, whatever
// the title. With HAMANDISH_SHOTS the pictures are kept there, to be looked at.
#include "server/print/share_card.h"

#include "server/print/press.h"

#include <cstdlib>
#include <fstream>
#include <gtest/gtest.h>

namespace hamandish::print::share_card_test {
namespace {

ShareCard card(const std::string& title) {
    return {.direction = base::Direction::RightToLeft,
            .organisation = "وزارت علوم، تحقیقات و فناوری",
            .headline = "نظر شما، پیش از تصویب",
            .call = title,
            .period = "از ۱ آذر ۱۴۰۵ تا ۲ دی ۱۴۰۵",
            .address = "mosharekat.msrt.ir/calls/e-participation"};
}

/// Width and height of a PNG (its specification, 11.2.2).
std::pair<unsigned, unsigned> size_of(const std::string& png) {
    const auto number = [&](std::size_t at) {
        unsigned value = 0;
        for (std::size_t i = at; i < at + 4; ++i)
            value = value << 8 | static_cast<unsigned char>(png[i]);
        return value;
    };
    return {number(16), number(20)};
}

TEST(ShareCard, HasItsSizeWhateverIsOnIt) {
    Press press, another;
    std::string long_title;
    for (int i = 0; i < 6; ++i)
        long_title +=
            "سند نهادینه‌سازی مشارکت الکترونیکی در وزارت "
            "علوم ";
    int at = 0;
    for (const std::string& title :
         {std::string(
              "سند نهادینه‌سازی مشارکت الکترونیکی در وزارت "
              "علوم"),
          long_title, std::string()})
        for (const bool square : {false, true}) {
            ShareCard one = card(title);
            one.square = square;
            const auto png = share_card_png(press, one);
            ASSERT_TRUE(png) << png.error().where;
            EXPECT_TRUE(png->starts_with("\x89PNG"));
            EXPECT_EQ(size_of(*png), square ? std::pair(1080u, 1080u) : std::pair(1200u, 630u));
            EXPECT_LT(png->size(), square ? 600'000u : 300'000u) << "networks refuse large ones";
            EXPECT_EQ(*png, share_card_png(another, one));
            if (const char* folder = std::getenv("HAMANDISH_SHOTS"))
                std::ofstream(std::string(folder) + "/card-" + std::to_string(at++) + ".png",
                              std::ios::binary)
                    << *png;
        }
}

} // namespace
} // namespace hamandish::print::share_card_test
