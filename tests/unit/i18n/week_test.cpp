#include "i18n/week.h"

#include "i18n/jalali.h"

#include <gtest/gtest.h>
#include <memory>
#include <unicode/calendar.h>

namespace hamandish::i18n::week_test {

namespace {

TEST(Week, EveryDayOf1300To1500IsIcusInIran) {
    UErrorCode status = U_ZERO_ERROR;
    const std::unique_ptr<icu::Calendar> iran(
        icu::Calendar::createInstance(*icu::TimeZone::getGMT(), "fa_IR", status));
    ASSERT_TRUE(U_SUCCESS(status));
    ASSERT_EQ(iran->getFirstDayOfWeek(status), UCAL_SATURDAY);
    const base::Day end = day_from_jalali({1501, 1, 1});
    for (base::Day day = day_from_jalali({1300, 1, 1}); day < end; ++day.since_epoch) {
        iran->setTime(static_cast<double>(day.since_epoch * base::ms_per_day), status);
        // ICU counts Sunday as 1 and Saturday as 7; ours counts from Saturday, 0.
        ASSERT_EQ(static_cast<int>(weekday_of(day)), iran->get(UCAL_DAY_OF_WEEK, status) % 7);
        ASSERT_EQ(day.since_epoch - start_of_week(day).since_epoch,
                  iran->get(UCAL_DOW_LOCAL, status) - 1);
    }
}

TEST(Week, BeginsOnASaturdayAndHasSevenDays) {
    for (int day = -20'000; day < 20'000; ++day) {
        const base::Day start = start_of_week({day});
        ASSERT_EQ(weekday_of(start), Weekday::Saturday);
        ASSERT_LE(start.since_epoch, day);
        ASSERT_LT(day, start.since_epoch + 7);
        ASSERT_EQ(start_of_week(start), start);
    }
}

} // namespace

} // namespace hamandish::i18n::week_test
