#include "i18n/locale_tables.h"

#include "i18n/locale.h"
#include "locale_facts.h"

#include <fstream>
#include <gtest/gtest.h>
#include <iterator>

namespace hamandish::i18n {

namespace {

TEST(LocaleTables, AreWhatIcuSaysToday) {
    std::ifstream file(HAMANDISH_SOURCE_DIR "/locale/tables.json");
    const std::string committed{std::istreambuf_iterator<char>(file), {}};
    EXPECT_EQ(committed, locale_generator::locale_tables_json())
        << "write it anew: generate_locale_tables > locale/tables.json";
}

TEST(LocaleTables, StandInTheOrderOfTheEnum) {
    EXPECT_EQ(code(Locale::Persian), "fa");
    EXPECT_EQ(code(Locale::English), "en");
    EXPECT_EQ(direction(Locale::Persian), base::Direction::RightToLeft);
    EXPECT_EQ(direction(Locale::English), base::Direction::LeftToRight);
    EXPECT_EQ(name(Locale::English), "English");
    for (const Locale locale : locales) EXPECT_EQ(locale_from_code(code(locale)), locale);
    EXPECT_EQ(locale_from_code("ar"), std::nullopt);
    EXPECT_EQ(locale_from_code(""), std::nullopt);
}

} // namespace

} // namespace hamandish::i18n
