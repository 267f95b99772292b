// At a kiosk: time ends a visit, any sign of life goes on with it, and nothing of it is left.
#include "story.h"

#include <algorithm>

namespace hamandish::app::test::kiosk_test {
namespace {

/// Somebody at a kiosk, on article 1, everything loaded.
Story at_kiosk(bool signed_in = true) {
    Story story = on_an_article(signed_in);
    story.state.kiosk.here = true;
    story.act(KioskFact{KioskTouched{story.now_ms}});
    return story;
}

void pass(Story& story, std::int64_t ms) {
    story.now_ms += ms;
    story.act(ClockTicked{story.now_ms});
}

void touch(Story& story) {
    story.act(KioskFact{KioskTouched{story.now_ms}});
}

template <class Wanted>
std::int64_t count_of(const Story& story) {
    return std::count_if(story.effects.begin(), story.effects.end(), [](const Effect& effect) {
        return std::holds_alternative<Wanted>(effect);
    });
}

bool is_over(const Story& story) {
    return count_of<EndVisit>(story) == 1 && story.state.kiosk.is_over;
}

TEST(Kiosk, AsksAfterAMinuteAndWaitsForAnAnswer) {
    Story story = at_kiosk();
    pass(story, kiosk_idle_ms - 1);
    EXPECT_EQ(story.state.kiosk.warned_ms, 0);
    pass(story, 1);
    EXPECT_EQ(story.state.kiosk.warned_ms, story.now_ms);
    static_assert(kiosk_answer_ms >= 20'000);
    pass(story, kiosk_answer_ms - 1);
    EXPECT_FALSE(is_over(story));
    pass(story, 1);
    EXPECT_TRUE(is_over(story));
}

TEST(Kiosk, AnySignOfLifeGoesOnAsOftenAsNeeded) {
    Story story = at_kiosk();
    for (int times = 0; times < 20; ++times) {
        pass(story, kiosk_idle_ms);
        ASSERT_NE(story.state.kiosk.warned_ms, 0) << times;
        pass(story, kiosk_answer_ms - 1);
        touch(story);
        ASSERT_EQ(story.state.kiosk.warned_ms, 0) << times;
    }
    EXPECT_FALSE(is_over(story));
    EXPECT_TRUE(is_signed_in(story.state));
}

/// Whoever comes after the time that was told to be left does not get the other person's page.
TEST(Kiosk, ATouchThatComesTooLateDoesNotBringTheVisitBack) {
    Story story = at_kiosk();
    pass(story, kiosk_idle_ms);
    story.now_ms += kiosk_answer_ms; // the timer sleeps
    touch(story);
    EXPECT_TRUE(is_over(story));
}

TEST(Kiosk, IsWokenForWhatComesNextAndNotForEachTouch) {
    Story story = at_kiosk();
    const auto before = count_of<WakeAt>(story);
    for (int touches = 0; touches < 50; ++touches) {
        story.now_ms += 100;
        touch(story);
    }
    EXPECT_LE(count_of<WakeAt>(story), before + 1);
    pass(story, kiosk_idle_ms); // the wake-up that was asked for first
    const auto* wake = std::get_if<WakeAt>(&story.effects.back());
    ASSERT_NE(wake, nullptr);
    EXPECT_LE(wake->at_ms, story.now_ms + 1'000);
}

TEST(Kiosk, ForgetsEverythingOfAVisit) {
    Story story = at_kiosk();
    story.act(CommentEdited{"words of somebody"});
    story.act(KioskFact{KioskPressed{KioskPress::Done}});
    EXPECT_TRUE(story.state.kiosk.is_ending) << "asked, because the words are not sent";
    EXPECT_FALSE(is_over(story));
    story.act(KioskFact{KioskPressed{KioskPress::Stay}});
    EXPECT_FALSE(story.state.kiosk.is_ending);
    story.act(KioskFact{KioskPressed{KioskPress::Done}});
    story.act(KioskFact{KioskPressed{KioskPress::Erase}});
    ASSERT_TRUE(is_over(story));
    State fresh = initial_state();
    fresh.started = true;
    fresh.now_ms = story.state.now_ms;
    fresh.requests_sent = story.state.requests_sent;
    fresh.has_words = story.state.has_words;
    fresh.server_ahead_ms = story.state.server_ahead_ms;
    fresh.address.place = Place::Kiosk;
    fresh.kiosk.here = fresh.kiosk.is_over = true;
    fresh.aids = first_aids(true);
    EXPECT_EQ(story.state, fresh) << "whatever is added to the state is forgotten, too";
    // What was on its way answers nobody any more.
    (void)story.reply("/api/v1", contract::Me{true, "4821"});
    EXPECT_FALSE(is_signed_in(story.state));
}

TEST(Kiosk, SigningOutEndsTheVisit) {
    Story story = at_kiosk();
    story.act(SignedOut{});
    EXPECT_TRUE(is_over(story));
}

TEST(Kiosk, KeepsNothingOnTheDeviceAndNoStepBack) {
    Story story = at_kiosk();
    story.effects.clear();
    story.act(CommentEdited{"words of somebody"});
    story.act(AddressChanged{"/fa/calls/e-participation", false, story.now_ms});
    story.act(AddressChanged{"/fa/", false, story.now_ms});
    EXPECT_EQ(count_of<StoreText>(story), 0);
    ASSERT_GE(count_of<ChangeAddress>(story), 2);
    for (const Effect& effect : story.effects) {
        const auto* moved = std::get_if<ChangeAddress>(&effect);
        EXPECT_TRUE(moved == nullptr || moved->replace);
    }
}

TEST(Kiosk, AnyOtherDeviceIsNeverAskedNorEnded) {
    Story story = on_an_article(true);
    pass(story, 10 * kiosk_idle_ms);
    touch(story);
    EXPECT_EQ(story.state.kiosk.warned_ms, 0);
    EXPECT_EQ(count_of<EndVisit>(story), 0);
}

std::string out_of_service() {
    contract::Problem problem;
    problem.code = "forbidden";
    problem.where = "kiosk";
    return contract::encode(problem);
}

TEST(Kiosk, OneOutOfServiceEndsAtItsNextRequest) {
    Story story = at_kiosk();
    story.act(AddressChanged{"/fa/calls/e-participation", false, story.now_ms});
    ASSERT_TRUE(story.reply("/api/v1/calls", 403, out_of_service()));
    EXPECT_TRUE(is_over(story));
}

/// As a service worker gives it out where the server is slow.
TEST(Kiosk, APageOfBeforeTheDeviceWasOneGoesToTheStartScreen) {
    Story story("/en/about");
    story.act(AddressChanged{"/en/calls/e-participation", false, story.now_ms});
    ASSERT_TRUE(story.reply("/api/v1/calls", 403, out_of_service()));
    EXPECT_EQ(
        std::count(story.effects.begin(), story.effects.end(), Effect{LoadPage{"/en/kiosk", true}}),
        1);
    Story start("/en/kiosk");
    ASSERT_TRUE(start.reply("", 403, out_of_service()));
    EXPECT_EQ(count_of<LoadPage>(start), 0) << "it is there already";
}

TEST(Kiosk, TheStartScreenAsksAgainWhatIsOpenAndIsNeverIdle) {
    Story story("/fa/kiosk");
    story.state.kiosk.here = true;
    ASSERT_TRUE(story.reply("/api/v1/kiosk", contract::KioskHere{"ready", "a", "b"}));
    ASSERT_TRUE(story.reply("/api/v1/calls", contract::CallList{}));
    pass(story, kiosk_refresh_ms);
    EXPECT_EQ(story.open_requests("/api/v1/calls").size(), 1u);
    EXPECT_EQ(story.open_requests("/api/v1/kiosk").size(), 1u);
    pass(story, 10 * kiosk_idle_ms);
    EXPECT_EQ(count_of<EndVisit>(story), 0);
}

TEST(Kiosk, ADeviceBecomesOneByItsSecret) {
    Story story("/en/kiosk");
    ASSERT_TRUE(story.reply("/api/v1/kiosk", contract::KioskHere{"none", {}, {}}));
    story.act(KioskFact{KioskSecretEdited{"7K3M"}});
    story.act(KioskFact{KioskPressed{KioskPress::SetUp}});
    story.act(KioskFact{KioskPressed{KioskPress::SetUp}});
    ASSERT_EQ(story.open_requests("/api/v1/kiosk").size(), 1u) << "pressed twice, sent once";
    ASSERT_TRUE(story.refuse("/api/v1/kiosk", 404, "not_found"));
    EXPECT_EQ(story.state.kiosk.error, base::ErrorCode::NotFound);
    EXPECT_TRUE(story.asked_focus("kiosk-secret"));
    story.act(KioskFact{KioskPressed{KioskPress::SetUp}});
    ASSERT_TRUE(story.reply("/api/v1/kiosk", contract::KioskHere{"ready", "a", "b"}));
    EXPECT_EQ(count_of<LoadPage>(story), 1);
    EXPECT_TRUE(story.state.kiosk.secret.empty());
}

} // namespace
} // namespace hamandish::app::test::kiosk_test
