#include "domain/organisation_settings.h"

#include <gtest/gtest.h>

#include <random>

namespace hamandish::domain::organisation_settings_test {
namespace {

TEST(Portal, IsAnAddressOverTls) {
    EXPECT_EQ(*portal_from(""), "");
    EXPECT_EQ(*portal_from("  https://WWW.Msrt.ir/fa  "), "https://www.msrt.ir/fa");
    EXPECT_EQ(*portal_from("HTTPS://a.ir:443/X?y=%20#z"), "https://a.ir/X?y=%20#z");
    EXPECT_EQ(*portal_from("https://a.ir:8443"), "https://a.ir:8443");
}

TEST(Portal, IsNothingThatCouldBeReadAsSomethingElse) {
    for (const std::string text :
         {"http://a.ir", "javascript:alert(1)", "//a.ir", "a.ir", "https://", "https:///x",
          "https://user@a.ir", "https://a.ir:0", "https://a.ir:65536", "https://a.ir:",
          "https://a..ir", "https://-a.ir", "https://a.ir/\"><script>", "https://a.ir/a b",
          "https://a.ir\\x", "https://a.ir/\n", "data:text/html,x", R"(https://سازمان.ir)"}) {
        const auto portal = portal_from(text);
        // A line end at an end is a blank that was pasted along.
        if (text.ends_with('\n')) {
            EXPECT_EQ(*portal, "https://a.ir/");
            continue;
        }
        ASSERT_FALSE(portal) << text;
        EXPECT_EQ(portal.error().where, "portal");
    }
    EXPECT_FALSE(portal_from("https://a.ir/" + std::string(most_portal, 'x')));
}

TEST(Origin, IsCanonical) {
    EXPECT_EQ(*origin_from("https://Portal.Example/"), "https://portal.example");
    EXPECT_EQ(*origin_from("https://portal.example:443"), "https://portal.example");
    EXPECT_EQ(*origin_from("https://portal.example:8443"), "https://portal.example:8443");
    EXPECT_EQ(*origin_from("http://localhost:80"), "http://localhost");
    EXPECT_EQ(*origin_from("http://127.0.0.1:8080"), "http://127.0.0.1:8080");
}

TEST(Origin, AddsNothingToAPolicy) {
    for (const std::string text :
         {"", "*", "https://*", "https://*.a.ir", "http://a.ir", "http://localhost.a.ir",
          "https://a.ir;script-src *", "https://a.ir 'self'", "https://a.ir,https://b.ir",
          "https://a.ir/path", "https://a.ir//", "https://a.ir?x", "'none'", "data:"}) {
        const auto origin = origin_from(text);
        ASSERT_FALSE(origin) << text;
        EXPECT_EQ(origin.error().where, "framer");
    }
}

/// Whatever is accepted stays what it is when it is read again, and has no sign of a policy.
TEST(Origin, ReadAgainIsItself) {
    std::mt19937 random(7);
    constexpr std::string_view letters = "aZ0.-:/ ;'*@%";
    std::uniform_int_distribution<std::size_t> any(0, letters.size() - 1), length(0, 12);
    int accepted = 0;
    for (int i = 0; i < 200'000; ++i) {
        std::string text = "https://";
        for (std::size_t left = length(random); left > 0; --left) text += letters[any(random)];
        const auto origin = origin_from(text);
        if (!origin) continue;
        ++accepted;
        EXPECT_EQ(origin->find_first_of(" ;'*,\"@%"), origin->npos) << *origin;
        const auto again = origin_from(*origin);
        ASSERT_TRUE(again) << *origin;
        EXPECT_EQ(*again, *origin);
    }
    EXPECT_GT(accepted, 100);
}

TEST(Channel, IsNamedAsItsNetworkNamesIt) {
    EXPECT_EQ(*channel_address_from(Network::Bale, " 4711 "), "4711");
    EXPECT_EQ(*channel_address_from(Network::Bale, "-1001234567890"), "-1001234567890");
    EXPECT_EQ(*channel_address_from(Network::Eitaa, "@msrt_ir"), "@msrt_ir");
    EXPECT_EQ(*channel_address_from(Network::Eitaa, "4711"), "4711");
    EXPECT_EQ(*channel_address_from(Network::Rubika, "c0AbCdEf01"), "c0AbCdEf01");
    for (const Network network : networks) EXPECT_EQ(*channel_address_from(network, " "), "");
}

TEST(Channel, IsRefusedInAnyOtherForm) {
    const auto refused = [](Network network, const std::string& text) {
        const auto address = channel_address_from(network, text);
        ASSERT_FALSE(address) << text;
        EXPECT_EQ(address.error().where, word(network));
    };
    for (const std::string text : {"@msrt", "12a", "-", "0", "-0", "007", "+5", "1 2",
                                   "9223372036854775808", "99999999999999999999"})
        refused(Network::Bale, text);
    for (const std::string text : {"@", "@@a", "a b", "https://eitaa.com/a", R"(نام)"})
        refused(Network::Eitaa, text);
    for (const std::string text : {"@a", "a-b", "rubika.ir/a"}) refused(Network::Rubika, text);
    refused(Network::Rubika, std::string(65, 'a'));
}

TEST(Channel, NetworksHaveWords) {
    for (const Network network : networks) EXPECT_EQ(network_from_word(word(network)), network);
    EXPECT_FALSE(network_from_word("telegram"));
}

OrganisationSettings some_settings() {
    return {{R"(وزارت علوم)", "Ministry"},
            "https://a.ir",
            {"https://a.ir", "https://b.ir"},
            {"1", "", "c"}};
}

TEST(Settings, AreKeptCanonicalAndEachOriginOnce) {
    OrganisationSettings typed = some_settings();
    typed.name.en = "  Ministry ";
    typed.framers = {"https://A.ir/", "https://b.ir", "https://a.ir:443"};
    EXPECT_EQ(*settings_from(typed), some_settings());
    EXPECT_EQ(*settings_from(some_settings()), some_settings());
}

TEST(Settings, AreRefusedByName) {
    const auto where = [](OrganisationSettings typed) {
        const auto settings = settings_from(typed);
        return settings ? std::string() : settings.error().where;
    };
    OrganisationSettings typed = some_settings();
    typed.name.fa.clear();
    EXPECT_EQ(where(typed), "name_fa");
    typed = some_settings();
    typed.name.en = "two\nlines";
    EXPECT_EQ(where(typed), "name_en");
    typed = some_settings();
    typed.framers = {"http://localhost"};
    EXPECT_EQ(where(typed), "framer") << "of the machine itself: the site's alone";
    typed.framers.clear();
    for (std::size_t i = 0; i <= most_framers; ++i)
        typed.framers.push_back("https://a" + std::to_string(i) + ".ir");
    EXPECT_EQ(where(typed), "framer");
    typed = some_settings();
    typed.channels[1] = "no channel";
    EXPECT_EQ(where(typed), "eitaa");
}

TEST(Settings, AChangeTellsWhatWasAndWhatIs) {
    OrganisationSettings after = some_settings();
    EXPECT_TRUE(changes_between(after, after).empty());
    after.name.en = "Ministry of Science";
    after.framers.pop_back();
    after.channels[2].clear();
    const std::vector<SettingChange> expected{
        {Setting::NameEn, "Ministry", "Ministry of Science"},
        {Setting::Framers, "https://a.ir https://b.ir", "https://a.ir"},
        {Setting::Rubika, "c", ""}};
    EXPECT_EQ(changes_between(some_settings(), after), expected);
    const auto back = changes_between(after, some_settings());
    ASSERT_EQ(back.size(), expected.size());
    for (std::size_t i = 0; i < back.size(); ++i) {
        EXPECT_EQ(back[i].before, expected[i].after);
        EXPECT_EQ(back[i].after, expected[i].before);
    }
}

TEST(Settings, OriginsAreWordsOfOneField) {
    const std::vector<std::string> two{"https://a.ir", "https://b.ir"};
    EXPECT_EQ(framers_in(" https://a.ir\r\n\n https://b.ir\t"), two);
    EXPECT_EQ(framers_in(text_of(two)), two);
    EXPECT_TRUE(framers_in(" \n").empty());
}

} // namespace
} // namespace hamandish::domain::organisation_settings_test
