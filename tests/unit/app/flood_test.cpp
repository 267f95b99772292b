// Asking for a code while very many do: the device works for it, unseen.
#include "evidence/work.h"
#include "story.h"

namespace hamandish::app::test::flood_test {
namespace {

const std::string codes = "/sign-in/codes", passes = "/sign-in/passes";
const std::string flooded = contract::encode(contract::Problem{"too_many", "flood", {}, "r"});

Story at_the_door() {
    Story story("/fa/sign-in");
    story.reply("/api/v1/me", contract::Me{});
    story.act(MobileEdited{"09121234567"});
    story.act(CodeRequested{});
    return story;
}

contract::Pass some_work() {
    return {"seed.4.6.0.9.mac", "seed", 4, 6, 0, 9};
}

contract::RequestCode request_in(const Story& story) {
    const auto open = story.open_requests(codes);
    EXPECT_EQ(open.size(), 1u);
    if (open.empty()) return {};
    return contract::decode<contract::RequestCode>(open[0].body).value_or(contract::RequestCode{});
}

/// Lets time pass until the device has nothing more to do.
int tick_until_asked(Story& story) {
    int ticks = 0;
    while (story.open_requests(codes).empty() && ticks < 10'000)
        story.act(ClockTicked{story.now_ms + ++ticks});
    return ticks;
}

TEST(Flood, OnOrdinaryDaysNothingIsAskedFor) {
    auto story = at_the_door();
    EXPECT_EQ(request_in(story), contract::RequestCode{"09121234567"});
    ASSERT_TRUE(story.reply(codes, contract::CodeSent{2'000, 1'000}));
    EXPECT_TRUE(story.state.sign_in.sent);
    EXPECT_TRUE(story.open_requests(passes).empty());
}

TEST(Flood, TheDeviceWorksForACodeAndSendsWhatItFound) {
    auto story = at_the_door();
    ASSERT_TRUE(story.reply(codes, 429, flooded));
    ASSERT_EQ(story.open_requests(passes).size(), 1u);
    EXPECT_EQ(contract::decode<contract::AskPass>(story.open_requests(passes)[0].body),
              (contract::AskPass{"09121234567", "work"}));
    EXPECT_TRUE(story.state.sign_in.busy);
    ASSERT_TRUE(story.reply(passes, some_work()));
    tick_until_asked(story);
    const auto request = request_in(story);
    EXPECT_EQ(request.pass, "seed.4.6.0.9.mac");
    ASSERT_EQ(request.work.size(), 4u);
    for (std::size_t part = 0; part < request.work.size(); ++part)
        EXPECT_TRUE(
            evidence::fits_work("seed", static_cast<std::int64_t>(part), request.work[part], 6));
    ASSERT_TRUE(story.reply(codes, contract::CodeSent{2'000, 1'000}));
    EXPECT_TRUE(story.state.sign_in.sent);
    EXPECT_FALSE(story.state.sign_in.passing);
    EXPECT_FALSE(story.state.sign_in.busy);
}

/// The page stays alive: each piece of work is small, and asks to be woken for the next.
TEST(Flood, WorkIsDoneInSmallPieces) {
    auto story = at_the_door();
    ASSERT_TRUE(story.reply(codes, 429, flooded));
    auto pass = some_work();
    pass.bits = 14;
    const auto before = story.effects.size();
    ASSERT_TRUE(story.reply(passes, pass));
    const int ticks = tick_until_asked(story);
    EXPECT_GT(ticks, 8) << "2^16 hashes at 4,000 each time";
    int wakes = 0;
    for (std::size_t i = before; i < story.effects.size(); ++i)
        wakes += std::holds_alternative<WakeAt>(story.effects[i]);
    EXPECT_GE(wakes, ticks);
}

TEST(Flood, WhoeverTurnsToAnotherNumberWorksNoMore) {
    auto story = at_the_door();
    ASSERT_TRUE(story.reply(codes, 429, flooded));
    auto pass = some_work();
    pass.bits = 20;
    ASSERT_TRUE(story.reply(passes, pass));
    story.act(MobileReopened{});
    const auto before = story.state.sign_in;
    story.act(ClockTicked{story.now_ms + 5});
    EXPECT_EQ(story.state.sign_in, before);
    EXPECT_TRUE(story.open_requests(codes).empty());
}

TEST(Flood, AfterTwoPassesItIsSaidThatThereAreTooMany) {
    auto story = at_the_door();
    for (int i = 0; i < 2; ++i) {
        ASSERT_TRUE(story.reply(codes, 429, flooded));
        ASSERT_TRUE(story.reply(passes, some_work())) << i;
        tick_until_asked(story);
    }
    ASSERT_TRUE(story.reply(codes, 429, flooded));
    EXPECT_TRUE(story.open_requests(passes).empty());
    EXPECT_EQ(story.state.sign_in.error, base::ErrorCode::TooMany);
    EXPECT_FALSE(story.state.sign_in.busy);
    story.act(CodeRequested{});
    EXPECT_EQ(request_in(story).pass, "") << "pressed again, it begins anew";
}

TEST(Flood, OtherLimitsAskForNoPass) {
    auto story = at_the_door();
    ASSERT_TRUE(story.refuse(codes, 429, "too_many"));
    EXPECT_TRUE(story.open_requests(passes).empty());
    EXPECT_EQ(story.state.sign_in.error, base::ErrorCode::TooMany);
}

} // namespace
} // namespace hamandish::app::test::flood_test
