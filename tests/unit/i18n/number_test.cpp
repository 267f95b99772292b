#include "i18n/number.h"

#include "icu_reference.h"

#include <gtest/gtest.h>
#include <limits>
#include <memory>
#include <random>
#include <unicode/numfmt.h>

namespace hamandish::i18n::number_test {

namespace {

class IcuNumbers {
  public:
    explicit IcuNumbers(Locale locale) {
        UErrorCode status = U_ZERO_ERROR;
        number_.reset(icu::NumberFormat::createInstance(icu_reference::icu_locale(locale), status));
        percent_.reset(
            icu::NumberFormat::createPercentInstance(icu_reference::icu_locale(locale), status));
        EXPECT_TRUE(U_SUCCESS(status));
    }
    std::string number(std::int64_t value) {
        icu::UnicodeString text;
        return icu_reference::utf8(number_->format(value, text));
    }
    std::string percent(std::int64_t per_mille) {
        icu::UnicodeString text;
        return icu_reference::utf8(percent_->format(static_cast<double>(per_mille) / 1000, text));
    }
    std::string plain(std::int64_t value) {
        const std::unique_ptr<icu::NumberFormat> ungrouped(number_->clone());
        ungrouped->setGroupingUsed(0);
        icu::UnicodeString text;
        return icu_reference::utf8(ungrouped->format(value, text));
    }

  private:
    std::unique_ptr<icu::NumberFormat> number_, percent_;
};

TEST(Number, LooksAsItShould) {
    EXPECT_EQ(format_number(Locale::Persian, 1234), "\u06F1\u066C\u06F2\u06F3\u06F4");
    EXPECT_EQ(format_number(Locale::English, 1234), "1,234");
    EXPECT_EQ(format_percent(Locale::Persian, 265), "\u06F2\u06F6\u066A");
    EXPECT_EQ(format_percent(Locale::English, 275), "28%");
    EXPECT_EQ(format_plain_number(Locale::English, 1405), "1405");
}

TEST(Number, IsWhatIcuSays) {
    for (const Locale locale : locales) {
        IcuNumbers icu(locale);
        for (std::int64_t value = -12'000; value <= 120'000; ++value) {
            ASSERT_EQ(format_number(locale, value), icu.number(value));
        }
    }
}

TEST(Number, IsWhatIcuSaysAtEveryLength) {
    std::mt19937_64 random(11);
    for (const Locale locale : locales) {
        IcuNumbers icu(locale);
        for (int round = 0; round < 20'000; ++round) {
            const auto value = static_cast<std::int64_t>(random()) >> (random() % 64);
            ASSERT_EQ(format_number(locale, value), icu.number(value));
        }
        for (const std::int64_t value :
             {std::numeric_limits<std::int64_t>::min(), std::numeric_limits<std::int64_t>::max()}) {
            EXPECT_EQ(format_number(locale, value), icu.number(value));
            EXPECT_EQ(format_plain_number(locale, value), icu.plain(value));
        }
    }
}

TEST(Number, PlainHasNoGroups) {
    for (const Locale locale : locales) {
        IcuNumbers icu(locale);
        for (std::int64_t value = -2000; value <= 20'000; value += 7) {
            ASSERT_EQ(format_plain_number(locale, value), icu.plain(value));
        }
    }
}

TEST(Percent, IsWhatIcuSays) {
    for (const Locale locale : locales) {
        IcuNumbers icu(locale);
        for (std::int64_t per_mille = -25'000; per_mille <= 25'000; ++per_mille) {
            ASSERT_EQ(format_percent(locale, per_mille), icu.percent(per_mille)) << per_mille;
        }
        EXPECT_EQ(format_percent(locale, 123'456'785), icu.percent(123'456'785));
    }
}

} // namespace

} // namespace hamandish::i18n::number_test
