// Does a message reach its person by the ways there are, when it should, and once?
#include "delivery_town.h"

namespace hamandish::journeys::delivery_test {
namespace {

using test::GatewayAnswer;
using test::GatewayAsk;

const std::string notices_path = "/api/v1/me/notices";

TEST_F(DeliveryTown, ACodeGoesToTheFirstChannelAndSignsIn) {
    ask_for_code("09121234567");
    EXPECT_EQ(deliver(now()), 1);
    ASSERT_EQ(safir_.asked().size(), 1u);
    const std::string body = safir_.asked()[0].body;
    const std::string code = body.substr(body.find("\"otp\":\"") + 7, 6);
    EXPECT_EQ(code, last_code());
    EXPECT_TRUE(kavenegar_.asked().empty());
    EXPECT_EQ(states(), "sent");
    EXPECT_EQ(
        ask({"POST", "/api/v1/sign-in", contract::encode(contract::SignIn{"09121234567", code})})
            .status,
        200);
}

TEST_F(DeliveryTown, WhereAChannelDoesNotReachOrIsDownTheNextOneTakesOver) {
    for (const Answers& fault : {Answers(safir_knows_nobody), Answers(is_down)}) {
        const std::size_t before = kavenegar_.asked().size();
        safir_.answer_with(fault);
        ask_for_code(before == 0 ? "09121234567" : "09121234568");
        EXPECT_EQ(deliver(now()), 2) << "no waiting: a code is awaited";
        EXPECT_EQ(kavenegar_.asked().size(), before + 1);
    }
    EXPECT_EQ(states(), "sent sent");
}

TEST_F(DeliveryTown, WhenEveryChannelIsDownACodeIsTriedAnewWhileItLives) {
    safir_.answer_with(is_down);
    kavenegar_.answer_with(is_down);
    ask_for_code("09121234567");
    const base::Instant start = now();
    EXPECT_EQ(deliver(start), 2);
    EXPECT_EQ(states(), "queued");
    kavenegar_.answer_with(kavenegar_takes);
    EXPECT_EQ(deliver({start.ms + 30'000}), 2);
    EXPECT_EQ(states(), "sent");
}

TEST_F(DeliveryTown, ACodeIsNeverSentAfterItsLife) {
    safir_.answer_with(is_down);
    kavenegar_.answer_with(is_down);
    ask_for_code("09121234567");
    deliver(now());
    const base::Instant late{now().ms + 5 * base::ms_per_minute};
    safir_.answer_with(safir_takes);
    EXPECT_EQ(deliver(late), 0);
    EXPECT_EQ(states(), "failed");
    ASSERT_TRUE(write([&](store::Connection& connection) -> base::Result<bool> {
        connection.outbox.clean_up(late, {0});
        EXPECT_FALSE(connection.outbox.requeue({1}, late)) << "its words are gone";
        return true;
    }));
}

TEST_F(DeliveryTown, AChannelThatLetsNothingThroughIsLeftAlone) {
    safir_.answer_with([](const GatewayAsk&) { return GatewayAnswer{401, "{}"}; });
    ask_for_code("09121234567");
    ask_for_code("09121234568");
    deliver(now());
    EXPECT_EQ(safir_.asked().size(), 1u);
    EXPECT_EQ(kavenegar_.asked().size(), 2u);
}

TEST_F(DeliveryTown, NobodyLearnsWhetherANumberIsKnown) {
    sign_in("09121234567");
    deliver(now());
    set_clock({morning.ms + 10 * base::ms_per_minute});
    const auto known = ask({"POST", "/api/v1/sign-in/codes", R"({"mobile":"09121234567"})"});
    const auto unknown = ask({"POST", "/api/v1/sign-in/codes", R"({"mobile":"09121234599"})"});
    EXPECT_EQ(known.status, unknown.status);
    EXPECT_EQ(known.body->size(), unknown.body->size());
    deliver(now());
    EXPECT_EQ(states(), "sent sent sent") << "a message went out to each alike";
}

TEST_F(DeliveryTown, AnAnswerReachesItsPersonInTheirLanguageByTheWayTheyWant) {
    const std::string sara = sign_in("09121234567");
    deliver(now());
    const std::size_t codes = safir_.asked().size();
    EXPECT_TRUE(tell(person_of(sara), "answer 1", now()));
    EXPECT_FALSE(tell(person_of(sara), "answer 1", now())) << "the same is told once";
    deliver(noon_);
    ASSERT_EQ(safir_.asked().size(), codes + 1) << "she has no chat with the bot";
    const std::string persian = safir_.asked().back().body;
    EXPECT_NE(persian.find("«آیین‌نامه»"), std::string::npos) << persian;
    EXPECT_NE(persian.find("رد شد"), std::string::npos);
    EXPECT_NE(persian.find("https://h/fa/calls/e-participation"), std::string::npos);
    EXPECT_EQ(persian.find("\u2068"), std::string::npos) << "phones show isolates as boxes";

    send<contract::MyNotices>("PUT", notices_path,
                              contract::MyNotices{"en", {{"bale", false}, {"sms", true}}}, sara);
    tell(person_of(sara), "answer 2", now());
    deliver(noon_);
    const std::string english = kavenegar_.asked().back().body;
    EXPECT_NE(english.find("Regulation"), std::string::npos) << english;
    EXPECT_NE(english.find("stop"), std::string::npos) << "the line hears replies, and says so";
}

TEST_F(DeliveryTown, ARepliedToCommentIsToldWithItsPage) {
    const std::string sara = sign_in("09121234567"), reza = sign_in("09121234568");
    deliver(now());
    const std::size_t before = safir_.asked().size();
    contract::SubmitComment reply{"key-of-reza-0001", "They are not."};
    reply.reply_to = comment(sara, "Thirty days are few.", "key-of-sara-0001").id;
    send<contract::CommentRecorded>("POST", article + "/comments", reply, reza);
    EXPECT_EQ(deliver(noon_), 1);
    ASSERT_EQ(safir_.asked().size(), before + 1);
    const std::string told = safir_.asked()[before].body;
    EXPECT_NE(told.find("جواب داده‌اند"), std::string::npos) << told;
    EXPECT_NE(told.find("/fa/calls/e-participation/article-1?list=replies-" +
                        std::to_string(reply.reply_to)),
              std::string::npos)
        << told;
    EXPECT_EQ(told.find("They are not."), std::string::npos) << "what was said stands on the site";
}

TEST_F(DeliveryTown, SeveralAnswersAreOneMessage) {
    const std::string sara = sign_in("09121234567"), reza = sign_in("09121234568");
    deliver(now());
    const std::size_t before = safir_.asked().size();
    for (int i = 0; i < 5; ++i) tell(person_of(sara), "answer " + std::to_string(i), now());
    tell(person_of(reza), "answer 9", now());
    EXPECT_EQ(deliver(now()), 0) << "they gather";
    EXPECT_EQ(deliver(noon_), 2);
    ASSERT_EQ(safir_.asked().size(), before + 2);
    EXPECT_NE(safir_.asked()[before].body.find("۵ خبر تازه"), std::string::npos);
    EXPECT_EQ(states(), "sent sent sent merged merged merged merged sent");
}

TEST_F(DeliveryTown, NoticesWaitForTheMorningAndCodesDoNot) {
    const std::string sara = sign_in("09121234567");
    deliver(now());
    tell(person_of(sara), "answer 1", now());
    const base::Instant midnight{noon_.ms + 12 * base::ms_per_hour};
    EXPECT_EQ(deliver(midnight), 0);
    set_clock(midnight);
    ask_for_code("09121234567");
    EXPECT_EQ(deliver(now()), 1);
    EXPECT_EQ(deliver({midnight.ms + 8 * base::ms_per_hour}), 1);
}

TEST_F(DeliveryTown, NoticesAreTriedAgainMoreAndMoreSeldomThenElsewhereThenGivenUp) {
    const std::string sara = sign_in("09121234567");
    deliver(now());
    const std::size_t codes = safir_.asked().size();
    safir_.answer_with(is_down);
    kavenegar_.answer_with(is_down);
    tell(person_of(sara), "answer 1", now());
    base::Instant at = noon_;
    for (int tries = 1; tries <= domain::tries_per_channel; ++tries) {
        EXPECT_EQ(deliver(at), tries < domain::tries_per_channel ? 1 : 2) << tries;
        EXPECT_EQ(deliver({at.ms + 2'000}), 0) << "not at once";
        at.ms += base::ms_per_minute;
    }
    EXPECT_EQ(safir_.asked().size(), codes + domain::tries_per_channel);
    for (int minute = 0; minute < 10; ++minute) deliver({at.ms += base::ms_per_minute});
    EXPECT_EQ(states(), "sent failed");
    kavenegar_.answer_with(kavenegar_takes);
    ASSERT_TRUE(write([&](store::Connection& connection) -> base::Result<bool> {
        EXPECT_EQ(connection.outbox.failed().size(), 1u);
        return connection.outbox.requeue({2}, at);
    }));
    for (int minute = 0; minute < 10; ++minute) deliver({at.ms += base::ms_per_minute});
    EXPECT_EQ(states(), "sent sent");
}

TEST_F(DeliveryTown, APauseThatAProviderAsksForHoldsForEverything) {
    const std::string sara = sign_in("09121234567"), reza = sign_in("09121234568");
    deliver(now());
    const std::size_t codes = safir_.asked().size();
    safir_.answer_with([](const GatewayAsk&) {
        return GatewayAnswer{429, "", "Retry-After: 120\r\n"};
    });
    tell(person_of(sara), "answer 1", now());
    tell(person_of(reza), "answer 2", now());
    EXPECT_EQ(deliver(noon_), 1) << "the second one is not even tried";
    safir_.answer_with(safir_takes);
    EXPECT_EQ(deliver({noon_.ms + 119'000}), 0);
    EXPECT_EQ(deliver({noon_.ms + 121'000}), 2);
    EXPECT_EQ(safir_.asked().size(), codes + 3);
    EXPECT_TRUE(kavenegar_.asked().empty()) << "a short pause is waited for";
}

TEST_F(DeliveryTown, AChannelsRateIsKept) {
    std::vector<std::string> cookies;
    for (int i = 0; i < 30; ++i) {
        const std::string mobile = "091212345" + std::to_string(10 + i);
        cookies.push_back(sign_in(mobile));
    }
    deliver({morning.ms + base::ms_per_minute});
    deliver({morning.ms + 2 * base::ms_per_minute});
    const std::size_t codes = safir_.asked().size();
    for (const std::string& cookie : cookies) tell(person_of(cookie), "a", now());
    const int at_once = deliver(noon_);
    EXPECT_EQ(at_once, 20) << "Safir's burst";
    const auto taken = take(noon_);
    ASSERT_TRUE(taken.look_again);
    EXPECT_EQ(taken.look_again->ms, noon_.ms + 50);
    EXPECT_EQ(deliver({noon_.ms + 1'000}), 10);
    EXPECT_EQ(safir_.asked().size(), codes + 30);
}

TEST_F(DeliveryTown, WhoeverWantsNothingByNumberHasTheirNumberErased) {
    const std::string sara = sign_in("09121234567");
    EXPECT_EQ(rows("addresses"), 1);
    const auto before = get<contract::MyNotices>(notices_path, sara);
    EXPECT_EQ(before, (contract::MyNotices{"fa", {{"bale", true, true}, {"sms", true, true}}}));
    const auto off = send<contract::MyNotices>(
        "PUT", notices_path, contract::MyNotices{"fa", {{"bale", false}, {"sms", false}}}, sara);
    EXPECT_FALSE(off.channels[0].on || off.channels[1].on || off.channels[0].reachable);
    EXPECT_EQ(rows("addresses"), 0);
    tell(person_of(sara), "answer 1", now());
    deliver(noon_);
    EXPECT_EQ(states().substr(states().rfind(' ') + 1), "failed") << "told nobody, and said so";
    sign_in_elsewhere("09121234567");
    EXPECT_EQ(rows("addresses"), 0) << "and it stays erased";
    expect_problem({"PUT", notices_path, R"({"language":"xx","channels":[]})", sara}, 400,
                   base::ErrorCode::InvalidInput, "language");
    expect_problem({"PUT", notices_path,
                    R"({"language":"fa","channels":[{"channel":"x","on":true,"reachable":true}]})",
                    sara},
                   400, base::ErrorCode::InvalidInput, "channels");
    expect_problem({"GET", notices_path}, 401, base::ErrorCode::SignInNeeded, "");
}

TEST_F(DeliveryTown, ErasingAnAccountTakesItsMessagesAndAddressesAlong) {
    const std::string sara = sign_in("09121234567");
    deliver(now());
    tell(person_of(sara), "answer 1", now());
    ASSERT_EQ(ask({"POST", "/api/v1/me/erasure", R"({"with_texts":false})", sara}).status, 200);
    EXPECT_EQ(rows("addresses"), 0);
    EXPECT_EQ(states(), "sent") << "the code, which names nobody";
    EXPECT_EQ(deliver(noon_), 0);
}

TEST_F(DeliveryTown, ALeaseIsOneSendersUntilItRunsOut) {
    ask_for_code("09121234567");
    const auto first = take(now());
    ASSERT_TRUE(first.task);
    EXPECT_FALSE(take(now()).task) << "nobody else's meanwhile";
    const base::Instant later{now().ms + domain::lease_ms};
    const auto second = take(later);
    ASSERT_TRUE(second.task);
    EXPECT_EQ(second.task->letter.key, first.task->letter.key);
    EXPECT_EQ(second.task->channel, first.task->channel) << "it may have been sent there";
    const auto settled = write([&](store::Connection& connection) {
        return outbox::settle(connection, *first.task, outbox::sent("x"), later);
    });
    EXPECT_FALSE(*settled) << "the first sender came too late to say anything";
    EXPECT_EQ(states(), "queued");
}

} // namespace
} // namespace hamandish::journeys::delivery_test
