#include "contract/codec.h"
#include "contract/own_data_messages.h"
#include "story.h"

#include <gtest/gtest.h>

namespace hamandish::app::test::sessions_test {
namespace {

using contract::MySession;
using contract::MySessions;

const MySession here{"aaaa", "computer", 2, 9, true}, phone{"bbbb", "phone", 1, 8, false},
    kiosk{"cccc", "kiosk", 0, 7, false};
const MySessions all{{here, phone, kiosk}, {{"identity_linked", 5}}};
const std::string path = "/me/sessions";

Story story_of_sara() {
    Story story("/fa/profile");
    EXPECT_TRUE(story.reply("/api/v1/me", contract::Me{true, "4821"}));
    EXPECT_TRUE(story.reply(path, all));
    EXPECT_EQ(story.state.sessions.value, all);
    return story;
}

TEST(Sessions, OneIsEndedByItsNameAndTheRestIsShown) {
    Story story = story_of_sara();
    story.act(SessionsEnded{phone.id});
    const auto sent = story.open_requests(path);
    ASSERT_EQ(sent.size(), 1u);
    EXPECT_EQ(sent[0].method, "POST");
    EXPECT_EQ(sent[0].path, "/api/v1/me/sessions/bbbb/end");
    story.act(SessionsEnded{});
    EXPECT_EQ(story.open_requests(path).size(), 1u) << "one at a time";
    const MySessions rest{{here, kiosk}, all.changes};
    ASSERT_TRUE(story.reply(path, rest));
    EXPECT_EQ(story.state.sessions.value, rest);
    EXPECT_EQ(story.state.toast->message, i18n::MessageKey::sessions_ended);
    EXPECT_EQ(story.state.toast->place, sessions_anchor);
    EXPECT_TRUE(story.asked_focus(sessions_anchor)) << "the button that had it is gone";
}

TEST(Sessions, AllOthersAreEndedWithoutNamingThem) {
    Story story = story_of_sara();
    story.act(SessionsEnded{});
    ASSERT_EQ(story.open_requests(path).size(), 1u);
    EXPECT_EQ(story.open_requests(path)[0].path, "/api/v1/me/sessions/end");
    ASSERT_TRUE(story.reply(path, MySessions{{here}, all.changes}));
    EXPECT_EQ(story.state.sessions.value->sessions, std::vector{here});
    EXPECT_EQ(story.state.toast->message, i18n::MessageKey::sessions_others_ended);
}

TEST(Sessions, OneThatEndedMeanwhileIsGone) {
    Story story = story_of_sara();
    story.act(SessionsEnded{phone.id});
    ASSERT_TRUE(story.refuse(path, 404, "not_found"));
    EXPECT_EQ(story.state.sessions.value->sessions, (std::vector{here, kiosk}));
    EXPECT_FALSE(story.state.toast->is_error);
}

TEST(Sessions, ARefusalLeavesThemAsTheyWere) {
    Story story = story_of_sara();
    story.act(SessionsEnded{phone.id});
    ASSERT_TRUE(story.refuse(path, 429, "too_many"));
    EXPECT_EQ(story.state.sessions.value, all);
    EXPECT_TRUE(story.state.toast->is_error);
}

TEST(Sessions, WhoeverWasEndedElsewhereIsSignedOutHere) {
    Story story = story_of_sara();
    story.act(SessionsEnded{phone.id});
    ASSERT_TRUE(story.refuse(path, 401, "sign_in_needed"));
    EXPECT_FALSE(is_signed_in(story.state));
    EXPECT_FALSE(story.state.sessions.value);
}

TEST(Sessions, AKioskDoesNotAskForThem) {
    Story story("/fa/calls");
    story.state.kiosk.here = true;
    story.act(KioskFact{KioskTouched{story.now_ms}});
    ASSERT_TRUE(story.reply("/api/v1/me", contract::Me{true, "4821"}));
    story.act(AddressChanged{"/fa/profile", false, story.now_ms});
    EXPECT_FALSE(story.open_requests("/me/profile").empty());
    EXPECT_TRUE(story.open_requests(path).empty());
}

} // namespace
} // namespace hamandish::app::test::sessions_test
