// From address to address, and from language to language, whose words come as files.
#include "story.h"

#include <algorithm>

namespace hamandish::app::test::navigation_test {
namespace {

const std::string english_path = "/en/calls/e-participation/article-1";
const Effect load_english = LoadCatalogue{"en"};

auto count(const Story& story, const Effect& effect) {
    return std::count(story.effects.begin(), story.effects.end(), effect);
}

/// On an article, with its link to English followed.
Story on_the_way_to_english(bool by_history = false) {
    Story story = on_an_article(false);
    story.act(AddressChanged{english_path, by_history, story.now_ms});
    return story;
}

TEST(Navigation, AFollowedLinkStartsAtTheTopAndAHistoryStepDoesNot) {
    Story story("/fa/");
    story.act(AddressChanged{"/fa/about", false, story.now_ms});
    EXPECT_TRUE(story.asked_focus("main-heading"));
    const auto before = story.effects.size();
    story.act(AddressChanged{"/fa/", true, story.now_ms});
    for (auto index = before; index < story.effects.size(); ++index)
        EXPECT_FALSE(std::holds_alternative<MoveFocus>(story.effects[index]) ||
                     std::holds_alternative<ScrollToStart>(story.effects[index]) ||
                     std::holds_alternative<ChangeAddress>(story.effects[index]));
}

TEST(Navigation, AFragmentNamesWhatToGoTo) {
    Story story("/fa/me");
    story.act(AddressChanged{article_path + "#comment-field", false, story.now_ms});
    EXPECT_EQ(story.address(), article_path);
    EXPECT_TRUE(story.asked_focus("comment-field"));
    EXPECT_FALSE(story.asked_focus("main-heading"));
    EXPECT_EQ(count(story, ChangeAddress{article_path + "#comment-field", false}), 1);
}

TEST(Navigation, AUnitIsThereAtOnceInAnotherLanguageOfItsText) {
    const std::string sorani = "/fa/calls/e-participation/translations/ckb/article-1";
    Story story = on_an_article(false);
    story.state.unit.value->translations = {{{"ckb", "", 1, 1}, "head", "words"}};
    EXPECT_EQ(chosen_translation(story.state), nullptr);
    EXPECT_EQ(language_of_translation(story.state), "");
    story.act(AddressChanged{sorani, false, story.now_ms});
    EXPECT_EQ(story.address(), sorani);
    ASSERT_NE(chosen_translation(story.state), nullptr) << "what is known stays meanwhile";
    EXPECT_TRUE(reads_translation(story.state));
    EXPECT_EQ(language_of_translation(story.state), "ckb");
    EXPECT_TRUE(story.reply("/units/article-1", article_page()));
    EXPECT_EQ(chosen_translation(story.state), nullptr) << "it was taken away";
    EXPECT_EQ(language_of_translation(story.state), "");
}

TEST(Languages, AnotherOneIsShownWhenItsWordsAreThere) {
    Story story = on_the_way_to_english();
    EXPECT_EQ(story.address(), article_path) << "the page stays until then";
    EXPECT_EQ(count(story, load_english), 1);
    EXPECT_EQ(count(story, ChangeAddress{english_path, false}), 0);
    EXPECT_FALSE(settled(story.state)) << "what was asked for is on its way";
    story.act(CatalogueArrived{i18n::Locale::English});
    EXPECT_EQ(story.address(), english_path);
    EXPECT_EQ(count(story, ChangeAddress{english_path, false}), 1);
    EXPECT_TRUE(settled(story.state));
    story.act(AddressChanged{article_path, false, story.now_ms});
    story.act(AddressChanged{english_path, false, story.now_ms});
    EXPECT_EQ(story.address(), english_path) << "they came once for all";
    EXPECT_EQ(count(story, load_english), 1);
}

TEST(Languages, WithoutANetworkThePageStaysAndSaysSo) {
    Story story = on_the_way_to_english();
    story.act(CatalogueArrived{i18n::Locale::English, CatalogueArrival::Unreachable});
    EXPECT_EQ(story.address(), article_path);
    EXPECT_TRUE(settled(story.state));
    ASSERT_TRUE(story.state.toast);
    EXPECT_EQ(story.state.toast->message, i18n::MessageKey::status_other_language_unreachable);
    EXPECT_TRUE(story.state.toast->is_error);
    EXPECT_EQ(count(story, ChangeAddress{article_path, true}), 0);
    story.act(AddressChanged{english_path, false, story.now_ms});
    EXPECT_EQ(count(story, load_english), 2) << "asked for again";
    story.act(CatalogueArrived{i18n::Locale::English});
    EXPECT_EQ(story.address(), english_path);
    EXPECT_FALSE(story.state.toast) << "what was said is true no more";
}

TEST(Languages, AHistoryStepThatFailsLeavesTheAddressOfWhatIsShown) {
    Story story = on_the_way_to_english(true);
    story.act(CatalogueArrived{i18n::Locale::English, CatalogueArrival::Unreachable});
    EXPECT_EQ(story.address(), article_path);
    EXPECT_EQ(count(story, ChangeAddress{article_path, true}), 1);
}

TEST(Languages, ACatalogueOfAnotherBuildMakesThePageLoad) {
    for (const bool by_history : {false, true}) {
        Story story = on_the_way_to_english(by_history);
        story.act(CatalogueArrived{i18n::Locale::English, CatalogueArrival::Unusable});
        EXPECT_EQ(count(story, LoadPage{english_path, by_history}), 1);
        EXPECT_FALSE(story.state.toast);
    }
}

TEST(Languages, TheLastLinkFollowedCounts) {
    Story story = on_the_way_to_english();
    story.act(AddressChanged{"/fa/about", false, story.now_ms});
    EXPECT_EQ(story.address(), "/fa/about");
    story.act(CatalogueArrived{i18n::Locale::English});
    EXPECT_EQ(story.address(), "/fa/about");
    story.act(AddressChanged{"/ar/about", false, story.now_ms});
    story.act(AddressChanged{"/en/about", false, story.now_ms});
    EXPECT_EQ(story.address(), "/en/about");
    story.act(CatalogueArrived{i18n::Locale::Arabic});
    EXPECT_EQ(story.address(), "/en/about");
}

/// No client loads anything for a page that the server renders.
TEST(Languages, TheServerHasTheWordsOfAll) {
    for (const State& state : {initial_state_for_page(), initial_state_for_visit()}) {
        const Change change = update(state, AddressChanged{"/en/about", false, 0});
        EXPECT_EQ(path_from_address(change.state.address), "/en/about");
        EXPECT_FALSE(change.state.departure);
    }
}

TEST(Languages, WordsThatNobodyWaitsForChangeNothing) {
    Story story = on_an_article(false);
    const auto before = story.effects.size();
    for (const auto arrival : {CatalogueArrival::Unreachable, CatalogueArrival::Unusable})
        story.act(CatalogueArrived{i18n::Locale::Arabic, arrival});
    EXPECT_EQ(story.effects.size(), before);
    EXPECT_FALSE(story.state.toast);
}

} // namespace
} // namespace hamandish::app::test::navigation_test
