#include "app/address.h"

#include "app/state.h"

#include <gtest/gtest.h>

namespace hamandish::app::address_test {
namespace {

TEST(Address, EveryPathOfOursReadsBackAsItself) {
    for (const std::string locale : {"/fa/", "/en/", "/ar/"})
        for (const std::string rest : {"",
                                       "calls/e-participation",
                                       "calls/e-participation/draft",
                                       "calls/e-participation/report",
                                       "calls/e-participation/invite",
                                       "calls/e-participation/article-1",
                                       "calls/e-participation/article-1?list=newest-2",
                                       "calls/e-participation/article-1?list=at-12",
                                       "me",
                                       "sign-in",
                                       "sign-in?next=/fa/calls/x/article-2",
                                       "join",
                                       "join?token=0a9f",
                                       "join?token=0a9f&next=/fa/profile",
                                       "about",
                                       "accessibility",
                                       "record",
                                       "record/ministry",
                                       "calls/e-participation/answers",
                                       "calls/e-participation/answers?q=a%20b",
                                       "calls/e-participation/search",
                                       "calls/e-participation/search?q=a%20b",
                                       "answers?q=a%20b&outcome=rejected&before=3",
                                       "staff/calls/e-participation/answers",
                                       "kiosk",
                                       "staff/kiosks",
                                       "staff/calls/e-participation/papers",
                                       "staff/drafts/e-participation/questions/vote-1",
                                       "staff/calls/e-participation/floods",
                                       "staff/calls/e-participation/concerns",
                                       "staff/calls/e-participation/concerns/12",
                                       "staff/representatives",
                                       "staff/people",
                                       "staff/organisations/ministry",
                                       "staff/acts",
                                       "staff/outbox",
                                       "calls/e-participation/versions",
                                       "calls/e-participation/versions/2"})
            EXPECT_EQ(path_from_address(address_from_path(locale + rest)), locale + rest);
}

TEST(Address, ATranslationIsIntoALanguageThereIs) {
    for (const std::string path :
         {"/fa/calls/a/translations/ckb", "/en/staff/drafts/a/translations/fr",
          "/ar/calls/a/translations/ckb/article-2?list=equal-2",
          "/fa/calls/a/versions/2/translations/ckb"}) {
        EXPECT_EQ(path_from_address(address_from_path(path)), path);
        EXPECT_NE(address_from_path(path).place, Place::NotFound) << path;
    }
    for (const std::string path :
         {"/en/calls/a/translations/fa", "/en/calls/a/translations/x",
          "/en/calls/A/translations/ckb", "/en/calls/a/translations/ckb/Article",
          "/en/calls/a/translations/fa/article-1", "/en/calls/a/translations/ckb/article-1/x",
          "/en/calls/a/versions/2/article-1", "/en/calls/a/versions/2/translations",
          "/en/calls/a/versions/2/translations/en", "/en/calls/a/versions//translations/ckb",
          "/en/calls/a/versions/x/translations/ckb",
          "/en/calls/a/versions/2/translations/ckb/article-1",
          "/en/calls/A/versions/2/translations/ckb", "/en/staff/drafts/a/translations/en",
          "/en/staff/drafts/a/translations"})
        EXPECT_EQ(address_from_path(path).place, Place::NotFound) << path;
}

TEST(Address, ATranslationOfAVersionIsATranslation) {
    const auto address = address_from_path("/en/calls/a/versions/2/translations/tr");
    EXPECT_EQ(address.place, Place::Translation);
    EXPECT_EQ(address.unit, "tr");
    EXPECT_EQ(address.text, "2");
    const auto first = address_from_path("/en/calls/a/translations/tr");
    EXPECT_TRUE(first.text.empty());
    EXPECT_NE(translation_key(address), translation_key(first));
}

TEST(Address, AUnitOfATranslationIsTheUnit) {
    const auto address = address_from_path("/en/calls/a/translations/tr/article-2");
    EXPECT_EQ(address.place, Place::Unit);
    EXPECT_EQ(address.unit, "article-2");
    EXPECT_EQ(address.text, "tr");
    EXPECT_EQ(path_from_address(in_locale(address, i18n::Locale::Persian)),
              "/fa/calls/a/translations/tr/article-2");
    EXPECT_TRUE(address_from_path("/en/calls/a/article-2").text.empty());
}

TEST(Address, AGroupOfTheRankingMayBeAnyUniversity) {
    const std::string longest = "university-" + std::string(64, 'u');
    for (const std::string& group :
         {std::string("IR-23"), std::string("private_sector"), longest}) {
        const std::string path = "/en/ranking/1405-3/" + group;
        EXPECT_EQ(address_from_path(path).unit, group);
        EXPECT_EQ(path_from_address(address_from_path(path)), path);
    }
    for (const std::string none : {"ranking/1405_3/all", "ranking/1405-3/a%2Fb"})
        EXPECT_EQ(address_from_path("/en/" + none).place, Place::NotFound) << none;
    EXPECT_EQ(address_from_path("/en/ranking/1405-3/" + longest + "uuuuuu").place, Place::NotFound);
}

TEST(Address, TheOtherLanguageIsTheSamePlace) {
    for (const std::string rest : {"", "calls/x/article-1", "me", "about"}) {
        const auto persian = address_from_path("/fa/" + rest);
        const auto english = in_locale(persian, i18n::Locale::English);
        EXPECT_EQ(path_from_address(english), "/en/" + rest);
        EXPECT_EQ(in_locale(english, i18n::Locale::Persian), persian);
    }
}

TEST(Address, WhatPaperLeadsToIsInTheFirstLanguageWhereNoServerChoosesOne) {
    const auto root = "/" + std::string(i18n::code(i18n::first_locale));
    for (const std::string path : {"/calls/e-participation", "/verify", "/verify/0000-0000-0000",
                                   "/calls/e-participation/article-1?list=at-12"}) {
        EXPECT_EQ(address_from_path(path), address_from_path(root + path)) << path;
        EXPECT_NE(address_from_path(path).place, Place::NotFound) << path;
    }
    EXPECT_EQ(address_from_path("/about").place, Place::NotFound);
}

TEST(Address, WhatIsNotOursIsNotFoundInItsLanguage) {
    for (const std::string path : {"/en/nothing",
                                   "/en/calls/",
                                   "/en/calls/UPPER",
                                   "/en/calls/a/b/c",
                                   "/en/record/A",
                                   "/en/record/a/b",
                                   "/en/staff/calls/A/answers",
                                   "/en/staff/calls/a",
                                   "/en/me/more",
                                   "/en/calls/a%2Fb",
                                   "/en/calls/a/versions/0",
                                   "/en/calls/a/versions/02",
                                   "/en/calls/a/versions/x",
                                   "/en/calls/a/versions/2/3",
                                   "/en/calls/a/versions/99999",
                                   "/en/staff/calls/a/concerns/0",
                                   "/en/staff/calls/a/concerns/x",
                                   "/en/staff/calls/a/concerns/1/2",
                                   "/en/staff/calls/a/papers/1",
                                   "/en/staff/drafts/a/questions",
                                   "/en/staff/drafts/a/questions/B",
                                   "/en/staff/drafts/a/questions/b/c",
                                   "/en/staff/drafts/A/questions/b",
                                   "/en/staff/calls/a/floods/1"})
        EXPECT_EQ(address_from_path(path),
                  (Address{i18n::Locale::English, Place::NotFound, {}, {}, {}}))
            << path;
    EXPECT_EQ(address_from_path("/de/").place, Place::NotFound);
}

TEST(Address, AListOfCommentsThatIsNoneIsTheFirst) {
    for (const std::string list : {"", "oldest", "equal", "newest-0", "at-x", "%00"})
        EXPECT_EQ(path_from_address(address_from_path("/fa/calls/x/article-1?list=" + list)),
                  "/fa/calls/x/article-1")
            << list;
    EXPECT_EQ(comment_path(i18n::Locale::English, "x", "article-1", 12),
              "/en/calls/x/article-1?list=at-12#comment-12");
}

TEST(Address, ThePlaceToGoBackToIsAlwaysOurs) {
    for (const std::string next : {"//evil.example/", "https://evil.example/", "/\\evil.example",
                                   "javascript:alert(1)", "/fa/\r\nx", "evil"})
        EXPECT_EQ(address_from_path("/fa/sign-in?next=" + next).next, "") << next;
    EXPECT_EQ(address_from_path("/fa/sign-in?a=b&next=/fa/me").next, "/fa/me");
}

} // namespace
} // namespace hamandish::app::address_test
