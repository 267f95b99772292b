// Does an administrator see what reached nobody, without seeing what it says or to whom, and does
// it arrive once it is sent again?
#include "channels_from.h"
#include "contract/outbox_messages.h"
#include "fake_gateway.h"
#include "server/outbox/sending.h"
#include "staff_town.h"

namespace hamandish::journeys::outbox_desk_test {
namespace {

using base::ErrorCode;
using contract::SendAgain;
using domain::Role;

const std::string desk = "/api/v1/staff/outbox", sending = desk + "/sending";

class OutboxDesk : public StaffTown {
  protected:
    static test::GatewayAnswer takes(const test::GatewayAsk&) {
        return {200, R"({"return":{"status":200},"entries":[{"messageid":41}]})"};
    }
    static test::GatewayAnswer is_down(const test::GatewayAsk&) { return {503, ""}; }

    void SetUp() override {
        channels_ = channels_from(
            R"({"channels":[{"name":"sms","type":"kavenegar","key":"sEcReT","template":"t","sender":"s","plain_http":true,"per_minute":600000,"base":")" +
            gateway_.base() + R"("}],"codes":["sms"],"notices":["sms"]})");
        StaffTown::SetUp();
        administrator_ = staff(Role::Administrator);
        sara_ = sign_in("09121234567");
        deliver(now());                             // codes, which do not live long
        deliver({now().ms + domain::gathering_ms}); // what staff are told of themselves
    }
    /// Takes, sends and settles until nothing is due.
    void deliver(base::Instant at) {
        const outbox::Desk of_site{&channels_, key_, "https://h"};
        for (int count = 0; count < 100; ++count) {
            const auto taken = write([&](store::Connection& connection) {
                return outbox::take_next(connection, of_site, at);
            });
            ASSERT_TRUE(taken);
            if (!taken->task) return;
            const auto outcome = outbox::send(*store_, of_site, *taken->task, at);
            ASSERT_TRUE(write([&](store::Connection& connection) {
                return outbox::settle(connection, *taken->task, outcome, at);
            }));
        }
        ADD_FAILURE() << "it does not end";
    }
    /// Six times, ten minutes apart, on the next day: at noon or so many hours after it.
    void deliver_slowly(int hours_after_noon) {
        const std::int64_t noon =
            base::start_of_tehran_day(base::tehran_day(morning)).ms + 36 * base::ms_per_hour;
        for (int time = 0; time < 6; ++time)
            deliver(
                {noon + hours_after_noon * base::ms_per_hour + time * 10 * base::ms_per_minute});
    }
    void tell_sara(const std::string& about) {
        const std::string name = name_of(sara_);
        ASSERT_TRUE(write([&](store::Connection& connection) -> base::Result<bool> {
            const auto person = connection.people.find_by_pseudonym(name);
            if (!person) return base::fail(ErrorCode::NotFound, "person");
            return outbox::write_notice(
                connection, key_,
                {person->id,
                 std::string(outbox::proposal_answered),
                 about,
                 {{"call", {"آیین‌نامه", "Unheard-of regulation"}}},
                 {{"outcome", "rejected"}},
                 "/calls/e-participation"},
                now());
        }));
    }
    contract::OutboxDesk shown() { return get<contract::OutboxDesk>(desk, administrator_); }
    contract::OutboxDesk send_again(const SendAgain& wish) {
        return send<contract::OutboxDesk>("POST", sending, wish, administrator_);
    }
    void is_of_no_use(const SendAgain& wish) {
        expect_problem({"POST", sending, contract::encode(wish), administrator_}, 409,
                       ErrorCode::Conflict, "letter");
    }

    test::FakeGateway gateway_{takes};
    std::string administrator_, sara_;
};

TEST_F(OutboxDesk, SaysThatEverythingArrived) {
    const auto all = shown();
    EXPECT_EQ(all.waiting_count, 0);
    EXPECT_EQ(all.dead_count, 0);
    EXPECT_TRUE(all.dead.empty());
    ASSERT_EQ(all.channels.size(), 1u);
    EXPECT_EQ(all.channels[0].channel, "sms");
    EXPECT_GT(all.channels[0].sent, 0);
}

