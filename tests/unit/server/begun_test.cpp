// The server's word that somebody had the page of a call in time: nobody else's, of no other call.
#include "server/usecases/begun.h"

#include <gtest/gtest.h>

namespace hamandish::usecases::begun_test {
namespace {

constexpr base::Instant minute{1'795'465'800'000};
const ops::Key key = ops::Key::from_bytes({1});

contract::CallCard card(const std::string& slug, const std::string& state = "open") {
    contract::CallCard call;
    call.slug = slug;
    call.state = state;
    return call;
}

std::optional<base::Instant> read(const std::string& ticket, const std::string& slug = "a-call") {
    return begun_at({ticket, &key}, slug);
}

TEST(Begun, NamesTheMinuteAndIsTheSameForEveryoneInIt) {
    const std::string ticket = begun_ticket(key, card("a-call"), minute);
    EXPECT_EQ(begun_ticket(key, card("a-call"), {minute.ms + base::ms_per_minute - 1}), ticket);
    EXPECT_NE(begun_ticket(key, card("a-call"), {minute.ms + base::ms_per_minute}), ticket);
    EXPECT_EQ(read(ticket), minute);
}

TEST(Begun, IsGivenWhileTheCallIsOpen) {
    for (const char* state : {"scheduled", "closed", ""})
        EXPECT_EQ(begun_ticket(key, card("a-call", state), minute), "") << state;
}

TEST(Begun, NobodyElseMakesOne) {
    const std::string ticket = begun_ticket(key, card("a-call"), minute);
    const ops::Key other = ops::Key::from_bytes({2});
    EXPECT_FALSE(read(ticket, "another-call"));
    EXPECT_FALSE(begun_at({ticket, &other}, "a-call"));
    EXPECT_FALSE(begun_at({ticket, nullptr}, "a-call"));
    EXPECT_FALSE(begun_at({}, "a-call"));
    for (std::size_t i = 0; i < ticket.size(); ++i) {
        std::string changed = ticket;
        changed[i] = changed[i] == '1' ? '2' : '1';
        EXPECT_FALSE(read(changed)) << changed;
        EXPECT_FALSE(read(ticket.substr(0, i))) << i;
    }
    for (const std::string& nonsense :
         {std::string("-"), std::string("99999999999999999999-00"), "0" + ticket, ticket + "0",
          ticket + " ", " " + ticket, "+" + ticket})
        EXPECT_FALSE(read(nonsense)) << nonsense;
}

TEST(Begun, ABadTicketIsAsNone) {
    const auto period =
        domain::Period::between(minute, {minute.ms + domain::least_period_ms}).value();
    const base::Instant closes = period.closes_at();
    const std::string in_time = begun_ticket(key, card("a-call"), {closes.ms - 1});
    const std::string late = begun_ticket(key, card("a-call"), closes);
    EXPECT_TRUE(require_taken_in(period, "a-call", {in_time, &key}, closes));
    for (const std::string& bad : {late, in_time + "x", std::string()})
        EXPECT_EQ(require_taken_in(period, "a-call", {bad, &key}, closes).error().code,
                  base::ErrorCode::Closed);
    EXPECT_TRUE(require_taken_in(period, "a-call", {"x", &key}, {closes.ms - 1}))
        << "while it is open nobody needs one";
}

} // namespace
} // namespace hamandish::usecases::begun_test
