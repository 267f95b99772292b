// What must be true of every screen, whatever it shows.
#include "hand.h"

#include <gtest/gtest.h>
#include <set>

namespace hamandish::screens::test::every_screen_test {
namespace {

using app::test::Story;
using kit::Role;

const std::vector<std::string> places{"",
                                      "calls/e-participation",
                                      "calls/e-participation/draft",
                                      "calls/e-participation/article-1",
                                      "calls/e-participation/report",
                                      "calls/e-participation/search",
                                      "calls/e-participation/search?q=word",
                                      "answers",
                                      "answers?q=word&outcome=rejected",
                                      "calls/e-participation/questions",
                                      "calls/e-participation/questions/some-vote",
                                      "me",
                                      "profile",
                                      "privacy",
                                      "sign-in",
                                      "about",
                                      "accessibility",
                                      "staff",
                                      "staff/new",
                                      "staff/drafts/study-leave",
                                      "staff/drafts/study-leave/opening",
                                      "nothing-here"};

/// Calls `check(hand, path)` for every address, in every language, while everything loads and after
/// everything failed.
template <class Check>
void for_every_screen(Check check) {
    for (const std::string locale : {"/fa/", "/en/", "/ar/"})
        for (const auto& place : places) {
            Hand hand(Story(locale + place));
            check(hand, locale + place);
            while (hand.story.reply("/api/", 500, "")) {
            }
            check(hand, locale + place + " failed");
        }
}

TEST(EveryScreen, HasOneMainHeadingAndHeadingsThatSkipNoLevel) {
    for_every_screen([](const Hand& hand, const std::string& path) {
        int last = 0, firsts = 0;
        for (const auto& node : hand.page()) {
            if (node.role != Role::Heading) continue;
            firsts += node.level == 1;
            EXPECT_LE(node.level, last + 1) << path << ": " << node.text;
            last = node.level;
        }
        EXPECT_EQ(firsts, 1) << path;
    });
}

TEST(EveryScreen, NamesWhateverCanBeActedOn) {
    const std::set<Role> acted_on{Role::Link,       Role::Button, Role::Radio,
                                  Role::RadioGroup, Role::Form,   Role::Navigation};
    for_every_screen([&](const Hand& hand, const std::string& path) {
        const auto tree = hand.page();
        for (std::size_t index = 0; index < tree.size(); ++index) {
            if (acted_on.count(tree[index].role) == 0) continue;
            EXPECT_FALSE(name_of(tree, index).empty()) << path << ", node " << index;
            if (tree[index].role == Role::Link) {
                EXPECT_FALSE(tree[index].href.empty()) << path << ": " << name_of(tree, index);
            }
        }
    });
}

/// A link to this page in another language, which is written in that language.
bool is_language_switch(const kit::Node& node) {
    return node.role == Role::Link && node.href.starts_with("/" + node.lang + "/");
}

TEST(EveryScreen, LinksToThePageInTheOtherLanguages) {
    for_every_screen([](const Hand& hand, const std::string& path) {
        std::set<std::string> wanted, found;
        for (const i18n::Locale locale : i18n::locales)
            if (!path.starts_with("/" + std::string(i18n::code(locale)) + "/"))
                wanted.emplace(i18n::code(locale));
        for (const auto& node : hand.page())
            if (is_language_switch(node)) {
                EXPECT_TRUE(found.insert(node.lang).second) << path << ": " << node.href;
            }
        EXPECT_EQ(found, wanted) << path;
    });
}

TEST(EveryScreen, SaysWhereItsWordsAreAMachines) {
    for_every_screen([](const Hand& hand, const std::string& path) {
        const i18n::Catalogue arabic(i18n::Locale::Arabic);
        const auto words = arabic.format(i18n::MessageKey::app_draft_translation);
        int said = 0;
        for (const auto& node : hand.page()) said += node.text == words;
        EXPECT_EQ(said, path.starts_with("/ar/") ? 1 : 0) << path;
    });
}

TEST(EveryScreen, StaysInItsLanguage) {
    for_every_screen([](const Hand& hand, const std::string& path) {
        const auto here = path.substr(0, 4);
        for (const auto& node : hand.page())
            if (node.href.starts_with("/") && !is_language_switch(node)) {
                // The light version is chosen at an address of its own, which leads back here.
                const bool leads_back =
                    node.href.starts_with("/light/") &&
                    node.href.find("to=%2F" + here.substr(1, 2)) != node.href.npos;
                EXPECT_TRUE(node.href.starts_with(here) || leads_back) << path << ": " << node.href;
            }
    });
}

TEST(EveryScreen, OffersToTryAgainWhatFailed) {
    Hand hand(Story("/en/"));
    ASSERT_TRUE(hand.story.reply("/api/v1/calls", 0, ""));
    const i18n::Catalogue english(i18n::Locale::English);
    EXPECT_TRUE(hand.press(Role::Button, english.format(i18n::MessageKey::action_retry)));
    EXPECT_EQ(hand.story.open_requests("/api/v1/calls").size(), 1u);
}

TEST(PageMeta, TellsTheTruthAboutWhatWasFound) {
    const auto status_of = [](const std::string& path, int status, const std::string& code) {
        Story story(path);
        while (story.refuse("/api/v1/calls", status, code)) {
        }
        return page_meta(story.state, i18n::Catalogue(story.state.address.locale)).status;
    };
    EXPECT_EQ(status_of("/fa/calls/none", 404, "not_found"), 404);
    EXPECT_EQ(status_of("/fa/calls/none/report", 409, "too_early"), 503) << "nor its call";
    EXPECT_EQ(status_of("/fa/calls/e-participation", 503, "unavailable"), 503);
    EXPECT_EQ(status_of("/fa/nowhere", 404, "not_found"), 404);
    EXPECT_EQ(status_of("/fa/about", 404, "not_found"), 200);
}

TEST(PageMeta, NamesEveryPageAndDescribesIt) {
    for_every_screen([](const Hand& hand, const std::string& path) {
        const auto& state = hand.story.state;
        const auto meta = page_meta(state, i18n::Catalogue(state.address.locale));
        EXPECT_FALSE(meta.title.empty()) << path;
        EXPECT_FALSE(meta.description.empty()) << path;
    });
}

} // namespace
} // namespace hamandish::screens::test::every_screen_test
