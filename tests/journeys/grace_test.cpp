// The minutes after the deadline: what was begun before it is taken in, nothing else is, and nobody
// sees a number until nothing more can come.
#include "contract/certificate_messages.h"
#include "contract/own_data_messages.h"
#include "contract/question_messages.h"
#include "contract/report_messages.h"
#include "log_town.h"
#include "server/usecases/begun.h"

namespace hamandish::journeys::grace_test {
namespace {

using base::ErrorCode;

const std::string ballot = call + "/questions/first-steps/ballot",
                  answers = call + "/questions/taking-part/answers";

class Grace : public LogTown {
  protected:
    void SetUp() override {
        LogTown::SetUp();
        ASSERT_TRUE(server::add_demo_questions(*store_, now()));
        closes_ms_ = get<contract::CallPage>(call).call.closes_at_ms;
        set_clock({closes_ms_ - base::ms_per_hour});
        sara_ = sign_in("09121111111");
        said_ = comment(sara_, "Said before", "key-of-sara-0001").id;
        begun_ = get<contract::UnitPage>(article).begun;
        ASSERT_FALSE(begun_.empty());
    }
    void after(std::int64_t minutes) { set_clock({closes_ms_ + minutes * base::ms_per_minute}); }
    /// Everything that one can do in a call, sent with this ticket.
    std::vector<Ask> acts(const std::string& ticket, const std::string& key) {
        const std::string query = ticket.empty() ? "" : "?begun=" + ticket;
        const std::string agree = contract::encode(contract::Choose{"agree"});
        const contract::SurveyAnswers some_answers{{{{"no"}, "before", "", ""}}, false};
        contract::SubmitComment reply{"reply-" + key, "To that I reply " + key};
        reply.reply_to = said_;
        const std::string comments = article + "/comments" + query;
        const contract::SubmitComment words{"words-" + key, "It should be shorter, says " + key};
        const contract::SubmitComment wish{"wishes-" + key, "Explain the annex to " + key,
                                           "request"};
        return {
            {"POST", comments, contract::encode(words), sara_},
            {"POST", comments, contract::encode(wish), sara_},
            {"POST", comments, contract::encode(reply), sara_},
            {"PUT", article + "/vote" + query, agree, sara_},
            {"PUT", "/api/v1/comments/" + std::to_string(said_) + "/reaction" + query, agree,
             sara_},
            {"PUT", ballot + query, contract::encode(contract::CastMarks{{1, 0, 0, 0, 0}}), sara_},
            {"PUT", answers + query, contract::encode(some_answers), sara_}};
    }
    void expect_closed(const std::string& ticket, const std::string& key) {
        for (const Ask& act : acts(ticket, key))
            expect_problem(act, 409, ErrorCode::Closed, "call");
    }
    [[nodiscard]] bool is_closing_logged() {
        return exported().find("\"call_closed\"") != std::string::npos;
    }
    contract::CallCard card(const std::string& slug) {
        contract::CallCard one;
        one.slug = slug;
        one.state = "open";
        return one;
    }

    std::int64_t closes_ms_ = 0, said_ = 0;
    std::string sara_, begun_;
};

TEST_F(Grace, WhatWasBegunInTimeIsTakenInForAQuarterOfAnHour) {
    for (const auto& [minutes, key] : {std::pair{0, "key-of-the-first"}, {14, "and-of-the-last"}}) {
        after(minutes);
        for (const Ask& act : acts(begun_, key)) {
            const auto answer = ask(act);
            EXPECT_EQ(answer.status, 200) << act.path << *answer.body;
        }
    }
    after(15);
    expect_closed(begun_, "key-of-too-late");
}

TEST_F(Grace, WhoDidNotBeginInTimeCannot) {
    after(0);
    EXPECT_EQ(get<contract::UnitPage>(article).begun, "");
    EXPECT_EQ(get<contract::CallQuestions>(call + "/questions").begun, "");
    const base::Instant closes{closes_ms_};
    expect_closed("", "key-of-nobody-1");
    expect_closed("1-2", "key-of-nobody-2");
    expect_closed(usecases::begun_ticket(key_, card("e-participation"), closes), "key-of-nobody-3");
    expect_closed(usecases::begun_ticket(key_, card("another"), {closes_ms_ - base::ms_per_minute}),
                  "key-of-nobody-4");
}

TEST_F(Grace, NumbersAndTheClosingWaitUntilItIsOver) {
    after(14);
    EXPECT_EQ(ask({"PUT", ballot + "?begun=" + begun_,
                   contract::encode(contract::CastMarks{{1, 0, 0, 0, 0}}), sara_})
                  .status,
              200);
    const Ask report{"GET", call + "/report"},
        result{"GET", call + "/questions/first-steps/result"},
        certificate{"POST", call + "/certificate", contract::encode(contract::AskCertificate{}),
                    sara_};
    for (const Ask& early : {report, result})
        expect_problem(early, 409, ErrorCode::TooEarly, "call");
    expect_problem(certificate, 409, ErrorCode::TooEarly, "certificate");
    keep_log(now());
    after(15);
    for (const Ask& words : {report, result}) EXPECT_EQ(ask(words).status, 200) << words.path;
    keep_log(now());
    EXPECT_FALSE(is_closing_logged()) << "whoever came in the last moment is being answered";
    after(16);
    keep_log(now());
    EXPECT_TRUE(is_closing_logged());
}

TEST_F(Grace, WhatCameAfterMidnightBelongsToTheLastDay) {
    std::vector<std::string> early, late;
    for (int i = 0; i < 10; ++i) {
        early.push_back(sign_in("0912" + std::to_string(2'000'000 + i)));
        late.push_back(sign_in("0912" + std::to_string(3'000'000 + i)));
    }
    for (const std::string& one : early) vote(one, "agree");
    after(5);
    const std::string agree = contract::encode(contract::Choose{"agree"});
    for (const std::string& one : late)
        EXPECT_EQ(ask({"PUT", article + "/vote?begun=" + begun_, agree, one}).status, 200);
    after(16);
    keep_log(now());
    EXPECT_TRUE(findings().empty());
    EXPECT_TRUE(findings_in(exported()).empty());
    for (const auto& table : get<contract::Report>(call + "/report").days) {
        if (table.by != "votes") continue;
        ASSERT_EQ(table.rows.size(), 32u) << "31 days, and what was not stated";
        EXPECT_EQ(table.rows[30].count, 20);
    }
}

TEST_F(Grace, AWithdrawnCallHasNone) {
    const base::Instant at{closes_ms_ - base::ms_per_hour / 2};
    withdraw(at);
    set_clock(at);
    expect_closed(begun_, "key-of-sara-9999");
    EXPECT_EQ(ask({"GET", call + "/report"}).status, 200);
}

TEST_F(Grace, WhoIsErasedAfterTheyWereCountedIsNotCountedOnceMore) {
    vote(sara_, "agree");
    after(2);
    send<contract::Empty>("POST", "/api/v1/me/erasure", contract::EraseMe{}, sara_);
    after(5);
    const std::string again = sign_in("09121111111");
    expect_problem({"PUT", article + "/vote?begun=" + begun_,
                    contract::encode(contract::Choose{"disagree"}), again},
                   409, ErrorCode::AlreadyCounted, "call");
}

} // namespace
} // namespace hamandish::journeys::grace_test
