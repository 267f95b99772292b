// Replies under a comment: what stands there, and how they are reached and written.
#include "hand.h"

#include "i18n/digits.h"

#include <gtest/gtest.h>

namespace hamandish::screens::test::replies_test {
namespace {

using app::test::on_an_article;
using i18n::MessageKey;
using kit::Role;

const i18n::Catalogue persian(i18n::Locale::Persian);

std::string say(MessageKey key, std::initializer_list<i18n::Argument> arguments = {}) {
    return persian.format(key, arguments);
}

contract::Comment reply(std::int64_t id, const std::string& text) {
    contract::Comment one{id, "article-1", "903", text, 1'799'500'000'000, {}};
    one.reply_to = 7;
    return one;
}

std::string citizen(const std::string& number) {
    const auto digits = i18n::localise_digits(i18n::Locale::Persian, number);
    return say(MessageKey::person_citizen, {{"number", digits}});
}
const std::string author = citizen("4821");

class RepliesScreen : public testing::Test {
  protected:
    RepliesScreen() : hand_(on_an_article(true)) {}

    contract::UnitPage& page() { return *hand_.story.state.unit.value; }
    void answer_with(std::int64_t all) {
        page().comments[0].reply_count = all;
        page().replies = {reply(8, "first reply"), reply(9, "second reply")};
    }
    [[nodiscard]] bool reads(const std::string& words) const {
        return hand_.words().find(words) != std::string::npos;
    }
    [[nodiscard]] std::vector<std::string> links() const {
        std::vector<std::string> all;
        for (const kit::Node& node : hand_.page())
            if (node.role == Role::Link) all.push_back(node.href);
        return all;
    }
    [[nodiscard]] bool leads_to(const std::string& part) const {
        const auto all = links();
        return std::any_of(all.begin(), all.end(), [&](const std::string& href) {
            return href.find(part) != std::string::npos;
        });
    }
    Hand hand_;
};

TEST_F(RepliesScreen, StandUnderTheirComment) {
    answer_with(2);
    const std::string words = hand_.words();
    const auto comment = words.find("one"), first = words.find("first reply"),
               second = words.find("second reply");
    ASSERT_NE(second, words.npos);
    EXPECT_LT(comment, first);
    EXPECT_LT(first, second);
    EXPECT_FALSE(leads_to("replies-7")) << "all are here";
}

TEST_F(RepliesScreen, ReadAsTheyAreKeptWhateverControlsAreInThem) {
    page().comments[0].text = "agree, \u202E001\u202C rials";
    page().comments[0].reply_count = 1;
    page().replies = {reply(8, "\u2066\u202Dnever\nnot \u2067all\u2069 of it")};
    const std::string words = hand_.words();
    for (const auto* seen : {"agree, 001 rials", "never\n", "not \u2067all\u2069 of it"})
        EXPECT_NE(words.find(seen), words.npos) << seen;
    for (const auto* control : {"\u202E", "\u202D", "\u202C"})
        EXPECT_EQ(words.find(control), words.npos);
    EXPECT_EQ(page().comments[0].text, "agree, \u202E001\u202C rials");
}

TEST_F(RepliesScreen, TheRestStandsOnAPageOfItsOwn) {
    answer_with(12);
    EXPECT_TRUE(reads(say(MessageKey::reply_see_all, {{"count", 12}})));
    EXPECT_TRUE(leads_to("?list=replies-7#comment-7"));
}

TEST_F(RepliesScreen, AButtonSaysWhoseCommentItIsAndOpensTheField) {
    const std::string name = say(MessageKey::reply_to, {{"author", author}});
    ASSERT_TRUE(hand_.press(Role::Button, name));
    EXPECT_FALSE(hand_.press(Role::Button, name)) << "the field stands there instead";
    EXPECT_FALSE(hand_.press(Role::Button, say(MessageKey::comment_send))) << "one field at a time";
    ASSERT_TRUE(hand_.type("comment-field", "my reply"));
    EXPECT_EQ(app::current_writing(hand_.story.state).text, "my reply");
    ASSERT_TRUE(hand_.press(Role::Button, say(MessageKey::reply_send)));
    EXPECT_EQ(hand_.story.open_requests("/comments").size(), 1u);
}

TEST_F(RepliesScreen, CancellingBringsTheOtherFieldBack) {
    ASSERT_TRUE(hand_.press(Role::Button, say(MessageKey::reply_to, {{"author", author}})));
    ASSERT_TRUE(hand_.press(Role::Button, say(MessageKey::action_cancel)));
    EXPECT_TRUE(hand_.type("comment-field", "a comment"));
    EXPECT_TRUE(hand_.press(Role::Button, say(MessageKey::comment_send)));
}

TEST_F(RepliesScreen, AHiddenCommentKeepsItsRepliesAndTakesNoMore) {
    answer_with(2);
    page().comments[0].hiding = {1'799'600'000'000, "insult", "because", {}, {}, {}};
    page().comments[0].text.clear();
    EXPECT_TRUE(reads("first reply"));
    EXPECT_FALSE(hand_.press(Role::Button, say(MessageKey::reply_to, {{"author", author}})));
}

TEST_F(RepliesScreen, NobodyRepliesToAReplyNorAgreesWithIt) {
    answer_with(2);
    const std::string other = citizen("903");
    EXPECT_FALSE(hand_.press(Role::Button, say(MessageKey::reply_to, {{"author", other}})));
    const std::string choice = say(MessageKey::comment_choice, {{"author", other}});
    for (const kit::Node& node : hand_.page()) EXPECT_NE(node.name, choice);
    EXPECT_TRUE(
        hand_.press(Role::Button, say(MessageKey::moderation_report_of, {{"author", other}})))
        << "but it may be reported";
}

TEST_F(RepliesScreen, AfterTheDeadlineTheyAreReadOnly) {
    answer_with(2);
    page().call.state = "closed";
    page().call.closes_at_ms = page().now_ms - 1;
    EXPECT_TRUE(reads("second reply"));
    EXPECT_FALSE(hand_.press(Role::Button, say(MessageKey::reply_to, {{"author", author}})));
}

TEST_F(RepliesScreen, AloneACommentHasTheFieldAndTheWayBack) {
    answer_with(2);
    page().thread = 7;
    EXPECT_TRUE(reads(say(MessageKey::reply_alone)));
    EXPECT_TRUE(reads(say(MessageKey::reply_see_comments)));
    ASSERT_TRUE(hand_.type("comment-field", "here"));
    EXPECT_EQ(hand_.story.state.writings.count("e-participation/article-1~7"), 1u);
}

} // namespace
} // namespace hamandish::screens::test::replies_test
