// The screen of a unit: writing, voting, reacting, and what is said of each step.
#include "hand.h"

#include <gtest/gtest.h>

namespace hamandish::screens::test {
namespace {

using app::test::on_an_article;
using i18n::MessageKey;
using kit::Role;

const i18n::Catalogue persian(i18n::Locale::Persian);

std::string say(MessageKey key, std::initializer_list<i18n::Argument> arguments = {}) {
    return persian.format(key, arguments);
}

bool reads(const Hand& hand, const std::string& words) {
    return hand.words().find(words) != std::string::npos;
}

TEST(UnitScreen, SaysWhatIsBecomingOfAComment) {
    Hand hand(on_an_article(true));
    ASSERT_TRUE(hand.type("comment-field", "my view"));
    EXPECT_TRUE(reads(hand, "my view"));
    EXPECT_TRUE(reads(hand, say(MessageKey::status_saved_on_device)));
    EXPECT_TRUE(reads(hand, say(MessageKey::count_of, {{"part", 7}, {"whole", 20'000}})));

    ASSERT_TRUE(hand.press(Role::Button, say(MessageKey::comment_send)));
    EXPECT_TRUE(reads(hand, say(MessageKey::status_sending)));
    EXPECT_FALSE(hand.press(Role::Button, say(MessageKey::comment_send))) << "sent twice";
    EXPECT_FALSE(hand.type("comment-field", "other")) << "changed while it is on its way";

    ASSERT_TRUE(hand.story.reply("/comments", 503, ""));
    EXPECT_TRUE(reads(hand, say(MessageKey::comment_will_retry)));
    hand.story.act(app::OnlineChanged{false, hand.story.now_ms});
    EXPECT_TRUE(reads(hand, say(MessageKey::status_offline)));
    hand.story.act(app::OnlineChanged{true, hand.story.now_ms});
    ASSERT_TRUE(hand.story.reply("/comments", contract::Comment{}));
    EXPECT_TRUE(reads(hand, say(MessageKey::comment_recorded)));
    EXPECT_FALSE(reads(hand, "my view"));
}

TEST(UnitScreen, CountsAsPeopleDo) {
    Hand hand(on_an_article(true));
    // "می‌روم" with a mark, and a family: seven letters and signs a person would count.
    ASSERT_TRUE(hand.type(
        "comment-field",
        "\u0645\u06CC\u200C\u0631\u064E\u0648\u0645 \U0001F468\u200D\U0001F469\u200D\U0001F467"));
    EXPECT_TRUE(reads(hand, say(MessageKey::count_of, {{"part", 7}, {"whole", 20'000}})));

    std::string vocalised;
    for (int i = 0; i < 20'000; ++i) vocalised += "\u0628\u0650\u0651";
    ASSERT_TRUE(hand.type("comment-field", vocalised));
    EXPECT_FALSE(reads(hand, say(MessageKey::error_text_too_long)));
    ASSERT_TRUE(hand.press(Role::Button, say(MessageKey::comment_send)));
    EXPECT_TRUE(reads(hand, say(MessageKey::status_sending)));
}

TEST(UnitScreen, KeepsAndExplainsWhatWasRefused) {
    Hand hand(on_an_article(true));
    ASSERT_TRUE(hand.press(Role::Button, say(MessageKey::comment_send)));
    EXPECT_TRUE(reads(hand, say(MessageKey::error_text_empty)));

    ASSERT_TRUE(hand.type("comment-field", std::string(20'001, 'x')));
    EXPECT_TRUE(reads(hand, say(MessageKey::error_text_too_long))) << "before it is sent";

    ASSERT_TRUE(hand.type("comment-field", "kept"));
    ASSERT_TRUE(hand.press(Role::Button, say(MessageKey::comment_send)));
    ASSERT_TRUE(hand.story.refuse("/comments", 401, "sign_in_needed"));
    EXPECT_TRUE(reads(hand, say(MessageKey::error_sign_in_needed)));
    EXPECT_TRUE(reads(hand, "kept"));
}

TEST(UnitScreen, EveryReasonOfARefusalIsSaidInItsOwnWords) {
    for (const auto* word : {"text_forbidden", "too_large", "forbidden", "not_found", "conflict"}) {
        Hand hand(on_an_article(true));
        ASSERT_TRUE(hand.type("comment-field", "kept"));
        ASSERT_TRUE(hand.press(Role::Button, say(MessageKey::comment_send)));
        ASSERT_TRUE(hand.story.refuse("/comments", 400, word));
        const auto key = i18n::message_key_from_name(std::string("error.") + word);
        ASSERT_TRUE(key) << word;
        EXPECT_TRUE(reads(hand, say(*key))) << word;
        EXPECT_TRUE(reads(hand, "kept")) << word;
    }
}

TEST(UnitScreen, ADeadlineThatPassesWhileWritingKeepsTheText) {
    Hand hand(on_an_article(true));
    ASSERT_TRUE(hand.type("comment-field", "too late"));
    const auto closes_at_ms = hand.story.state.unit.value->call.closes_at_ms;
    hand.story.act(app::ClockTicked{closes_at_ms});
    EXPECT_FALSE(hand.type("comment-field", "more")) << "there is nothing to write in";
    EXPECT_TRUE(reads(hand, say(MessageKey::error_closed)));
    EXPECT_TRUE(reads(hand, "too late"));
    EXPECT_FALSE(hand.press(Role::Radio, say(MessageKey::choice_agree)));
}

TEST(UnitScreen, AVoteIsSaidWhereItWasCast) {
    Hand hand(on_an_article(true));
    ASSERT_TRUE(hand.press(Role::Radio, say(MessageKey::choice_agree)));
    ASSERT_TRUE(hand.story.reply("/vote", contract::Counted{"agree", {41, 2, 3}}));
    EXPECT_TRUE(reads(hand, say(MessageKey::vote_recorded)));
    EXPECT_TRUE(reads(hand, "\u06F4\u06F1")) << "41 in Persian digits";
}

TEST(UnitScreen, OutlineStandsBesideTheTextOnlyWhereThereIsRoom) {
    const Hand hand(on_an_article(false));
    const auto has_outline = [&](float width_px) {
        for (const auto& node : hand.page(width_px))
            if (node.role == Role::Navigation && node.name == say(MessageKey::draft_contents))
                return true;
        return false;
    };
    EXPECT_TRUE(has_outline(1200));
    EXPECT_FALSE(has_outline(360));
}

} // namespace
} // namespace hamandish::screens::test
