#include "domain/answer_clock.h"

#include <gtest/gtest.h>

namespace hamandish::domain::answer_clock_test {
namespace {

using base::Instant;
using base::ms_per_day;

const Period period = Period::between({0}, {31 * ms_per_day}).value();

TEST(AnswerClock, TheLimitRunsFromTheDeadlineOrFromWhatWasAskedLater) {
    EXPECT_EQ(answer_due_at({5 * ms_per_day}, period, 30), (Instant{61 * ms_per_day}));
    EXPECT_EQ(answer_due_at({40 * ms_per_day}, period, 30), (Instant{70 * ms_per_day}));
    const Instant over = period.takes_in_until();
    EXPECT_EQ(answer_due_at({over.ms - 1}, period, 30), (Instant{61 * ms_per_day}));
    EXPECT_EQ(answer_due_at(over, period, 30), (Instant{over.ms + 30 * ms_per_day}));
}

TEST(AnswerClock, APromiseMayBeShortenedButNotStretched) {
    for (const CallState state : {CallState::Open, CallState::Closed}) {
        EXPECT_TRUE(check_answer_days(30, 30, state));
        EXPECT_TRUE(check_answer_days(20, 30, state));
        EXPECT_EQ(check_answer_days(31, 30, state).error().code, base::ErrorCode::Conflict);
    }
    EXPECT_TRUE(check_answer_days(90, 30, CallState::Scheduled));
    for (const int days : {0, -1, 91})
        EXPECT_EQ(check_answer_days(days, 30, CallState::Scheduled).error(),
                  (base::Error{base::ErrorCode::InvalidInput, "days"}));
}

TEST(AnswerClock, InTimeIsUpToTheVeryInstant) {
    const Instant due{100};
    EXPECT_EQ(timing_of({{due, Instant{100}}}, {500}), AnswerTiming::InTime);
    EXPECT_EQ(timing_of({{due, Instant{101}}}, {500}), AnswerTiming::Late);
    EXPECT_EQ(timing_of({{due, {}}}, {100}), AnswerTiming::Waiting);
    EXPECT_EQ(timing_of({{due, {}}}, {101}), AnswerTiming::Overdue);
}

TEST(AnswerClock, OnceLateStaysLateAndWhatWaitsIsNotAnswered) {
    const Asked in_time{{100}, Instant{50}}, late{{100}, Instant{150}}, waiting{{300}, {}};
    EXPECT_EQ(timing_of({late, in_time}, {200}), AnswerTiming::Late);
    EXPECT_EQ(timing_of({in_time, waiting}, {200}), AnswerTiming::Waiting);
    EXPECT_EQ(timing_of({late, waiting}, {301}), AnswerTiming::Overdue);
}

} // namespace
} // namespace hamandish::domain::answer_clock_test
