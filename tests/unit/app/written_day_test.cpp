#include "app/written_day.h"

#include <gtest/gtest.h>

namespace hamandish::app::written_day_test {
namespace {

using i18n::Locale;

TEST(WrittenDay, IsReadInEitherCalendarAndAnyDigits) {
    const auto day = base::day_from_gregorian({2026, 12, 22});
    for (const char* text : {"2026-12-22", "2026/12/22", " 2026 12 22 ", "1405/10/01", "1405/10/1",
                             "۱۴۰۵/۱۰/۰۱", "١٤٠٥/١٠/٠١"})
        EXPECT_EQ(day_from_text(text), day) << text;
}

TEST(WrittenDay, WhatIsNoDayIsNone) {
    for (const char* text :
         {"", "1405", "1405/10", "1405/13/01", "1405/00/01", "1405/10/00", "1405/10/31",
          "1405/12/30", "2026/02/29", "2026/12/22/1", "22/12/2026", "99999999999/1/1", "فردا"})
        EXPECT_FALSE(day_from_text(text)) << text;
}

TEST(WrittenDay, EveryDayComesBackAsItWasWritten) {
    for (int since = 15'000; since < 30'000; ++since)
        for (const auto locale : {Locale::Persian, Locale::English, Locale::Arabic})
            ASSERT_EQ(day_from_text(text_from_day({since}, locale)), base::Day{since}) << since;
}

TEST(WrittenDay, FieldsBeginInTheCalendarAndTheDigitsOfTheReader) {
    const auto day = base::day_from_gregorian({2026, 12, 22});
    EXPECT_EQ(text_from_day(day, Locale::Persian), R"(۱۴۰۵/۱۰/۰۱)");
    EXPECT_EQ(text_from_day(day, Locale::Arabic), R"(١٤٠٥/١٠/٠١)");
    EXPECT_EQ(text_from_day(day, Locale::English), "2026/12/22");
    EXPECT_EQ(text_from_number(30, Locale::Persian), R"(۳۰)");
    EXPECT_EQ(text_from_number(-5, Locale::English), "-5");
}

} // namespace
} // namespace hamandish::app::written_day_test
