#include "server/http/language_choice.h"

#include <gtest/gtest.h>

namespace hamandish::http::language_choice_test {
namespace {

using i18n::Locale;

TEST(LanguageChoice, TheOneLikedBestOfOurs) {
    const std::pair<std::string_view, Locale> cases[] = {
        {"", Locale::Persian},
        {"fa", Locale::Persian},
        {"en", Locale::English},
        {"EN-gb", Locale::English},
        {"en-US,en;q=0.9,fa;q=0.8", Locale::English},
        {"en;q=0.5, fa-IR", Locale::Persian},
        {"de-DE,de;q=0.9,en;q=0.8", Locale::English},
        {"de, ja", Locale::Persian},
        {"fa;q=0, en;q=0.001", Locale::English},
        {"en ; q=0.7 ,\tfa;q=0.75", Locale::Persian},
        {"ar,en;q=0.9", Locale::Arabic},
        {"en;q=0.2,*;q=0.5", Locale::Persian},
        {"en;q=1.000", Locale::English},
    };
    for (const auto& [header, locale] : cases) EXPECT_EQ(liked_locale(header), locale) << header;
}

TEST(LanguageChoice, WhatIsNoSuchHeaderIsPassedOver) {
    for (const std::string_view item :
         {"en;q=2", "en;q=1.5", "en;q=x", "en;q=", "en;q=0.1234", "en;level=1", "en;;", "e n",
          "enx", ";q=1", "=", "\xFF\xFE"}) {
        EXPECT_EQ(liked_locale(item), Locale::Persian) << item;
        EXPECT_EQ(liked_locale(std::string(item) + ",en;q=0.1"), Locale::English) << item;
    }
    EXPECT_EQ(liked_locale(std::string(8000, ',') + "en"), Locale::English);
}

TEST(LanguageChoice, OnlyWhatIsOnPaperHasNoLanguage) {
    for (const char* path :
         {"/verify", "/verify/", "/verify/7K3M-9QXT-2BDE", "/verify//h", "/calls/x", "/kiosk"})
        EXPECT_TRUE(is_without_language(path)) << path;
    for (const char* path : {"/", "/verifying", "/calls", "/fa/verify", "/en/verify/7K3M-9QXT-2BDE",
                             "verify", "/kiosks", "/fa/kiosk"})
        EXPECT_FALSE(is_without_language(path)) << path;
}

} // namespace
} // namespace hamandish::http::language_choice_test
