#include "i18n/relative_time.h"

#include "icu_reference.h"

#include <gtest/gtest.h>
#include <unicode/reldatefmt.h>

namespace hamandish::i18n::relative_time_test {

namespace {

class IcuRelativeTimes {
  public:
    explicit IcuRelativeTimes(Locale locale) : format_(icu_reference::icu_locale(locale), status_) {
        EXPECT_TRUE(U_SUCCESS(status_));
    }
    std::string say(std::int64_t offset, URelativeDateTimeUnit unit) {
        icu::UnicodeString text;
        format_.format(static_cast<double>(offset), unit, text, status_);
        EXPECT_TRUE(U_SUCCESS(status_));
        return icu_reference::utf8(text);
    }

  private:
    UErrorCode status_ = U_ZERO_ERROR;
    icu::RelativeDateTimeFormatter format_;
};

constexpr std::pair<TimeUnit, URelativeDateTimeUnit> units[] = {
    {TimeUnit::Minute, UDAT_REL_UNIT_MINUTE}, {TimeUnit::Hour, UDAT_REL_UNIT_HOUR},
    {TimeUnit::Day, UDAT_REL_UNIT_DAY},       {TimeUnit::Week, UDAT_REL_UNIT_WEEK},
    {TimeUnit::Month, UDAT_REL_UNIT_MONTH},   {TimeUnit::Year, UDAT_REL_UNIT_YEAR},
};

TEST(RelativeTime, IsWhatIcuSays) {
    for (const Locale locale : locales) {
        IcuRelativeTimes icu(locale);
        for (const auto& [ours, theirs] : units) {
            for (std::int64_t offset = -2300; offset <= 2300; ++offset) {
                ASSERT_EQ(format_relative_time(locale, offset, ours), icu.say(offset, theirs))
                    << code(locale) << " " << offset;
            }
            for (const std::int64_t offset : {-1'000'003, -10'000, 10'000, 1'000'002}) {
                EXPECT_EQ(format_relative_time(locale, offset, ours), icu.say(offset, theirs));
            }
        }
    }
}

TEST(RelativeTime, LooksAsItShould) {
    EXPECT_EQ(format_relative_time(Locale::English, -1, TimeUnit::Day), "yesterday");
    EXPECT_EQ(format_relative_time(Locale::English, -3, TimeUnit::Day), "3 days ago");
    EXPECT_EQ(format_relative_time(Locale::English, 1, TimeUnit::Hour), "in 1 hour");
    // Se ruz pish.
    EXPECT_EQ(format_relative_time(Locale::Persian, -3, TimeUnit::Day),
              "\u06F3 \u0631\u0648\u0632 \u067E\u06CC\u0634");
}

} // namespace

} // namespace hamandish::i18n::relative_time_test
