#include "contract/codec.h"
#include "contract/own_data_messages.h"
#include "story.h"

#include <gtest/gtest.h>

namespace hamandish::app::test::joining_test {
namespace {

using contract::JoinQuestion;
using contract::Me;

const std::string page = "/en/join?token=abc123&next=/en/profile";
const JoinQuestion question{"4821", "5932", "5932", ""};

Story asked_at(const JoinQuestion& asked) {
    Story story(page);
    EXPECT_TRUE(story.reply("/api/v1/me", Me{true, "4821"}));
    EXPECT_TRUE(story.reply("/me/joining/abc123", asked));
    return story;
}

TEST(Joining, ThePageAsksAboutTheProofOfItsAddress) {
    const Story story = asked_at(question);
    EXPECT_TRUE(settled(story.state));
    EXPECT_EQ(story.state.joining.value, question);
    EXPECT_EQ(story.address(), page);
}

TEST(Joining, NobodyIsAskedWithoutASession) {
    Story story(page);
    ASSERT_TRUE(story.reply("/api/v1/me", Me{}));
    EXPECT_TRUE(story.open_requests("/me/joining").empty());
    EXPECT_TRUE(settled(story.state));
}

TEST(Joining, AYesIsSentOnceAndLeadsOnAsTheOther) {
    Story story = asked_at(question);
    story.act(JoiningConfirmed{});
    story.act(JoiningConfirmed{});
    const auto sent = story.open_requests("/me/joining");
    ASSERT_EQ(sent.size(), 1u);
    EXPECT_EQ(contract::decode<contract::JoinAccounts>(sent[0].body).value().token, "abc123");
    ASSERT_TRUE(story.reply("/me/joining", Me{true, "5932"}));
    EXPECT_EQ(story.state.me.value->name, "5932");
    EXPECT_EQ(story.address(), "/en/profile");
    EXPECT_FALSE(story.state.joining.value);
    EXPECT_EQ(story.state.toast->message, i18n::MessageKey::joining_done);
    EXPECT_FALSE(story.open_requests("/me/profile").empty()) << "asked for anew, as the other";
}

TEST(Joining, WhereSomethingStandsInTheWayNothingIsSent) {
    Story story = asked_at({"4821", "5932", "4821", "acted"});
    story.act(JoiningConfirmed{});
    EXPECT_TRUE(story.open_requests("/me/joining").empty());
}

TEST(Joining, ARefusalAsksAgain) {
    Story story = asked_at(question);
    story.act(JoiningConfirmed{});
    ASSERT_TRUE(story.refuse("/me/joining", 409, "conflict"));
    ASSERT_TRUE(story.reply("/me/joining/abc123", JoinQuestion{"4821", "5932", "4821", "acted"}));
    EXPECT_EQ(story.state.joining.value->obstacle, "acted");
    EXPECT_EQ(story.state.me.value->name, "4821");
}

TEST(Joining, AFailureIsSaidAndCanBeTriedAgain) {
    Story story = asked_at(question);
    story.act(JoiningConfirmed{});
    ASSERT_TRUE(story.refuse("/me/joining", 503, "unavailable"));
    EXPECT_TRUE(story.state.toast->is_error);
    story.act(JoiningConfirmed{});
    EXPECT_EQ(story.open_requests("/me/joining").size(), 1u);
}

/// What waits for the network is the joined account's, not lost with the one that ended.
TEST(Joining, WhatWasHandedInComesAlong) {
    Story story = asked_at(question);
    HandedIn act;
    act.route = contract::RouteId::CastVote;
    act.call = "e-participation";
    act.unit = "article-1";
    act.choice = "agree";
    act.author = "4821";
    act.status = WritingStatus::Queued;
    story.state.handed_in[name_of(act)] = act;
    story.act(JoiningConfirmed{});
    ASSERT_TRUE(story.reply("/me/joining", Me{true, "5932"}));
    ASSERT_EQ(story.state.handed_in.size(), 1u);
    EXPECT_EQ(story.state.handed_in.begin()->second.author, "5932");
    EXPECT_TRUE(story.state.set_aside.empty());
}

} // namespace
} // namespace hamandish::app::test::joining_test
