#include "domain/period.h"
#include "story.h"

#include <algorithm>

namespace hamandish::app::test::clock_test {
namespace {

std::vector<std::int64_t> wake_ups(const Story& story) {
    std::vector<std::int64_t> all;
    for (const auto& effect : story.effects)
        if (const auto* wake = std::get_if<WakeAt>(&effect)) all.push_back(wake->at_ms);
    return all;
}

TEST(Clock, WakesAtMidnightInTehranForTheDaysThatAreOver) {
    const auto story = on_an_article(false);
    const auto today = base::tehran_day({story.now_ms});
    const std::vector<std::int64_t> midnight{base::start_of_tehran_day({today.since_epoch + 1}).ms};
    EXPECT_EQ(wake_ups(story), midnight);
}

TEST(Clock, WakesAtTheDeadlineOnTheServersClock) {
    Story story(article_path);
    auto page = article_page();
    page.now_ms = story.now_ms + 5'000; // our clock is five seconds late
    page.call.closes_at_ms = page.now_ms + 60'000;
    ASSERT_TRUE(story.reply("/units/article-1", page));
    EXPECT_EQ(wake_ups(story), std::vector{story.now_ms + 60'000});
}

TEST(Clock, WakesWhenNothingMoreIsTakenIn) {
    Story story(article_path);
    auto page = article_page();
    page.call.closes_at_ms = page.now_ms - base::ms_per_minute;
    ASSERT_TRUE(story.reply("/units/article-1", page));
    EXPECT_EQ(wake_ups(story), std::vector{page.call.closes_at_ms + domain::sending_grace_ms});
}

TEST(Clock, AsksOnceForEachInstant) {
    auto story = on_an_article(false);
    const auto asked = wake_ups(story).size();
    for (int i = 0; i < 5; ++i) story.act(ClockTicked{story.now_ms + i});
    EXPECT_EQ(wake_ups(story).size(), asked);
    story.act(ClockTicked{story.now_ms + base::ms_per_day});
    EXPECT_EQ(wake_ups(story).size(), asked + 1) << "a day later, the next midnight";
}

} // namespace
} // namespace hamandish::app::test::clock_test
