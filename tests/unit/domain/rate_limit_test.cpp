#include "domain/rate_limit.h"

#include <gtest/gtest.h>

namespace hamandish::domain::rate_limit_test {
namespace {

constexpr base::Instant noon{1'795'500'000'000};
constexpr RateLimit limit{5, 10'000};

TEST(RateLimit, GivesABurstAndThenOneAtATime) {
    base::Instant full{};
    for (int i = 0; i < 5; ++i) full = take_one(limit, full, noon).value();
    const auto refused = take_one(limit, full, noon);
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().code, base::ErrorCode::TooMany);
    EXPECT_EQ(refused.error().retry_after_ms, 10'000);
    EXPECT_FALSE(take_one(limit, full, {noon.ms + 9'999}));
    full = take_one(limit, full, {noon.ms + 10'000}).value();
    EXPECT_FALSE(take_one(limit, full, {noon.ms + 10'000}));
}

/// Whatever the rhythm, nobody does more than burst + elapsed/interval.
TEST(RateLimit, NeverGivesMoreThanItsRate) {
    for (std::int64_t step = 1; step < 40'000; step = step * 3 + 1) {
        base::Instant full{};
        std::int64_t done = 0;
        for (std::int64_t at = 0; at < 1'000'000; at += step) {
            if (const auto next = take_one(limit, full, {noon.ms + at})) {
                full = *next;
                ++done;
            }
            ASSERT_LE(done, 5 + at / 10'000) << step;
        }
    }
}

TEST(RateLimit, WhatIsToldToWaitIsEnough) {
    base::Instant full{};
    base::Instant now = noon;
    for (int i = 0; i < 1'000; ++i) {
        const auto next = take_one(limit, full, now);
        if (next)
            full = *next;
        else
            now.ms += next.error().retry_after_ms;
        ASSERT_TRUE(next || take_one(limit, full, now)) << i;
    }
}

TEST(RateLimit, AClockSetBackLocksNobodyOut) {
    base::Instant full{};
    for (int i = 0; i < 5; ++i) full = take_one(limit, full, noon).value();
    const auto later = take_one(limit, full, {noon.ms - base::ms_per_day});
    ASSERT_TRUE(later);
    EXPECT_EQ(later->ms, noon.ms - base::ms_per_day + limit.interval_ms)
        << "a full bucket less one";
}

TEST(RateLimit, ClocksThatDifferALittleGiveNothingAway) {
    base::Instant full{};
    for (int i = 0; i < 5; ++i) full = take_one(limit, full, noon).value();
    EXPECT_FALSE(take_one(limit, full, {noon.ms - 30 * base::ms_per_second}));
}

} // namespace
} // namespace hamandish::domain::rate_limit_test
