// However the network, the server and the person behave, a comment handed in is recorded once.
#include "story.h"

#include <algorithm>
#include <random>
#include <set>

namespace hamandish::app::test::delivery_test {
namespace {

/// What the server keeps: one comment per client key, as its unique constraint has it.
class Recorder {
  public:
    /// Records what the body says; an answer that gets lost is still recorded.
    void record(const std::string& body) {
        const auto message = contract::decode<contract::SubmitComment>(body);
        ASSERT_TRUE(message);
        keys_.insert(message->client_key);
        texts_.insert(message->text);
    }
    std::set<std::string> keys_, texts_;
};

/// One random step: the network answers, fails after recording, fails before it, the page reloads,
/// the connection comes and goes, or time passes.
void random_step(std::unique_ptr<Story>& story, Recorder& server, std::mt19937& random) {
    const auto open = story->open_requests("/comments");
    story->now_ms += 3'000;
    switch (random() % 6) {
    case 0:
        if (open.empty()) return;
        server.record(open[0].body);
        story->reply("/comments", contract::Comment{});
        return;
    case 1: // recorded, but the answer is lost
        if (open.empty()) return;
        server.record(open[0].body);
        story->reply("/comments", 0, "");
        return;
    case 2: story->reply("/comments", random() % 2 == 0 ? 0 : 503, ""); return;
    case 3: {
        const auto now_ms = story->now_ms;
        story = std::make_unique<Story>(article_path, story->device);
        story->now_ms = std::max(story->now_ms, now_ms);
        story->reply("/api/v1/me", contract::Me{true, "12"});
        return;
    }
    case 4: story->act(OnlineChanged{random() % 2 == 0, story->now_ms}); return;
    default: story->act(ClockTicked{story->now_ms}); return;
    }
}

TEST(Delivery, AHandedInCommentIsRecordedExactlyOnce) {
    for (unsigned seed = 1; seed <= 400; ++seed) {
        std::mt19937 random(seed);
        auto story = std::make_unique<Story>(on_an_article(true));
        Recorder server;
        story->act(CommentEdited{"once"});
        story->act(CommentSubmitted{});
        for (int step = 0; step < 30; ++step) random_step(story, server, random);
        story->act(OnlineChanged{true, story->now_ms});
        for (int step = 0; step < 3 && !story->open_requests("/comments").empty(); ++step) {
            server.record(story->open_requests("/comments")[0].body);
            story->reply("/comments", contract::Comment{});
        }
        EXPECT_EQ(server.keys_.size(), 1u) << "seed " << seed;
        EXPECT_EQ(server.texts_, std::set<std::string>{"once"}) << "seed " << seed;
        EXPECT_TRUE(story->kept().empty()) << "seed " << seed;
    }
}

TEST(Delivery, WaitsLongerAfterEachFailureUpToAMinute) {
    auto story = on_an_article(true);
    story.act(CommentEdited{"patience"});
    story.act(CommentSubmitted{});
    std::int64_t last_wait_ms = 0;
    for (int attempt = 0; attempt < 8; ++attempt) {
        ASSERT_TRUE(story.reply("/comments", 503, ""));
        const auto wait_ms = current_writing(story.state).retry_at_ms - story.now_ms;
        // A part of it is chance, so that devices don't all come back at once.
        EXPECT_GE(wait_ms, std::min<std::int64_t>(last_wait_ms, 30'000));
        EXPECT_LE(wait_ms, 60'000);
        last_wait_ms = wait_ms;
        story.act(ClockTicked{story.now_ms + wait_ms - 1});
        EXPECT_TRUE(story.open_requests("/comments").empty());
        story.now_ms += wait_ms;
        story.act(ClockTicked{story.now_ms});
        EXPECT_EQ(story.open_requests("/comments").size(), 1u);
    }
}

TEST(Delivery, WhatIsWrittenOfflineGoesOutWhenTheConnectionComes) {
    auto story = on_an_article(true);
    story.act(OnlineChanged{false, story.now_ms});
    story.act(CommentEdited{"offline"});
    story.act(CommentSubmitted{});
    EXPECT_TRUE(story.open_requests("/comments").empty());
    EXPECT_EQ(current_writing(story.state).status, WritingStatus::Queued);
    story.act(OnlineChanged{true, story.now_ms});
    EXPECT_EQ(story.open_requests("/comments").size(), 1u);
}

} // namespace
} // namespace hamandish::app::test::delivery_test
