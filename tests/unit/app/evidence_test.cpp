#include "app/receipt.h"
#include "story.h"
#include "support/fake_log.h"

namespace hamandish::app::test::evidence_test {
namespace {

using hamandish::test::FakeLog;

const std::string key = receipt_key_of_vote("e-participation/article-1");

/// Votes on article 1 and goes to one's contributions, where the log is checked.
Story voted_and_looking(const contract::Receipt& receipt) {
    auto story = on_an_article(true);
    story.act(Voted{"agree"});
    EXPECT_TRUE(story.reply("/vote", contract::Counted{"agree", {1, 0, 0}, receipt}));
    story.act(AddressChanged{"/fa/me", false, story.now_ms});
    return story;
}

ReceiptState state_of(const Story& story) {
    return story.state.log_watch.receipts.at(key).state;
}

/// Another visit on the same device, at the event log.
Story back_at_the_log(const Story& before, const contract::LogHead& head) {
    Story story("/fa/log", before.device);
    EXPECT_TRUE(story.reply("/api/v1/me", contract::Me{true, "12"}));
    EXPECT_TRUE(story.reply("/log/entries/latest", contract::LogPage{{}, head}));
    return story;
}

TEST(Evidence, AReceiptIsKeptThenProven) {
    FakeLog log;
    log.append_others(3);
    auto story = voted_and_looking(log.append_vote("12", "agree"));
    EXPECT_EQ(state_of(story), ReceiptState::Recorded);
    log.append_others(2);
    ASSERT_TRUE(story.reply("/log/head", log.head()));
    EXPECT_TRUE(story.state.log_watch.is_checked);
    ASSERT_TRUE(story.reply("/log/inclusion/3/6", log.inclusion(3)));
    EXPECT_EQ(state_of(story), ReceiptState::Proven);
    EXPECT_FALSE(story.state.log_watch.is_alarmed);
}

TEST(Evidence, AReceiptThatSaysSomethingElseIsBroken) {
    FakeLog log;
    EXPECT_EQ(state_of(voted_and_looking(log.append_vote("12", "disagree"))), ReceiptState::Broken);
    EXPECT_EQ(state_of(voted_and_looking(log.append_vote("13", "agree"))), ReceiptState::Broken)
        << "somebody else's";
    auto receipt = log.append_vote("12", "agree");
    receipt.opening = contract::encode(contract::ChoiceOpening{
        "e-participation", "agree", std::string(32, 'b'), 0, "article-1", "12"});
    EXPECT_EQ(state_of(voted_and_looking(receipt)), ReceiptState::Broken) << "not committed to";
    EXPECT_EQ(state_of(voted_and_looking({})), ReceiptState::Broken);
}

TEST(Evidence, ALogWithoutTheEntryIsFoundOut) {
    FakeLog log, other;
    const auto receipt = log.append_vote("12", "agree");
    other.append_others(4);
    auto story = voted_and_looking(receipt);
    ASSERT_TRUE(story.reply("/log/head", other.head()));
    ASSERT_TRUE(story.reply("/log/inclusion/0/4", other.inclusion(0)));
    EXPECT_EQ(state_of(story), ReceiptState::Broken);

    auto denied = voted_and_looking(receipt);
    ASSERT_TRUE(denied.reply("/log/head", other.head()));
    ASSERT_TRUE(denied.refuse("/log/inclusion/0/4", 404, "not_found"));
    EXPECT_EQ(state_of(denied), ReceiptState::Broken);
}

TEST(Evidence, ABadConnectionIsNoReasonForAlarm) {
    FakeLog log;
    auto story = voted_and_looking(log.append_vote("12", "agree"));
    ASSERT_TRUE(story.reply("/log/head", log.head()));
    ASSERT_TRUE(story.reply("/log/inclusion", 0, ""));
    EXPECT_EQ(state_of(story), ReceiptState::Recorded);
    FakeLog longer = log;
    longer.append_others(3);
    auto again = back_at_the_log(story, longer.head());
    ASSERT_TRUE(again.refuse("/log/consistency", 503, "unavailable"));
    EXPECT_FALSE(again.state.log_watch.is_alarmed);
    EXPECT_FALSE(again.state.log_watch.is_checked);
}

TEST(Evidence, TheNextVisitKnowsHeadAndReceipt) {
    FakeLog log;
    auto story = voted_and_looking(log.append_vote("12", "agree"));
    ASSERT_TRUE(story.reply("/log/head", log.head()));
    ASSERT_TRUE(story.reply("/log/inclusion/0/1", log.inclusion(0)));
    log.append_others(6);
    auto again = back_at_the_log(story, log.head());
    EXPECT_EQ(state_of(again), ReceiptState::Proven);
    EXPECT_FALSE(again.state.log_watch.is_checked);
    ASSERT_TRUE(again.reply("/log/consistency/1/7", log.consistency(1)));
    EXPECT_TRUE(again.state.log_watch.is_checked);
    EXPECT_EQ(again.state.log_watch.seen, log.head());
}

TEST(Evidence, AnotherHistoryRaisesAnAlarmAndIsNotBelieved) {
    FakeLog log, other;
    log.append_others(2);
    other.append_vote("99", "agree");
    other.append_others(4);
    auto story = voted_and_looking(log.append_vote("12", "agree"));
    ASSERT_TRUE(story.reply("/log/head", log.head()));
    const auto believed = story.state.log_watch.seen;
    auto longer = back_at_the_log(story, other.head());
    ASSERT_TRUE(longer.reply("/log/consistency/3/5", other.consistency(3)));
    EXPECT_TRUE(longer.state.log_watch.is_alarmed);
    EXPECT_EQ(longer.state.log_watch.seen, believed);

    FakeLog same_size;
    same_size.append_others(3);
    EXPECT_TRUE(back_at_the_log(story, same_size.head()).state.log_watch.is_alarmed);
    EXPECT_TRUE(back_at_the_log(story, contract::LogHead{}).state.log_watch.is_alarmed)
        << "emptied";
}

TEST(Evidence, AnotherKeyOrAnEditedHeadIsNotBelieved) {
    FakeLog log, usurper(2);
    usurper.append_others(5);
    auto story = voted_and_looking(log.append_vote("12", "agree"));
    ASSERT_TRUE(story.reply("/log/head", log.head()));
    EXPECT_TRUE(back_at_the_log(story, usurper.head()).state.log_watch.is_alarmed);
    log.append_others(1);
    auto edited = log.head();
    ++edited.at_ms;
    EXPECT_TRUE(back_at_the_log(story, edited).state.log_watch.is_alarmed);
}

TEST(Evidence, AnOlderHeadOfTheSameHistoryIsFine) {
    FakeLog log;
    const auto receipt = log.append_vote("12", "agree");
    const auto older = log.head();
    log.append_others(4);
    auto story = voted_and_looking(receipt);
    ASSERT_TRUE(story.reply("/log/head", log.head()));
    auto again = back_at_the_log(story, older); // as a worker keeps it for reading offline
    ASSERT_TRUE(again.reply("/log/consistency/1/5", log.consistency(1)));
    EXPECT_FALSE(again.state.log_watch.is_alarmed);
    EXPECT_EQ(again.state.log_watch.seen, log.head());
}

TEST(Evidence, ReceiptsGoWithTheirPerson) {
    FakeLog log;
    auto story = voted_and_looking(log.append_vote("12", "agree"));
    ASSERT_TRUE(story.reply("/log/head", log.head()));
    story.act(SignedOut{});
    ASSERT_TRUE(story.reply("/sign-out", contract::Empty{}));
    EXPECT_TRUE(story.state.log_watch.receipts.empty());
    for (const auto& [name, value] : story.device)
        EXPECT_FALSE(name.starts_with("receipt/")) << name;
    EXPECT_TRUE(story.state.log_watch.seen) << "the log is nobody's";
}

TEST(Evidence, WhatWasEditedOnTheDeviceIsNoReceipt) {
    FakeLog log;
    auto story = voted_and_looking(log.append_vote("12", "agree"));
    for (auto& [name, value] : story.device)
        if (name.starts_with("receipt/"))
            value = "proven " + value.replace(value.find("agree"), 5, "pass!");
    EXPECT_EQ(state_of(back_at_the_log(story, log.head())), ReceiptState::Broken);
    Story torn("/fa/log", {{"receipt/vote/x/y", "{"}, {"log/head", "x"}});
    EXPECT_TRUE(torn.state.log_watch.receipts.empty());
    EXPECT_FALSE(torn.state.log_watch.seen);
}

} // namespace
} // namespace hamandish::app::test::evidence_test
