#include "contract/codec.h"
#include "contract/own_data_messages.h"
#include "story.h"

#include <gtest/gtest.h>

namespace hamandish::app::test::notices_test {
namespace {

using contract::MyNotices;

const MyNotices kept{"fa", {{"bale", true, true}, {"sms", true, true}}};
const std::string path = "/me/notices";

Story story_of_sara() {
    Story story("/fa/profile");
    EXPECT_TRUE(story.reply("/api/v1/me", contract::Me{true, "4821"}));
    EXPECT_FALSE(settled(story.state)) << "the switches are part of the page";
    EXPECT_TRUE(story.reply(path, kept));
    return story;
}

TEST(Notices, ASwitchIsSavedAsItIsTurnedAndShownOnceKept) {
    Story story = story_of_sara();
    MyNotices wished = kept;
    wished.channels[1].on = false;
    story.act(NoticesWished{wished});
    const auto sent = story.open_requests(path);
    ASSERT_EQ(sent.size(), 1u);
    EXPECT_EQ(contract::decode<MyNotices>(sent[0].body).value(), wished);
    EXPECT_EQ(story.state.notices.value, kept);
    story.act(NoticesWished{kept});
    EXPECT_EQ(story.open_requests(path).size(), 1u) << "one at a time";
    ASSERT_TRUE(story.reply(path, wished));
    EXPECT_EQ(story.state.notices.value, wished);
    EXPECT_EQ(story.state.toast->message, i18n::MessageKey::profile_notices_saved);
}

TEST(Notices, WhatIsChosenToFollowIsAskedForOnceItIsPressedAndSaidThere) {
    Story story = story_of_sara();
    story.act(SubscriptionChosen{"topic/culture"});
    EXPECT_EQ(story.state.subscription_choice, "topic/culture");
    EXPECT_TRUE(story.open_requests(path).empty());
    MyNotices wished = kept;
    wished.subscriptions = {"topic/culture"};
    story.act(NoticesWished{wished});
    ASSERT_TRUE(story.reply(path, wished));
    EXPECT_EQ(story.state.notices.value, wished);
    EXPECT_EQ(story.state.subscription_choice, "");
    EXPECT_EQ(story.state.toast->place, subscriptions_anchor);
    story.act(NoticesWished{kept});
    ASSERT_TRUE(story.refuse(path, 429, "too_many"));
    EXPECT_EQ(story.state.toast->place, notices_anchor);
}

TEST(Notices, ARefusalLeavesThemAsTheyWere) {
    Story story = story_of_sara();
    story.act(NoticesWished{{"en", kept.channels}});
    ASSERT_TRUE(story.refuse(path, 429, "too_many"));
    EXPECT_EQ(story.state.notices.value, kept);
    EXPECT_TRUE(story.state.toast->is_error);
    EXPECT_EQ(story.state.toast->place, notices_anchor);
}

TEST(Notices, AnEndedSessionEndsThem) {
    Story story = story_of_sara();
    story.act(NoticesWished{{"en", kept.channels}});
    ASSERT_TRUE(story.refuse(path, 401, "sign_in_needed"));
    EXPECT_FALSE(is_signed_in(story.state));
    EXPECT_FALSE(story.state.notices.value);
}

} // namespace
} // namespace hamandish::app::test::notices_test
