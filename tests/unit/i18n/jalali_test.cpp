#include "i18n/jalali.h"

#include "i18n/week.h"

#include <fstream>
#include <gtest/gtest.h>
#include <memory>
#include <nlohmann/json.hpp>
#include <set>
#include <unicode/calendar.h>

namespace hamandish::i18n::jalali_test {

namespace {

nlohmann::json vectors() {
    std::ifstream file(HAMANDISH_SOURCE_DIR "/tests/unit/i18n/data/jalali-vectors.json");
    return nlohmann::json::parse(file);
}

/// "1405-09-01"
std::array<int, 3> parts(const std::string& date) {
    const std::size_t month = date.find('-'), day = date.find('-', month + 1);
    return {std::stoi(date.substr(0, month)), std::stoi(date.substr(month + 1)),
            std::stoi(date.substr(day + 1))};
}

class IcuPersianCalendar {
  public:
    IcuPersianCalendar() {
        UErrorCode status = U_ZERO_ERROR;
        calendar_.reset(icu::Calendar::createInstance(*icu::TimeZone::getGMT(),
                                                      "fa_IR@calendar=persian", status));
        EXPECT_TRUE(U_SUCCESS(status));
    }
    JalaliDate date(base::Day day) {
        UErrorCode status = U_ZERO_ERROR;
        calendar_->setTime(static_cast<double>(day.since_epoch * base::ms_per_day), status);
        const JalaliDate out{calendar_->get(UCAL_EXTENDED_YEAR, status),
                             calendar_->get(UCAL_MONTH, status) + 1,
                             calendar_->get(UCAL_DATE, status)};
        EXPECT_TRUE(U_SUCCESS(status));
        return out;
    }

  private:
    std::unique_ptr<icu::Calendar> calendar_;
};

TEST(Jalali, AgreesWithTheVectors) {
    const nlohmann::json all = vectors();
    ASSERT_GE(all["vectors"].size(), 34U);
    for (const auto& vector : all["vectors"]) {
        const auto gregorian = parts(vector["gregorian"]);
        const auto wanted = parts(vector["jalali_jalaali_js"]);
        // Where the two sources differ (from 1502 on) ours is the 33-year rule, as jalaali-js.
        const base::GregorianDate there{gregorian[0], gregorian[1], gregorian[2]};
        const JalaliDate here{wanted[0], wanted[1], wanted[2]};
        const base::Day day = base::day_from_gregorian(there);
        EXPECT_EQ(jalali_from_day(day), here) << vector["gregorian"];
        EXPECT_EQ(day_from_jalali(here), day) << vector["gregorian"];
        EXPECT_EQ(base::gregorian_from_day(day_from_jalali(here)), there) << vector["gregorian"];
        // The vectors count weekdays from Sunday, Weekday from Saturday.
        EXPECT_EQ(static_cast<int>(weekday_of(day)), (vector["weekday"].get<int>() + 1) % 7);
    }
}

TEST(Jalali, HasTheLeapYearsOfTheVectors) {
    const std::set<int> leap = vectors()["leap_years_1300_1500"];
    ASSERT_EQ(leap.size(), 49U);
    for (int year = 1300; year <= 1500; ++year) {
        EXPECT_EQ(is_jalali_leap_year(year), leap.count(year) == 1) << year;
    }
}

TEST(Jalali, EveryDayOf1300To1500IsIcus) {
    IcuPersianCalendar icu;
    const base::Day end = day_from_jalali({1501, 1, 1});
    for (base::Day day = day_from_jalali({1300, 1, 1}); day < end; ++day.since_epoch) {
        ASSERT_EQ(jalali_from_day(day), icu.date(day)) << day.since_epoch;
    }
}

TEST(Jalali, EveryDayOfThreeThousandYearsGoesThereAndBack) {
    JalaliDate before = jalali_from_day(day_from_jalali({1, 1, 1}));
    EXPECT_EQ(before, (JalaliDate{1, 1, 1}));
    const base::Day end = day_from_jalali({3001, 1, 1});
    for (base::Day day{day_from_jalali({1, 1, 1}).since_epoch + 1}; day < end; ++day.since_epoch) {
        const JalaliDate date = jalali_from_day(day);
        ASSERT_EQ(day_from_jalali(date), day);
        // Each day is the day before plus one, within its month or at the start of the next.
        const bool next_day =
            date.day == before.day + 1 && date.month == before.month && date.year == before.year;
        const bool next_month = date.day == 1 && before.day >= 29 &&
                                date.month + 12 * date.year == before.month + 12 * before.year + 1;
        ASSERT_TRUE(next_day || next_month) << date.year << "-" << date.month << "-" << date.day;
        before = date;
    }
}

TEST(Jalali, MonthsHaveTheirLengths) {
    for (int year = 1300; year <= 1500; ++year) {
        for (int month = 1; month <= 12; ++month) {
            const base::Day start = day_from_jalali({year, month, 1});
            const base::Day next = month == 12 ? day_from_jalali({year + 1, 1, 1})
                                               : day_from_jalali({year, month + 1, 1});
            const int wanted = month <= 6 ? 31 : month <= 11 || is_jalali_leap_year(year) ? 30 : 29;
            ASSERT_EQ(next.since_epoch - start.since_epoch, wanted) << year << "-" << month;
        }
    }
}

TEST(Jalali, WorksBeforeItsFirstYear) {
    const base::Day first = day_from_jalali({1, 1, 1});
    for (int back = 1; back <= 400'000; back += 13) {
        const base::Day day{first.since_epoch - back};
        ASSERT_LT(jalali_from_day(day).year, 1);
        ASSERT_EQ(day_from_jalali(jalali_from_day(day)), day);
    }
}

} // namespace

} // namespace hamandish::i18n::jalali_test
