// Votes, reactions, ballots and answers handed in without a network, by one person or another: each
// is recorded once, as whose it is, or said to be refused.
#include "app/change.h"
#include "story.h"

#include <algorithm>
#include <random>
#include <set>

namespace hamandish::app::test::handing_in_test {
namespace {

using contract::RouteId;

const contract::Counted counted{"agree", {5, 1, 0}};

/// Signed in as "12" on article 1, without a network.
Story offline_on_an_article() {
    auto story = on_an_article(true);
    story.act(OnlineChanged{false, story.now_ms});
    return story;
}

Story reopened(const Story& before, std::string path = article_path) {
    Story story(std::move(path), before.device);
    story.now_ms = before.now_ms + 10'000;
    return story;
}

const HandedIn& vote_in(const Story& story) {
    const HandedIn* act = find_handed_in(story.state, RouteId::CastVote);
    EXPECT_NE(act, nullptr);
    static const HandedIn none{};
    return act == nullptr ? none : *act;
}

TEST(HandingIn, AVoteMadeOfflineWaitsAndIsSentWhenTheConnectionComes) {
    auto story = offline_on_an_article();
    story.act(Voted{"agree"});
    EXPECT_TRUE(story.open_requests("/vote").empty());
    EXPECT_EQ(vote_in(story).status, WritingStatus::Queued);
    story.act(OnlineChanged{true, story.now_ms});
    ASSERT_EQ(story.open_requests("/vote").size(), 1u);
    EXPECT_EQ(vote_in(story).status, WritingStatus::Sending);
    EXPECT_EQ(story.open_requests("/vote")[0].person, "12");
    ASSERT_TRUE(story.reply("/vote", counted));
    EXPECT_EQ(find_handed_in(story.state, RouteId::CastVote), nullptr);
    EXPECT_EQ(story.state.my_unit.value->vote, "agree");
    EXPECT_EQ(reopened(story).state.set_aside.size(), 0u);
}

TEST(HandingIn, ALaterChoiceTakesThePlaceOfOneThatWaits) {
    auto story = offline_on_an_article();
    story.act(Voted{"agree"});
    const auto key = vote_in(story).client_key;
    story.act(Voted{"disagree"});
    EXPECT_NE(vote_in(story).client_key, key);
    story.act(OnlineChanged{true, story.now_ms});
    ASSERT_EQ(story.open_requests("/vote").size(), 1u);
    EXPECT_NE(story.open_requests("/vote")[0].body.find("disagree"), std::string::npos);
}

/// What `from` keeps and what it has forgotten since `before`, as its browser tells another tab.
void tell(const Story& from, const Story& before, Story& to) {
    const auto value_of = [](const Story& story, const std::string& name) {
        const auto found = std::find_if(story.device.begin(), story.device.end(),
                                        [&](const auto& entry) { return entry.first == name; });
        return found == story.device.end() ? std::string() : found->second;
    };
    for (const auto* side : {&before, &from})
        for (const auto& [name, old] : side->device)
            if (value_of(from, name) != value_of(before, name))
                to.act(KeptElsewhere{name, value_of(from, name), to.now_ms});
}

TEST(HandingIn, OfTwoTabsTheLaterChoiceIsSentWhicheverTabSends) {
    auto first = offline_on_an_article(), second = offline_on_an_article();
    second.state.random = std::string(64, 'b');
    auto before = first;
    first.act(Voted{"agree"});
    tell(first, before, second);
    EXPECT_EQ(vote_in(second).choice, "agree");
    before = second;
    second.act(Voted{"disagree"});
    tell(second, before, first);
    EXPECT_EQ(vote_in(first).client_key, vote_in(second).client_key) << "the same act";
    first.act(OnlineChanged{true, first.now_ms});
    ASSERT_EQ(first.open_requests("/vote").size(), 1u);
    EXPECT_NE(first.open_requests("/vote")[0].body.find("disagree"), std::string::npos);
    before = first;
    ASSERT_TRUE(first.reply("/vote", counted));
    tell(first, before, second);
    EXPECT_EQ(find_handed_in(second.state, RouteId::CastVote), nullptr)
        << "nothing is left to send";
    second.act(OnlineChanged{true, second.now_ms});
    EXPECT_TRUE(second.open_requests("/vote").empty());
}

TEST(HandingIn, WhatIsReplacedOnItsWayIsFollowedByWhatReplacedIt) {
    auto first = offline_on_an_article(), second = offline_on_an_article();
    second.state.random = std::string(64, 'b');
    first.act(Voted{"agree"});
    first.act(OnlineChanged{true, first.now_ms});
    ASSERT_EQ(first.open_requests("/vote").size(), 1u);
    const auto before = second;
    second.act(Voted{"disagree"});
    tell(second, before, first);
    ASSERT_TRUE(first.reply("/vote", counted));
    EXPECT_EQ(vote_in(first).choice, "disagree")
        << "the answer to the older one is no answer to it";
    first.act(ClockTicked{first.now_ms + 1});
    ASSERT_EQ(first.open_requests("/vote").size(), 1u);
    EXPECT_NE(first.open_requests("/vote")[0].body.find("disagree"), std::string::npos);
}

TEST(HandingIn, AnotherTabsCommentLeavesWhatIsBeingWrittenHere) {
    auto first = offline_on_an_article(), second = offline_on_an_article();
    first.act(CommentEdited{"what I am writing"});
    auto before = second;
    second.act(CommentEdited{"sent from there"});
    second.act(CommentSubmitted{});
    tell(second, before, first);
    EXPECT_EQ(first.state.writings.at("e-participation/article-1").text, "what I am writing");
    auto third = offline_on_an_article();
    tell(second, before, third);
    EXPECT_EQ(third.state.writings.at("e-participation/article-1").text, "sent from there");
    EXPECT_EQ(third.state.writings.at("e-participation/article-1").status, WritingStatus::Queued);
    before = second;
    second.act(OnlineChanged{true, second.now_ms});
    ASSERT_TRUE(second.reply("/comments", contract::CommentRecorded{}));
    tell(second, before, third);
    EXPECT_FALSE(third.state.writings.contains("e-participation/article-1")) << "it was sent";
}

TEST(HandingIn, OutlivesTheBrowserAndIsSentOnlyOnceItsPersonIsKnown) {
    auto story = offline_on_an_article();
    story.act(Voted{"agree"});
    story.act(Reacted{7, "pass"});
    const auto key = vote_in(story).client_key;
    auto later = reopened(story);
    EXPECT_EQ(vote_in(later).status, WritingStatus::Queued) << "shown at once";
    EXPECT_TRUE(later.open_requests("/vote").empty()) << "nobody knows yet whose session this is";
    ASSERT_TRUE(later.reply("/api/v1/me", contract::Me{true, "12"}));
    ASSERT_EQ(later.open_requests("/vote").size(), 1u);
    EXPECT_EQ(later.open_requests("/vote")[0].key, key);
    ASSERT_EQ(later.open_requests("/comments/7/reaction").size(), 1u);
}

TEST(HandingIn, WithoutANetworkAtTheStartWhoeverWasLastIsTakenForGranted) {
    auto story = on_an_article(true);
    Story later(article_path, story.device, false);
    ASSERT_TRUE(later.reply("/api/v1/me", 0, ""));
    EXPECT_TRUE(is_signed_in(later.state));
    later.act(Voted{"agree"});
    EXPECT_EQ(vote_in(later).author, "12");
    later.act(OnlineChanged{true, later.now_ms});
    EXPECT_FALSE(later.open_requests("/api/v1/me").empty()) << "asked again who is here";
}

TEST(HandingIn, ALostAnswerIsAskedForAgainUnderTheSameKey) {
    auto story = on_an_article(true);
    story.act(Voted{"agree"});
    const auto first = story.open_requests("/vote").at(0);
    ASSERT_TRUE(story.reply("/vote", 0, ""));
    EXPECT_EQ(vote_in(story).status, WritingStatus::Queued);
    story.now_ms = vote_in(story).retry_at_ms;
    story.act(ClockTicked{story.now_ms});
    const auto again = story.open_requests("/vote").at(0);
    EXPECT_EQ(again.key, first.key);
    EXPECT_EQ(again.body, first.body);
}

TEST(HandingIn, DevicesDoNotAllComeBackAtOnce) {
    std::set<std::int64_t> waits;
    for (char seed = 'a'; seed < 'u'; ++seed) {
        State state = initial_state();
        state.random = std::string(32, seed);
        const auto wait_ms = next_try_ms(state, 3, "key");
        EXPECT_GT(wait_ms, 8'000);
        EXPECT_LE(wait_ms, 16'000);
        waits.insert(wait_ms);
    }
    EXPECT_GT(waits.size(), 10u);
}

TEST(HandingIn, TooLateIsSaidAndStaysSaidUntilItIsRead) {
    auto story = offline_on_an_article();
    story.act(Voted{"agree"});
    story.act(OnlineChanged{true, story.now_ms});
    ASSERT_TRUE(story.refuse("/vote", 409, "closed"));
    EXPECT_EQ(vote_in(story).status, WritingStatus::Refused);
    EXPECT_EQ(vote_in(story).error, base::ErrorCode::Closed);
    auto later = reopened(story);
    ASSERT_TRUE(later.reply("/api/v1/me", contract::Me{true, "12"}));
    EXPECT_EQ(vote_in(later).error, base::ErrorCode::Closed);
    EXPECT_TRUE(later.open_requests("/vote").empty()) << "what was refused is not sent again";
    later.act(HandedInDismissed{name_of(vote_in(later))});
    EXPECT_TRUE(reopened(later).state.handed_in.empty());
}

TEST(HandingIn, AnotherPersonNeitherSeesNorSendsIt) {
    auto story = offline_on_an_article();
    story.act(Voted{"agree"});
    story.act(CommentEdited{"of twelve"});
    story.act(CommentSubmitted{});
    auto later = reopened(story);
    ASSERT_TRUE(later.reply("/api/v1/me", contract::Me{true, "99"}));
    EXPECT_TRUE(later.open_requests("/vote").empty());
    EXPECT_TRUE(later.open_requests("/comments").empty());
    EXPECT_TRUE(later.state.handed_in.empty());
    EXPECT_EQ(current_writing(later.state).text, "");
    later.act(Voted{"disagree"});
    ASSERT_EQ(later.open_requests("/vote").size(), 1u);
    EXPECT_EQ(later.open_requests("/vote")[0].person, "99");
    // The first person comes back to this device: theirs is still there.
    auto at_last = reopened(later);
    ASSERT_TRUE(at_last.reply("/api/v1/me", contract::Me{true, "12"}));
    EXPECT_EQ(vote_in(at_last).choice, "agree");
    EXPECT_EQ(current_writing(at_last.state).text, "of twelve");
    EXPECT_EQ(at_last.open_requests("/comments").size(), 1u);
}

TEST(HandingIn, AServerThatKnowsAnotherPersonMakesTheDeviceAskWhoIsHere) {
    auto story = on_an_article(true);
    story.act(Voted{"agree"});
    ASSERT_TRUE(story.reply("/vote", 409,
                            contract::encode(contract::Problem{"conflict", "person", {}, {}})));
    EXPECT_EQ(vote_in(story).status, WritingStatus::Queued);
    ASSERT_TRUE(story.reply("/api/v1/me", contract::Me{true, "99"}));
    EXPECT_TRUE(story.state.handed_in.empty());
    EXPECT_EQ(story.state.set_aside.size(), 1u);
}

TEST(HandingIn, SigningOutLeavesItToItsPersonOrErasesIt) {
    for (const bool erased : {false, true}) {
        auto story = offline_on_an_article();
        story.act(Voted{"agree"});
        story.act(SignedOut{});
        ASSERT_TRUE(story.state.is_leaving) << "something is not sent yet";
        story.act(LeavingConfirmed{erased});
        story.act(OnlineChanged{true, story.now_ms});
        EXPECT_TRUE(story.open_requests("/vote").empty());
        auto later = reopened(story);
        ASSERT_TRUE(later.reply("/api/v1/me", contract::Me{true, "12"}));
        EXPECT_EQ(later.open_requests("/vote").size(), erased ? 0u : 1u);
    }
}

TEST(HandingIn, WhatAnEndedSessionHeldBackIsSentWhenItsPersonIsBack) {
    auto story = on_an_article(true);
    story.act(Voted{"agree"});
    ASSERT_TRUE(story.refuse("/vote", 401, "sign_in_needed"));
    EXPECT_FALSE(is_signed_in(story.state));
    EXPECT_EQ(vote_in(story).status, WritingStatus::Queued);
    story.act(AddressChanged{"/fa/sign-in", false, story.now_ms});
    story.act(MobileEdited{"09121234567"});
    story.act(CodeRequested{});
    ASSERT_TRUE(story.reply("/sign-in/codes", contract::CodeSent{}));
    story.act(CodeEdited{"123456"});
    story.act(CodeSubmitted{});
    ASSERT_TRUE(story.reply("/api/v1/sign-in", contract::Me{true, "12"}));
    EXPECT_EQ(story.open_requests("/vote").size(), 1u);
}

TEST(HandingIn, AKeptAnswerIsNoNetworkAndSaysNothingOfTheTime) {
    auto story = on_an_article(true);
    const auto ahead_ms = story.state.server_ahead_ms;
    story.act(AddressChanged{"/fa/calls/e-participation/article-2", false, story.now_ms});
    const auto asked = story.open_requests("/units/article-2").at(0);
    auto page = article_page();
    page.now_ms -= 9 * base::ms_per_day;
    story.act(ReplyArrived{asked.request, 200, contract::encode(page), story.now_ms, true});
    EXPECT_TRUE(is_cut_off(story.state));
    EXPECT_EQ(story.state.server_ahead_ms, ahead_ms);
}

/// What a server keeps: each key once, for the person it is signed in as.
struct Recorder {
    std::set<std::string> keys, persons;
    void record(const SendRequest& request) {
        keys.insert(request.key);
        persons.insert(request.person);
    }
};

TEST(HandingIn, HoweverItGoesAVoteIsRecordedExactlyOnce) {
    for (unsigned seed = 1; seed <= 300; ++seed) {
        std::mt19937 random(seed);
        auto story = std::make_unique<Story>(on_an_article(true));
        Recorder server;
        story->act(Voted{"agree"});
        for (int step = 0; step < 25; ++step) {
            story->now_ms += 3'000;
            const auto open = story->open_requests("/vote");
            switch (random() % 6) {
            case 0:
            case 1: // recorded; half of the answers are lost
                if (open.empty()) break;
                server.record(open[0]);
                random() % 2 == 0 ? story->reply("/vote", counted) : story->reply("/vote", 0, "");
                break;
            case 2: story->reply("/vote", random() % 2 == 0 ? 0 : 503, ""); break;
            case 3:
                story = std::make_unique<Story>(reopened(*story));
                story->reply("/api/v1/me", contract::Me{true, "12"});
                break;
            case 4: story->act(OnlineChanged{random() % 2 == 0, story->now_ms}); break;
            default: story->act(ClockTicked{story->now_ms}); break;
            }
        }
        story->act(OnlineChanged{true, story->now_ms});
        for (int step = 0; step < 3 && !story->open_requests("/vote").empty(); ++step) {
            server.record(story->open_requests("/vote")[0]);
            story->reply("/vote", counted);
        }
        EXPECT_EQ(server.keys.size(), 1u) << "seed " << seed;
        EXPECT_EQ(server.persons, std::set<std::string>{"12"}) << "seed " << seed;
        EXPECT_TRUE(story->state.handed_in.empty()) << "seed " << seed;
    }
}

} // namespace
} // namespace hamandish::app::test::handing_in_test
