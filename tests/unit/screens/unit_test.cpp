// The screen of a unit: writing, voting, reacting, and what is said of each step.
#include "domain/passage.h"
#include "domain/period.h"
#include "hand.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace hamandish::screens::test::unit_test {
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

TEST(UnitScreen, WhoBeganInTimeIsToldUntilWhenItCanBeSent) {
    Hand hand(on_an_article(true));
    hand.story.state.begun["e-participation"].ticket = "1-a";
    ASSERT_TRUE(hand.type("comment-field", "in time"));
    const auto closes_at_ms = hand.story.state.unit.value->call.closes_at_ms;
    const base::Instant until{closes_at_ms + domain::sending_grace_ms};
    const auto words =
        say(MessageKey::grace_here, {{"closed", base::Instant{closes_at_ms}}, {"until", until}});
    EXPECT_FALSE(reads(hand, words));
    hand.story.act(app::ClockTicked{closes_at_ms});
    EXPECT_TRUE(reads(hand, words));
    EXPECT_TRUE(hand.type("comment-field", "in time, and a word more"));
    EXPECT_TRUE(hand.press(Role::Radio, say(MessageKey::choice_agree)));
    hand.story.act(app::ClockTicked{until.ms});
    EXPECT_FALSE(hand.type("comment-field", "more"));
    EXPECT_TRUE(reads(hand, say(MessageKey::error_closed)));
    EXPECT_TRUE(reads(hand, "in time, and a word more"));
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

contract::CommentedPassage passage_of(const contract::UnitPage& page, std::int64_t start,
                                      std::int64_t end) {
    contract::CommentedPassage one;
    one.passage.id = 7;
    one.passage.language = "fa";
    one.passage.start = start;
    one.passage.end = end;
    const auto bytes = domain::passage_bytes(page.unit.text.fa, start, end);
    one.passage.exact = page.unit.text.fa.substr(bytes.begin, bytes.end - bytes.begin);
    one.comment_count = 2;
    return one;
}

/// The marked words of the page, each with its kind.
std::vector<std::pair<std::string, kit::MarkKind>> marked_words(const Hand& hand) {
    std::vector<std::pair<std::string, kit::MarkKind>> all;
    for (const kit::Node& node : hand.page())
        for (const kit::Mark& mark : node.marks)
            all.emplace_back(node.text.substr(mark.begin, mark.end - mark.begin), mark.kind);
    return all;
}

TEST(UnitScreen, MarksWhatOthersCommentOn) {
    using kit::MarkKind;
    Hand hand(on_an_article(true));
    auto& page = *hand.story.state.unit.value;
    page.unit.text.fa = "first words of it\n\nthen other words";
    page.passages = {passage_of(page, 0, 5), passage_of(page, 3, 11)};
    EXPECT_EQ(marked_words(hand),
              (std::vector<std::pair<std::string, MarkKind>>{{"first words", MarkKind::Noted}}))
        << "what overlaps is marked once";
    EXPECT_TRUE(reads(hand, say(MessageKey::passage_comments, {{"words", "first"}, {"count", 2}})));
    page.passages = {passage_of(page, 12, 23)};
    EXPECT_EQ(marked_words(hand), (std::vector<std::pair<std::string, MarkKind>>{
                                      {"of it", MarkKind::Noted}, {"then", MarkKind::Noted}}))
        << "over the end of a paragraph";
    page.passage = 7;
    EXPECT_EQ(marked_words(hand).front().second, MarkKind::Found);
    page.passages.front().passage.language = "en";
    EXPECT_TRUE(marked_words(hand).empty()) << "it is in the other text";
}

TEST(UnitScreen, QuotesWhatIsSelected) {
    Hand hand(on_an_article(true));
    EXPECT_TRUE(reads(hand, say(MessageKey::passage_hint)));
    hand.story.act(app::AnswerFact{app::WordsSelected{"a ", "few words", " more"}});
    ASSERT_TRUE(
        hand.press(Role::Button, say(MessageKey::passage_comment_on, {{"words", "few words"}})));
    EXPECT_EQ(app::current_writing(hand.story.state).passage.exact, "few words");
    ASSERT_TRUE(hand.type("passage-field", "few"));
    EXPECT_EQ(app::current_writing(hand.story.state).passage.exact, "few");
    ASSERT_TRUE(hand.press(Role::Button, say(MessageKey::passage_drop)));
    EXPECT_EQ(app::current_writing(hand.story.state).passage.exact, "");
    EXPECT_FALSE(hand.type("passage-field", "few")) << "its field is closed";
    ASSERT_TRUE(hand.press(Role::Button, say(MessageKey::passage_want)));
    EXPECT_TRUE(hand.type("passage-field", "few"));
}

TEST(UnitScreen, SaysAtTheirFieldThatWordsAreNotThere) {
    Hand hand(on_an_article(true));
    ASSERT_TRUE(hand.press(Role::Button, say(MessageKey::passage_want)));
    ASSERT_TRUE(hand.type("passage-field", "never"));
    ASSERT_TRUE(hand.type("comment-field", "my view"));
    ASSERT_TRUE(hand.press(Role::Button, say(MessageKey::comment_send)));
    ASSERT_TRUE(hand.story.refuse("/comments", 404, "not_found"));
    EXPECT_TRUE(reads(hand, say(MessageKey::error_not_found_passage)));
    EXPECT_FALSE(reads(hand, say(MessageKey::error_not_found)));
}

/// At a unit that is translated into Kurdish; the French of its call leaves it out.
Hand in_languages() {
    Hand hand(on_an_article(true));
    auto& page = *hand.story.state.unit.value;
    page.unit.text.fa = "official words";
    page.outline.push_back(page.unit);
    page.outline.back().key = "article-2";
    page.passages = {passage_of(page, 0, 8)};
    page.translations = {{{"ckb", "Hiwa", 1, 1}, "its head", "its words"},
                         {{"fr", "", 1, 1}, "", ""}};
    return hand;
}

bool leads_to(const Hand& hand, const std::string& rest) {
    const auto tree = hand.page();
    return std::any_of(tree.begin(), tree.end(), [&](const kit::Node& node) {
        return node.href == "/fa/calls/e-participation/" + rest;
    });
}

TEST(UnitScreen, IsReadInAFurtherLanguage) {
    Hand hand = in_languages();
    const auto unofficial = say(MessageKey::translation_unofficial);
    EXPECT_TRUE(reads(hand, "official words"));
    EXPECT_FALSE(reads(hand, "its words") || reads(hand, unofficial));
    EXPECT_TRUE(leads_to(hand, "translations/ckb/article-1"));
    EXPECT_TRUE(leads_to(hand, "article-2"));

    hand.story.state.address.text = "ckb";
    EXPECT_TRUE(reads(hand, "its head") && reads(hand, "its words") && reads(hand, unofficial));
    EXPECT_FALSE(reads(hand, "official words"));
    for (const kit::Node& node : hand.page())
        if (node.text == "its words") {
            EXPECT_EQ(node.lang, "ckb");
        }
    EXPECT_FALSE(reads(hand, say(MessageKey::passage_hint))) << "they are not the official ones";
    EXPECT_FALSE(reads(hand, say(MessageKey::passage_want)));
    EXPECT_TRUE(reads(hand, say(MessageKey::passage_list)));
    EXPECT_FALSE(reads(hand, say(MessageKey::passage_list_why))) << "nothing is underlined here";
    for (const char* rest :
         {"article-1", "translations/fr/article-1", "translations/ckb/article-2"})
        EXPECT_TRUE(leads_to(hand, rest)) << rest;
    EXPECT_TRUE(leads_to(hand, "translations/ckb")) << "back to the whole of it";
}

TEST(UnitScreen, SaysWhereItIsNotTranslated) {
    Hand hand = in_languages();
    const auto unofficial = say(MessageKey::translation_unofficial),
               official_here = say(MessageKey::translation_official_here);
    EXPECT_FALSE(reads(hand, official_here));
    hand.story.state.address.text = "fr";
    EXPECT_TRUE(reads(hand, "official words") && reads(hand, official_here));
    EXPECT_TRUE(reads(hand, unofficial)) << "of the whole";
    EXPECT_TRUE(reads(hand, say(MessageKey::passage_hint)));
    hand.story.state.address.text = "ur";
    EXPECT_TRUE(reads(hand, "official words") && reads(hand, official_here));
    EXPECT_FALSE(reads(hand, unofficial)) << "the call has no such translation";
    EXPECT_TRUE(leads_to(hand, "article-2")) << "nothing leads on to one";
}

TEST(UnitScreen, LeadsToTheTranslationOfAnEarlierText) {
    Hand hand = in_languages();
    hand.story.state.unit.value->earlier = {{"tr", "earlier", 1}, {"ur", "earlier", 3}};
    const auto tree = hand.page();
    for (const std::string path : {"translations/tr", "versions/3/translations/ur"})
        EXPECT_TRUE(std::any_of(tree.begin(), tree.end(), [&](const kit::Node& node) {
            return node.href == "/fa/calls/earlier/" + path;
        })) << path;
}

} // namespace
} // namespace hamandish::screens::test::unit_test
