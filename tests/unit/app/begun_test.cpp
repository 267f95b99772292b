// What was begun before a call closed is sent with the word of the server that it was.
#include "app/begun.h"

#include "domain/period.h"
#include "story.h"

#include <algorithm>

namespace hamandish::app::test::begun_test {
namespace {

const std::string ticket = "29925000-0a";

/// On an article of a call that closes in a minute; everything is loaded.
Story in_the_last_minute() {
    Story story(article_path);
    EXPECT_TRUE(story.reply("/api/v1/me", contract::Me{true, "12"}));
    auto page = article_page();
    page.call.closes_at_ms = page.now_ms + base::ms_per_minute;
    page.begun = ticket;
    EXPECT_TRUE(story.reply("/units/article-1", page));
    EXPECT_TRUE(story.reply("/mine", contract::MyUnit{}));
    return story;
}

/// So long after the deadline.
void wait(Story& story, std::int64_t ms) {
    story.now_ms = story.state.unit.value->call.closes_at_ms + ms;
    story.act(ClockTicked{story.now_ms});
}

bool keeps_ticket(const Story& story) {
    const auto kept = story.kept();
    return std::find(kept.begin(), kept.end(),
                     std::pair<std::string, std::string>("begun/e-participation", ticket)) !=
           kept.end();
}

bool is_in_grace_here(const Story& story) {
    return is_in_grace(story.state, story.state.unit.value->call);
}

TEST(Begun, TheTicketGoesWithWhatIsSent) {
    auto story = in_the_last_minute();
    story.act(CommentEdited{"in time"});
    wait(story, base::ms_per_minute);
    story.act(CommentSubmitted{});
    story.act(Voted{"agree"});
    story.act(Reacted{7, "agree"});
    for (const char* path : {"/comments?begun=", "/vote?begun=", "/comments/7/reaction?begun="})
        EXPECT_EQ(story.open_requests(path + ticket).size(), 1u) << path;
}

TEST(Begun, TheGraceIsFromTheDeadlineUntilItsEnd) {
    auto story = in_the_last_minute();
    EXPECT_FALSE(is_in_grace_here(story)) << "it is open";
    wait(story, 0);
    EXPECT_TRUE(is_in_grace_here(story));
    wait(story, domain::sending_grace_ms - 1);
    EXPECT_TRUE(is_in_grace_here(story));
    wait(story, domain::sending_grace_ms);
    EXPECT_FALSE(is_in_grace_here(story));
}

TEST(Begun, AWithdrawnCallHasNone) {
    auto story = in_the_last_minute();
    auto& call = story.state.unit.value->call;
    call.withdrawal.at_ms = call.closes_at_ms;
    EXPECT_EQ(takes_in_until(call), (base::Instant{call.closes_at_ms}));
    wait(story, 0);
    EXPECT_FALSE(is_in_grace_here(story));
}

TEST(Begun, ThePageThatComesAfterTheDeadlineTakesNothingAway) {
    auto story = in_the_last_minute();
    wait(story, base::ms_per_minute);
    story.act(RetryPressed{});
    auto page = article_page();
    page.now_ms = story.now_ms;
    page.call.closes_at_ms = story.now_ms - base::ms_per_minute;
    page.call.state = "closed";
    ASSERT_TRUE(story.reply("/units/article-1", page));
    EXPECT_TRUE(is_in_grace_here(story));
}

TEST(Begun, TheDeviceKeepsItBesideWhatIsWrittenAndNoLonger) {
    auto story = in_the_last_minute();
    EXPECT_FALSE(keeps_ticket(story)) << "who only reads leaves no trace";
    story.act(CommentEdited{"in time"});
    EXPECT_TRUE(keeps_ticket(story));
    story.act(CommentSubmitted{});
    EXPECT_TRUE(keeps_ticket(story)) << "it is not recorded yet";
    ASSERT_TRUE(story.reply("/comments", contract::CommentRecorded{}));
    EXPECT_FALSE(keeps_ticket(story));
}

TEST(Begun, WhatTheDeviceKeptIsSentWhenThePageComesAnew) {
    Story story(article_path, {{"begun/e-participation", ticket},
                               {"draft/e-participation/article-1", "in time"}});
    ASSERT_TRUE(story.reply("/api/v1/me", contract::Me{true, "12"}));
    auto page = article_page();
    page.call.closes_at_ms = page.now_ms - base::ms_per_minute;
    page.call.state = "closed";
    ASSERT_TRUE(story.reply("/units/article-1", page));
    EXPECT_TRUE(is_in_grace_here(story));
    story.act(CommentSubmitted{});
    EXPECT_EQ(story.open_requests("/comments?begun=" + ticket).size(), 1u);
}

} // namespace
} // namespace hamandish::app::test::begun_test
