#include "i18n/plural.h"

#include "icu_reference.h"

#include <gtest/gtest.h>
#include <memory>
#include <unicode/plurrule.h>

namespace hamandish::i18n::plural_test {

namespace {

using Category = PluralCategory (*)(Locale, std::int64_t);

void expect_icus(Locale locale, UPluralType type, Category category) {
    constexpr std::string_view keywords[] = {"zero", "one", "two", "few", "many", "other"};
    UErrorCode status = U_ZERO_ERROR;
    const std::unique_ptr<icu::PluralRules> rules(
        icu::PluralRules::forLocale(icu_reference::icu_locale(locale), type, status));
    ASSERT_TRUE(U_SUCCESS(status));
    const auto expect = [&](std::int32_t number) {
        const auto index = static_cast<std::size_t>(category(locale, number));
        ASSERT_EQ(keywords[index], icu_reference::utf8(rules->select(number))) << number;
    };
    for (std::int32_t number = 0; number < 30'000; ++number) expect(number);
    for (const std::int32_t number : {100'001, 1'000'000, 1'000'011, 2'000'000'013}) expect(number);
}

TEST(Plural, CardinalsAreIcus) {
    for (const Locale locale : locales) {
        expect_icus(locale, UPLURAL_TYPE_CARDINAL, cardinal_category);
    }
}

TEST(Plural, OrdinalsAreIcus) {
    for (const Locale locale : locales) {
        expect_icus(locale, UPLURAL_TYPE_ORDINAL, ordinal_category);
    }
}

TEST(Plural, TheSignDoesNotMatter) {
    for (std::int64_t number = 0; number < 300; ++number) {
        EXPECT_EQ(cardinal_category(Locale::English, -number),
                  cardinal_category(Locale::English, number));
    }
    EXPECT_EQ(cardinal_category(Locale::English, INT64_MIN), PluralCategory::Other);
}

} // namespace

} // namespace hamandish::i18n::plural_test
