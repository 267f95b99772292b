#include "contract/report_messages.h"
#include "server/usecases/import_call.h"
#include "town.h"

namespace hamandish::journeys::legal_clock_test {
namespace {

using base::ErrorCode;
using contract::Choose;
using contract::Counted;

TEST_F(Town, AfterTheDeadlineNothingMoreIsTaken) {
    const std::string sara = sign_in("09121111111");
    const auto said = comment(sara, "a", "key-of-sara-0001");
    send<Counted>("PUT", article + "/vote", Choose{"agree"}, sara);
    pass_deadline();
    const std::string late = sign_in("09121111111");
    expect_problem({"PUT", article + "/vote", R"({"choice":"disagree"})", late}, 409,
                   ErrorCode::Closed, "call");
    expect_problem({"PUT", "/api/v1/comments/" + std::to_string(said.id) + "/reaction",
                    R"({"choice":"agree"})", late},
                   409, ErrorCode::Closed, "call");
    expect_problem(
        {"POST", article + "/comments", R"({"client_key":"key-of-sara-0002","text":"late"})", late},
        409, ErrorCode::Closed, "call");
    EXPECT_EQ(get<contract::MyUnit>(article + "/mine", late).vote, "agree");
    EXPECT_EQ(get<contract::CallPage>(call).call.state, "closed");
}

TEST_F(Town, TheDeadlineIsTheMidnightThatWasAnnounced) {
    const auto page = get<contract::CallPage>(call);
    EXPECT_EQ(base::tehran_day({page.call.opens_at_ms}), base::tehran_day(morning));
    EXPECT_EQ(page.call.closes_at_ms - page.call.opens_at_ms, 31 * base::ms_per_day);
    set_clock({page.call.closes_at_ms - base::ms_per_minute});
    EXPECT_EQ(get<contract::CallPage>(call).call.state, "open");
    EXPECT_EQ(
        ask({"PUT", article + "/vote", R"({"choice":"agree"})", sign_in("09121111111")}).status,
        200);
    set_clock({page.call.closes_at_ms});
    EXPECT_EQ(get<contract::CallPage>(call).call.state, "closed");
}

TEST_F(Town, BeforeTheOpeningNothingIsTaken) {
    set_clock({morning.ms - 2 * base::ms_per_day});
    EXPECT_EQ(get<contract::CallList>("/api/v1/calls").calls.at(0).state, "scheduled");
    expect_problem({"PUT", article + "/vote", R"({"choice":"agree"})", sign_in("09121111111")}, 409,
                   ErrorCode::TooEarly, "call");
}

TEST_F(Town, TheReportComesAfterTheDeadline) {
    expect_problem({"GET", call + "/report"}, 409, ErrorCode::TooEarly, "call");
    const std::string people[] = {sign_in("09121111111"), sign_in("09122222222"),
                                  sign_in("09123333333")};
    const auto loved = comment(people[0], "loved", "key-of-sara-0001"),
               split = comment(people[0], "split", "key-of-sara-0002");
    comment(people[1], "ignored", "key-of-reza-0001");
    const auto react = [&](int person, std::int64_t id, const char* choice) {
        send<Counted>("PUT", "/api/v1/comments/" + std::to_string(id) + "/reaction", Choose{choice},
                      people[person]);
    };
    for (int person = 0; person < 3; ++person) react(person, loved.id, "agree");
    react(0, split.id, "disagree");
    react(1, split.id, "agree");
    react(2, split.id, "pass");
    send<Counted>("PUT", article + "/vote", Choose{"agree"}, people[2]);
    pass_deadline();
    const auto report = get<contract::Report>(call + "/report");
    EXPECT_EQ(report.call.participant_count, 3);
    EXPECT_EQ(report.call.comment_count, 3);
    EXPECT_EQ(report.call.vote_count, 1);
    EXPECT_EQ(report.reaction_count, 6);
    ASSERT_EQ(report.units.size(), 7u);
    EXPECT_EQ(report.units[1].votes, (contract::Tally{1, 0, 0}));
    EXPECT_EQ(report.units[1].comment_count, 3);
    ASSERT_EQ(report.most_agreed.size(), 1u);
    EXPECT_EQ(report.most_agreed[0].id, loved.id);
    ASSERT_EQ(report.most_disputed.size(), 1u);
    EXPECT_EQ(report.most_disputed[0].id, split.id);
}

TEST_F(Town, NoRoleMakesACallShorterThanThirtyDays) {
    const auto imported = store_->writer().submit_and_wait([](store::Connection& connection) {
        return usecases::import_call(connection,
                                     {"short",
                                      "directive",
                                      {"o", "o"},
                                      {"s", "s"},
                                      {0},
                                      {30 * base::ms_per_day - 60'000},
                                      {{"t", "t"}, {}, {}}},
                                     morning);
    });
    ASSERT_FALSE(imported);
    EXPECT_EQ(imported.error(), (base::Error{ErrorCode::PeriodTooShort, "closes_at"}));
    EXPECT_EQ(get<contract::CallList>("/api/v1/calls").calls.size(), 1u);
}

TEST_F(Town, ACallWithoutItsSecondLanguageIsRefused) {
    const auto imported = store_->writer().submit_and_wait([](store::Connection& connection) {
        return usecases::import_call(connection,
                                     {"half",
                                      "directive",
                                      {"o", "o"},
                                      {"s", ""},
                                      {0},
                                      {31 * base::ms_per_day},
                                      {{"t", "t"}, {}, {}}},
                                     morning);
    });
    EXPECT_EQ(imported.error(), (base::Error{ErrorCode::InvalidInput, "summary_en"}));
}

} // namespace
} // namespace hamandish::journeys::legal_clock_test
