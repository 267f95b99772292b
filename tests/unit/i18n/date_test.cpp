#include "i18n/date.h"

#include "i18n/jalali.h"
#include "icu_reference.h"

#include <gtest/gtest.h>

namespace hamandish::i18n::date_test {

namespace {

// 1 Azar 1405.
const base::Day example = base::day_from_gregorian({2026, 11, 22});

TEST(Date, LooksAsItShould) {
    // 1 Azar 1405; Yekshanbe 1 Azar 1405; 22 November 2026
    const std::string azar = "\u06F1 \u0622\u0630\u0631 \u06F1\u06F4\u06F0\u06F5";
    EXPECT_EQ(format_date(Locale::Persian, example, DateStyle::Long), azar);
    EXPECT_EQ(format_date(Locale::Persian, example, DateStyle::JalaliLong), azar);
    EXPECT_EQ(format_date(Locale::Persian, example, DateStyle::Full),
              "\u06CC\u06A9\u0634\u0646\u0628\u0647 " + azar);
    EXPECT_EQ(format_date(Locale::Persian, example, DateStyle::Short),
              "\u06F1\u06F4\u06F0\u06F5/\u06F9/\u06F1");
    EXPECT_EQ(format_date(Locale::Persian, example, DateStyle::GregorianLong),
              "\u06F2\u06F2 \u0646\u0648\u0627\u0645\u0628\u0631 \u06F2\u06F0\u06F2\u06F6");
    EXPECT_EQ(format_date(Locale::English, example, DateStyle::Long), "22 November 2026");
    EXPECT_EQ(format_date(Locale::English, example, DateStyle::GregorianLong), "22 November 2026");
    EXPECT_EQ(format_date(Locale::English, example, DateStyle::Full), "Sunday, 22 November 2026");
    EXPECT_EQ(format_date(Locale::English, example, DateStyle::Short), "22/11/2026");
    EXPECT_EQ(format_date(Locale::English, example, DateStyle::JalaliLong), "1 Azar 1405");
}

struct Style {
    Locale locale;
    DateStyle style;
    const char *calendar, *pattern;
};

constexpr Style styles[] = {
    {Locale::Persian, DateStyle::Short, "persian", "y/M/d"},
    {Locale::Persian, DateStyle::Long, "persian", "d MMMM y"},
    {Locale::Persian, DateStyle::Full, "persian", "EEEE d MMMM y"},
    {Locale::Persian, DateStyle::GregorianLong, "gregorian", "d MMMM y"},
    {Locale::English, DateStyle::Short, "gregorian", "dd/MM/y"},
    {Locale::English, DateStyle::Full, "gregorian", "EEEE, d MMMM y"},
    {Locale::English, DateStyle::JalaliLong, "persian", "d MMMM y"},
    {Locale::Arabic, DateStyle::Short, "gregorian", "d\u200F/M\u200F/y"},
    {Locale::Arabic, DateStyle::Full, "gregorian", "EEEE\u060C d MMMM y"},
    {Locale::Arabic, DateStyle::JalaliLong, "persian", "d MMMM y"},
};

TEST(Date, EveryDayOf1300To1500IsIcus) {
    const base::Day end = day_from_jalali({1501, 1, 1});
    for (const Style& style : styles) {
        const icu::Locale there =
            icu_reference::with_calendar(icu_reference::icu_locale(style.locale), style.calendar);
        for (base::Day day = day_from_jalali({1300, 1, 1}); day < end; ++day.since_epoch) {
            // Noon in UTC is the same civil day in Tehran under every offset Iran ever had.
            const base::Instant noon{(2 * day.since_epoch + 1) * (base::ms_per_day / 2)};
            ASSERT_EQ(format_date(style.locale, day, style.style),
                      icu_reference::format_by_pattern(there, style.pattern, noon))
                << day.since_epoch;
        }
    }
}

TEST(Time, IsTehrans) {
    const base::Instant at = *base::instant_from_rfc3339("2026-11-22T05:34:56Z");
    EXPECT_EQ(format_time(Locale::English, at), "09:04");
    EXPECT_EQ(format_time(Locale::Persian, at), "\u06F9:\u06F0\u06F4");
}

TEST(Time, EveryMinuteOfADayIsIcus) {
    const base::Instant start = *base::instant_from_rfc3339("2026-03-20T00:00:00Z");
    for (std::int64_t minute = 0; minute < 2 * 24 * 60; ++minute) {
        const base::Instant at{start.ms + minute * base::ms_per_minute + 59'999};
        ASSERT_EQ(format_time(Locale::Persian, at),
                  icu_reference::format_by_pattern("fa_IR", "H:mm", at));
        ASSERT_EQ(format_time(Locale::English, at),
                  icu_reference::format_by_pattern("en_GB", "HH:mm", at));
        ASSERT_EQ(format_time(Locale::Arabic, at),
                  icu_reference::format_by_pattern("ar_EG", "HH:mm", at));
    }
}

} // namespace

} // namespace hamandish::i18n::date_test
