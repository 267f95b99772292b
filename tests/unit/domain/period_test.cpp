#include "domain/period.h"

#include <gtest/gtest.h>
#include <limits>

namespace hamandish::domain::period_test {
namespace {

using base::ErrorCode;
using base::Instant;

constexpr Instant opens{1'795'465'800'000}; // a start of day in Tehran
Instant after(std::int64_t ms) {
    return {opens.ms + ms};
}

} // namespace

TEST(Period, HasThirtyFullDays) {
    EXPECT_TRUE(Period::between(opens, after(30 * base::ms_per_day)));
    EXPECT_TRUE(Period::between(opens, after(90 * base::ms_per_day)));
}

TEST(Period, IsNeverAMinuteShorter) {
    for (const std::int64_t ms : {30 * base::ms_per_day - base::ms_per_minute,
                                  29 * base::ms_per_day, std::int64_t{0}, -base::ms_per_day}) {
        const auto period = Period::between(opens, after(ms));
        ASSERT_FALSE(period) << ms;
        EXPECT_EQ(period.error(), (base::Error{ErrorCode::PeriodTooShort, "closes_at"}));
    }
}

TEST(Period, BeginsAndEndsOnWholeMinutes) {
    EXPECT_EQ(Period::between(after(1), after(40 * base::ms_per_day)).error().where, "opens_at");
    EXPECT_EQ(Period::between(opens, after(40 * base::ms_per_day + 999)).error().where,
              "closes_at");
}

TEST(Period, OpensAtItsFirstInstantAndIsOverAtItsLast) {
    const Instant closes = after(30 * base::ms_per_day);
    const Period period = Period::between(opens, closes).value();
    EXPECT_EQ(state_at(period, after(-1)), CallState::Scheduled);
    EXPECT_EQ(state_at(period, opens), CallState::Open);
    EXPECT_EQ(state_at(period, {closes.ms - 1}), CallState::Open);
    EXPECT_EQ(state_at(period, closes), CallState::Closed);

    EXPECT_EQ(require_open(period, after(-1)).error().code, ErrorCode::TooEarly);
    EXPECT_TRUE(require_open(period, opens));
    EXPECT_TRUE(require_open(period, {closes.ms - 1}));
    EXPECT_EQ(require_open(period, closes).error().code, ErrorCode::Closed);
    EXPECT_EQ(require_closed(period, closes).error().code, ErrorCode::TooEarly);
    EXPECT_EQ(require_closed(period, {closes.ms + sending_grace_ms - 1}).error().code,
              ErrorCode::TooEarly);
    EXPECT_TRUE(require_closed(period, {closes.ms + sending_grace_ms}));
}

/// Every pair of instants at which something may change: taken in are those, and no others.
TEST(Period, TakesInWhatWasBegunInTimeForAShortTime) {
    const std::int64_t closes = 30 * base::ms_per_day, until = closes + sending_grace_ms;
    const Period period = Period::between(opens, after(closes)).value();
    EXPECT_EQ(period.takes_in_until(), after(until));
    const std::int64_t instants[] = {-1, 0, closes - 1, closes, closes + 1, until - 1, until};
    for (const std::int64_t now : instants) {
        const bool is_open = now >= 0 && now < closes;
        EXPECT_EQ(require_open(period, after(now), std::nullopt).has_value(), is_open) << now;
        EXPECT_EQ(is_over(period, after(now)), now >= until) << now;
        for (const std::int64_t begun : instants) {
            const bool in_time = begun >= 0 && begun < closes;
            const bool in_grace = now >= closes && now < until;
            const auto taken = require_open(period, after(now), after(begun));
            EXPECT_EQ(taken.has_value(), is_open || (in_grace && in_time)) << now << " " << begun;
            if (!taken) {
                EXPECT_EQ(taken.error(), require_open(period, after(now)).error());
            }
        }
    }
}

TEST(Period, ThatIsWithdrawnTakesInNothingMore) {
    const Instant at = after(3 * base::ms_per_day);
    const Period period =
        Period::between(opens, after(30 * base::ms_per_day)).value().withdrawn_at(at).value();
    EXPECT_EQ(period.takes_in_until(), at);
    EXPECT_EQ(require_open(period, at, opens).error().code, ErrorCode::Closed);
    EXPECT_TRUE(require_closed(period, at));
}

TEST(Period, OfTheFarthestFutureEndsSomewhere) {
    const std::int64_t last =
        std::numeric_limits<std::int64_t>::max() / base::ms_per_minute * base::ms_per_minute;
    const Period period = Period::between(opens, {last}).value();
    EXPECT_GE(period.takes_in_until(), period.closes_at());
}

TEST(Period, IsWithdrawnOnceAndForGood) {
    const Instant closes = after(30 * base::ms_per_day), at = after(3 * base::ms_per_day);
    const Period promised = Period::between(opens, closes).value();
    EXPECT_FALSE(promised.is_withdrawn());
    EXPECT_EQ(promised.promised_closes_at(), closes);
    const Period period = promised.withdrawn_at(at).value();
    EXPECT_TRUE(period.is_withdrawn());
    EXPECT_TRUE(period.ever_opens());
    EXPECT_EQ(period.closes_at(), at);
    EXPECT_EQ(period.promised_closes_at(), closes);
    EXPECT_EQ(state_at(period, {at.ms - 1}), CallState::Open);
    EXPECT_EQ(require_open(period, at).error().code, ErrorCode::Closed);
    EXPECT_EQ(period.withdrawn_at(after(base::ms_per_day)).error().code, ErrorCode::Closed);
    EXPECT_EQ(period.withdrawn_at(after(4 * base::ms_per_day)).error().code, ErrorCode::Closed);
    // Nor does it come back by being made longer, in the minute before it is over either.
    EXPECT_EQ(period.extended_to(base::tehran_day(after(90 * base::ms_per_day))).error().code,
              ErrorCode::Closed);
}

TEST(Period, IsNotWithdrawnOnceItIsOverNorBetweenMinutes) {
    const Instant closes = after(30 * base::ms_per_day);
    const Period period = Period::between(opens, closes).value();
    EXPECT_EQ(period.withdrawn_at(closes).error(), (base::Error{ErrorCode::Closed, "call"}));
    EXPECT_EQ(period.withdrawn_at(after(40 * base::ms_per_day)).error().code, ErrorCode::Closed);
    EXPECT_EQ(period.withdrawn_at(after(1)).error(), (base::Error{ErrorCode::InvalidInput, "at"}));
    EXPECT_EQ(withdrawal_instant(opens), after(base::ms_per_minute));
    EXPECT_EQ(withdrawal_instant(after(base::ms_per_minute - 1)), after(base::ms_per_minute));
}

TEST(Period, ThatIsWithdrawnBeforeItBeginsNeverOpens) {
    const Period promised = Period::between(opens, after(30 * base::ms_per_day)).value();
    for (const Instant at : {after(-base::ms_per_day), opens}) {
        const Period period = promised.withdrawn_at(at).value();
        EXPECT_FALSE(period.ever_opens());
        EXPECT_EQ(state_at(period, {at.ms - 1}), CallState::Scheduled);
        for (const Instant later : {at, opens, after(base::ms_per_day)})
            EXPECT_EQ(state_at(period, later), CallState::Closed);
    }
}

TEST(Period, NamesItsStates) {
    EXPECT_EQ(word(CallState::Scheduled), "scheduled");
    EXPECT_EQ(word(CallState::Open), "open");
    EXPECT_EQ(word(CallState::Closed), "closed");
}

} // namespace hamandish::domain::period_test