TEST_F(OutboxDesk, WhatAFailingChannelGaveUpIsSeenSentAgainAndArrives) {
    gateway_.answer_with(is_down);
    tell_sara("answer 1");
    deliver_slowly(0);
    const auto dead = shown();
    EXPECT_EQ(dead.dead_count, 1);
    ASSERT_EQ(dead.dead.size(), 1u);
    const contract::DeadLetter& letter = dead.dead[0];
    EXPECT_EQ(letter.kind, "proposal_answered");
    EXPECT_GE(letter.written_at_ms, morning.ms);
    EXPECT_GT(letter.given_up_at_ms, letter.written_at_ms);
    EXPECT_TRUE(letter.may_send);
    EXPECT_EQ(letter.tries,
              (std::vector<contract::DeadTry>{{"sms", domain::tries_per_channel, "fault"}}));
    ASSERT_EQ(dead.channels.size(), 1u);
    EXPECT_EQ(dead.channels[0].dead, 1);
    EXPECT_EQ(dead.channels[0].of_use, 1);

    const auto queued = send_again({letter.id, {}});
    EXPECT_EQ(queued.dead_count, 0);
    EXPECT_EQ(queued.waiting_count, 1);
    gateway_.answer_with(takes);
    const std::size_t before = gateway_.asked().size();
    deliver_slowly(2);
    EXPECT_EQ(gateway_.asked().size(), before + 1);
    const auto after = shown();
    EXPECT_EQ(after.waiting_count, 0);
    EXPECT_EQ(after.dead_count, 0);
    const auto acts = get<contract::StaffActs>("/api/v1/staff/acts", administrator_).acts;
    ASSERT_FALSE(acts.empty());
    EXPECT_EQ(acts[0].act, "tend_outbox");
    EXPECT_EQ(acts[0].subject, "send message " + std::to_string(letter.id) + " again");
}

TEST_F(OutboxDesk, NothingIsToldOfWhatAMessageSaysOrToWhom) {
    gateway_.answer_with(is_down);
    tell_sara("answer 1");
    deliver_slowly(0);
    const std::string told = *ask({"GET", desk, {}, administrator_}).body;
    ASSERT_NE(told.find("proposal_answered"), told.npos);
    for (const std::string& secret :
         {std::string("9121234567"), std::string("Unheard-of"), std::string("answer 1"),
          std::string("sEcReT"), "\"" + name_of(sara_) + "\""})
        EXPECT_EQ(told.find(secret), told.npos) << secret;
}

TEST_F(OutboxDesk, OthersThanAdministratorsNeitherSeeNorSend) {
    for (const Role role : {Role::Lead, Role::Moderator, Role::Auditor}) {
        const std::string other = staff(role);
        expect_problem({"GET", desk, {}, other}, 403, ErrorCode::Forbidden, "role");
        expect_problem({"POST", sending, contract::encode(SendAgain{1, {}}), other}, 403,
                       ErrorCode::Forbidden, "role");
    }
    expect_problem({"GET", desk, {}, sara_}, 403, ErrorCode::Forbidden, "role");
}

TEST_F(OutboxDesk, AllOfAChannelGoOnceAndNothingElseDoes) {
    gateway_.answer_with(is_down);
    tell_sara("answer 1");
    deliver_slowly(0);
    tell_sara("answer 2");
    deliver_slowly(2);
    EXPECT_EQ(shown().dead_count, 2);
    is_of_no_use({0, "no-such-channel"});
    is_of_no_use({0, {}});
    is_of_no_use({1, {}}); // it arrived
    is_of_no_use({123'456, {}});
    const auto queued = send_again({0, "sms"});
    EXPECT_EQ(queued.dead_count, 0);
    EXPECT_EQ(queued.waiting_count, 2);
    is_of_no_use({0, "sms"});
    const auto acts = get<contract::StaffActs>("/api/v1/staff/acts", administrator_).acts;
    EXPECT_EQ(acts.at(0).subject, "send all of sms again");
}

TEST_F(OutboxDesk, ACodeWhoseTimeIsOverIsNotSentAgain) {
    gateway_.answer_with(is_down);
    set_clock({morning.ms + 10 * base::ms_per_minute});
    (void)sign_in("09121234568");
    deliver(now());
    set_clock({morning.ms + 20 * base::ms_per_minute});
    deliver(now());
    const auto all = shown();
    ASSERT_EQ(all.dead.size(), 1u);
    EXPECT_EQ(all.dead[0].kind, "one_time_code");
    EXPECT_FALSE(all.dead[0].may_send);
    is_of_no_use({all.dead[0].id, {}});
    is_of_no_use({0, "sms"});
}

} // namespace
} // namespace hamandish::journeys::outbox_desk_test
