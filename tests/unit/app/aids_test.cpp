// What a person switches on: kept on the device, put back by one function, and a keyboard that
// writes.
#include "app/aids.h"

#include "story.h"

namespace hamandish::app::test::aids_test {
namespace {

Aids all_at(std::uint8_t wanted) {
    Aids aids;
    for (std::size_t i = 0; i < aid_count; ++i) {
        const auto count = settings_of(static_cast<Aid>(i)).size();
        aids.choose(static_cast<Aid>(i),
                    static_cast<std::uint8_t>(std::min<std::size_t>(wanted, count - 1)));
    }
    return aids;
}

const std::string* kept(const Story& story) {
    const std::string* found = nullptr;
    for (const auto& [key, value] : story.device)
        if (key == aids_kept_as) found = &value;
    return found;
}

Story with_keyboard(bool numeric = false) {
    Story story = on_an_article(true);
    story.act(AidChosen{Aid::Keyboard, 1});
    story.act(FieldEntered{std::string(comment_field_anchor), numeric, true});
    return story;
}

TEST(Aids, EverySettingComesBackFromItsText) {
    for (std::uint8_t setting = 0; setting < 5; ++setting) {
        const Aids aids = all_at(setting);
        EXPECT_EQ(aids_from_text(text_from_aids(aids)), aids) << text_from_aids(aids);
    }
    EXPECT_EQ(text_from_aids(Aids{}), "");
}

TEST(Aids, WhatNamesNothingIsPassedOver) {
    EXPECT_EQ(aids_from_text("text=900 nothing=on contrast = on  =on text"), Aids{});
    EXPECT_EQ(aids_from_text("text=900 contrast=on"), aids_from_text("contrast=on"));
}

TEST(Aids, TextGrowsToTwiceItsSize) {
    EXPECT_EQ(text_percent(Aids{}), 100);
    EXPECT_EQ(text_percent(all_at(4)), 200);
}

TEST(Aids, AreKeptOnTheDeviceAndFoundThereAgain) {
    Story story("/fa/access");
    story.act(AidChosen{Aid::Text, 2});
    story.act(AidChosen{Aid::Contrast, 1});
    ASSERT_NE(kept(story), nullptr);
    EXPECT_EQ(*kept(story), "text=150 contrast=on");
    const Story later("/fa/", {{"aids", *kept(story)}});
    EXPECT_EQ(later.state.aids, story.state.aids);
}

TEST(Aids, AnUnknownSettingIsNotChosen) {
    Story story("/fa/access");
    story.act(AidChosen{Aid::Contrast, 7});
    EXPECT_EQ(story.state.aids, Aids{});
}

TEST(Aids, OneFactPutsAllOfThemBack) {
    Story story = with_keyboard();
    story.act(AidChosen{Aid::Speech, 1});
    story.act(VoiceSought{false});
    story.act(AidsReset{});
    EXPECT_EQ(story.state.aids, Aids{});
    EXPECT_FALSE(story.state.keyboard);
    EXPECT_FALSE(story.state.lacks_voice);
    EXPECT_EQ(kept(story) == nullptr ? "" : *kept(story), "");
}

TEST(Aids, AKioskBeginsWithAKeyboardAndLargeKeys) {
    EXPECT_TRUE(first_aids(true).has(Aid::Keyboard));
    EXPECT_TRUE(first_aids(true).has(Aid::LargeKeys));
    EXPECT_EQ(first_aids(), Aids{});
}

TEST(Aids, AreAppliedAtAKioskTooWhereNothingIsKept) {
    Story story("/fa/");
    story.state = {};
    story.effects.clear();
    story.act(Started{"/fa/", {}, std::string(64, '0'), true, 0, true});
    EXPECT_EQ(story.state.aids, first_aids(true));
    const auto applied = [&] {
        std::string text;
        for (const Effect& effect : story.effects)
            if (const auto* one = std::get_if<ApplyAids>(&effect)) text = one->text;
        return text;
    };
    EXPECT_EQ(applied(), "keyboard=on keys=on");
    story.act(AidChosen{Aid::Speech, 1});
    EXPECT_EQ(applied(), "keyboard=on keys=on speech=on");
    story.act(AidsReset{});
    EXPECT_EQ(story.state.aids, first_aids(true));
    EXPECT_EQ(applied(), "keyboard=on keys=on");
    for (const Effect& effect : story.effects)
        EXPECT_FALSE(std::holds_alternative<StoreText>(effect));
}

TEST(FieldKeyboard, ComesOnlyWhereItIsWanted) {
    Story story = on_an_article(true);
    story.act(FieldEntered{"comment-field", false, true});
    EXPECT_FALSE(story.state.keyboard);
    story.act(AidChosen{Aid::Keyboard, 1});
    story.act(FieldEntered{"comment-field", false, true});
    EXPECT_TRUE(story.state.keyboard);
    story.act(FieldDone{});
    EXPECT_FALSE(story.state.keyboard);
}

TEST(FieldKeyboard, WritesAndErasesInItsField) {
    Story story = with_keyboard();
    story.act(KeyPressed{"x"});
    EXPECT_EQ(story.effects.back(), Effect(InsertText{"comment-field", "x"}));
    story.act(KeyErased{3, 5});
    EXPECT_EQ(story.effects.back(), Effect(ReplaceText{"comment-field", 3, 5, ""}));
}

TEST(FieldKeyboard, OneCapitalIsOnePressAndSignsStay) {
    Story story = with_keyboard();
    story.act(KeysTurned{KeyLayer::Shifted, true});
    story.act(KeyPressed{"A"});
    EXPECT_EQ(story.state.keyboard->layer, KeyLayer::Letters);
    story.act(KeysTurned{KeyLayer::Signs, true});
    story.act(KeyPressed{"?"});
    EXPECT_EQ(story.state.keyboard->layer, KeyLayer::Signs);
}

TEST(FieldKeyboard, BeginsInTheScriptOfThePage) {
    EXPECT_FALSE(with_keyboard().state.keyboard->latin);
    Story story("/en/sign-in", {{"aids", "keyboard=on"}});
    story.act(CatalogueArrived{i18n::Locale::English});
    story.act(FieldEntered{"mobile-field", true, false});
    ASSERT_TRUE(story.state.keyboard);
    EXPECT_TRUE(story.state.keyboard->latin);
    EXPECT_TRUE(story.state.keyboard->numeric);
}

TEST(FieldKeyboard, KeysWithoutAFieldWriteNowhere) {
    Story story = on_an_article(true);
    const auto before = story.effects.size();
    story.act(KeyPressed{"x"});
    EXPECT_EQ(story.effects.size(), before);
}

} // namespace
} // namespace hamandish::app::test::aids_test
