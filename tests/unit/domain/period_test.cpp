#include "domain/period.h"

#include <gtest/gtest.h>

namespace hamandish::domain {
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
    EXPECT_EQ(require_closed(period, {closes.ms - 1}).error().code, ErrorCode::TooEarly);
    EXPECT_TRUE(require_closed(period, closes));
}

TEST(Period, NamesItsStates) {
    EXPECT_EQ(word(CallState::Scheduled), "scheduled");
    EXPECT_EQ(word(CallState::Open), "open");
    EXPECT_EQ(word(CallState::Closed), "closed");
}

} // namespace hamandish::domain
