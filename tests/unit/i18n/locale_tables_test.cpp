#include "i18n/locale_tables.h"

#include "i18n/locale.h"
#include "i18n/province_order.h"
#include "locale_facts.h"

#include <algorithm>
#include <fstream>
#include <gtest/gtest.h>
#include <iterator>
#include <set>
#include <unicode/locid.h>

namespace hamandish::i18n::locale_tables_test {

namespace {

/// In the order in which they stand in tables.json.
std::vector<std::string> catalogues() {
    std::vector<std::string> paths;
    for (const Locale locale : locales) {
        paths.push_back(HAMANDISH_SOURCE_DIR "/locale/" + std::string(code(locale)) + ".json");
    }
    return paths;
}

TEST(LocaleTables, AreWhatIcuSaysToday) {
    std::ifstream file(HAMANDISH_SOURCE_DIR "/locale/tables.json");
    const std::string committed{std::istreambuf_iterator<char>(file), {}};
    EXPECT_EQ(committed, locale_generator::locale_tables_json(catalogues()))
        << "write it anew: generate_locale_tables locale/??.json > locale/tables.json";
}

TEST(LocaleTables, StandInTheOrderOfTheEnum) {
    EXPECT_EQ(first_locale, Locale::Persian);
    EXPECT_EQ(code(Locale::Persian), "fa");
    EXPECT_EQ(code(Locale::English), "en");
    EXPECT_EQ(code(Locale::Arabic), "ar");
    EXPECT_EQ(direction(Locale::Persian), base::Direction::RightToLeft);
    EXPECT_EQ(direction(Locale::English), base::Direction::LeftToRight);
    EXPECT_EQ(name(Locale::English), "English");
    for (const Locale locale : locales) EXPECT_EQ(locale_from_code(code(locale)), locale);
    EXPECT_EQ(locale_from_code("az"), std::nullopt);
    EXPECT_EQ(locale_from_code(""), std::nullopt);
}

TEST(LocaleTables, AgreeOnWhichWayALanguageIsWritten) {
    for (const Locale locale : locales) {
        EXPECT_EQ(direction(locale), base::direction_of_language(code(locale)));
        const bool rtl = icu::Locale(std::string(cldr_name(locale)).c_str()).isRightToLeft();
        EXPECT_EQ(direction(locale) == base::Direction::RightToLeft, rtl);
    }
}

TEST(LocaleTables, ReadersOfALanguageWithoutTextsGetPersianOnes) {
    EXPECT_EQ(locale_of_texts(Locale::Persian), Locale::Persian);
    EXPECT_EQ(locale_of_texts(Locale::English), Locale::English);
    EXPECT_EQ(locale_of_texts(Locale::Arabic), Locale::Persian);
    EXPECT_TRUE(is_draft(Locale::Arabic));
    EXPECT_FALSE(is_draft(Locale::Persian) || is_draft(Locale::English));
}

TEST(LocaleTables, HaveProvincesWhereReadersLookForThem) {
    for (const Locale locale : locales) {
        const auto order = provinces_in_order(locale);
        EXPECT_EQ(std::set<std::string_view>(order.begin(), order.end()).size(), 31u);
    }
    const auto first = [](Locale locale) { return provinces_in_order(locale).front(); };
    const auto last = [](Locale locale) { return provinces_in_order(locale).back(); };
    EXPECT_EQ(first(Locale::Persian), "IR03") << "آذربایجان شرقی";
    EXPECT_EQ(last(Locale::Persian), "IR21") << "یزد";
    EXPECT_EQ(first(Locale::English), "IR30") << "Alborz";
    EXPECT_EQ(last(Locale::English), "IR19") << "Zanjan";
    const auto order = provinces_in_order(Locale::Persian);
    const auto place = [&](std::string_view word) {
        return std::find(order.begin(), order.end(), word) - order.begin();
    };
    EXPECT_LT(place("IR14"), place("IR29")) << "چ stands before خ, whatever its code point";
    EXPECT_LT(place("IR27"), place("IR15")) << "گ before ل";
}

TEST(LocaleTables, SpellTheJalaliMonthsInArabic) {
    // Urdibihisht, which CLDR has as "Adharbihisht"; Aban, which it has as "Ayan".
    EXPECT_EQ(tables_of(Locale::Arabic).jalali_months[1],
              "\u0623\u0631\u062F\u064A\u0628\u0647\u0634\u062A");
    EXPECT_EQ(tables_of(Locale::Arabic).jalali_months[7], "\u0622\u0628\u0627\u0646");
}

} // namespace

} // namespace hamandish::i18n::locale_tables_test
