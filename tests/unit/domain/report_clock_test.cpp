#include "domain/answer_clock.h"
#include "domain/report_clock.h"

#include <gtest/gtest.h>

namespace hamandish::domain::report_clock_test {
namespace {

using base::Instant;

constexpr Instant opens{1'795'465'800'000}; // a start of day in Tehran
constexpr Instant closes{opens.ms + 40 * base::ms_per_day};
Period period() {
    return Period::between(opens, closes).value();
}
Instant day(int after_closing) {
    return {closes.ms + after_closing * base::ms_per_day};
}

struct Sample {
    const char* what;
    int answer_days;
    std::vector<std::optional<Instant>> first_answers;
    int due_day;
    std::optional<int> complete_day;
    int today;
    AnswerTiming timing;
};

const Sample samples[] = {
    {"nothing is owed an answer", 30, {}, 30, 0, 1, AnswerTiming::InTime},
    {"answered before the deadline", 30, {Instant{opens.ms}}, 30, 0, 1, AnswerTiming::InTime},
    {"the last answer completes it", 30, {day(9), day(3)}, 30, 9, 40, AnswerTiming::InTime},
    {"on the last instant", 30, {day(30)}, 30, 30, 40, AnswerTiming::InTime},
    {"one answer came late", 30, {day(2), day(31)}, 30, 31, 40, AnswerTiming::Late},
    {"one is missing, and there is time", 30, {day(2), {}}, 30, {}, 30, AnswerTiming::Waiting},
    {"one is missing, and there is none", 30, {day(2), {}}, 30, {}, 31, AnswerTiming::Overdue},
    {"a short limit for answers hurries no report", 5, {{}}, 30, {}, 6, AnswerTiming::Waiting},
    {"a long limit for answers is waited for", 60, {{}}, 60, {}, 31, AnswerTiming::Waiting},
    {"and no longer", 60, {{}}, 60, {}, 61, AnswerTiming::Overdue},
};

} // namespace

TEST(ReportClock, TellsDueCompleteAndOverdueReports) {
    for (const Sample& one : samples) {
        const Instant due = report_due_at(period(), one.answer_days);
        EXPECT_EQ(due, day(one.due_day)) << one.what;
        const auto complete = report_complete_at(period(), one.first_answers);
        ASSERT_EQ(complete.has_value(), one.complete_day.has_value()) << one.what;
        if (complete) {
            EXPECT_EQ(*complete, day(*one.complete_day)) << one.what;
        }
        EXPECT_EQ(timing_of({{due, complete}}, day(one.today)), one.timing) << one.what;
    }
}

TEST(ReportClock, IsTheLastWordOnceAllIsAnsweredAndItIsPublished) {
    EXPECT_FALSE(is_last_word(false, 0));
    EXPECT_FALSE(is_last_word(true, 0)) << "nobody answers for it yet";
    EXPECT_FALSE(is_last_word(false, closes.ms)) << "an answer is objected to";
    EXPECT_TRUE(is_last_word(true, closes.ms));
}

TEST(ReportClock, AnOwnersReportIsCompleteWithItsPublication) {
    const std::optional<Instant> none;
    EXPECT_EQ(report_complete_since(day(3), none, false), day(3)) << "as it was";
    EXPECT_EQ(report_complete_since(day(3), day(9), false), day(3));
    EXPECT_EQ(report_complete_since(day(3), none, true), none);
    EXPECT_EQ(report_complete_since(day(3), day(9), true), day(9));
    EXPECT_EQ(report_complete_since(none, day(9), true), none) << "something waits again";
    EXPECT_EQ(report_complete_since(day(10), day(9), true), day(10));
}

TEST(ReportClock, ItsDayIsTheFirstOfDey) {
    EXPECT_EQ(base::start_of_tehran_day(base::tehran_day(publication_counts_from)),
              publication_counts_from);
    const auto ending = [](std::int64_t ms) {
        return Period::between({ms - 40 * base::ms_per_day}, {ms}).value();
    };
    const std::int64_t first = publication_counts_from.ms;
    EXPECT_TRUE(needs_publication(ending(first), true));
    EXPECT_TRUE(needs_publication(ending(first + base::ms_per_day), true));
    EXPECT_FALSE(needs_publication(ending(first - base::ms_per_day), true)) << "it ended before";
    EXPECT_FALSE(needs_publication(ending(first), false)) << "nobody could publish it";
}

} // namespace hamandish::domain::report_clock_test
