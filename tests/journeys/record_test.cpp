// What changed because of people is told on the first page; how the duties are kept, in figures.
#include "answer_town.h"

#include "contract/record_messages.h"
#include "contract/report_messages.h"

#include <regex>

namespace hamandish::journeys::record_test {
namespace {

using domain::Role;

const std::string queue_path = "/api/v1/staff/calls/e-participation/answers";

class RecordJourney : public AnswerTown {
  protected:
    void SetUp() override {
        AnswerTown::SetUp();
        ASSERT_TRUE(write([](store::Connection& connection) -> base::Result<bool> {
            connection.answers.put_rules(connection.calls.find("e-participation")->id,
                                         {30, connection.staff.find_organisation("tehran")->id});
            return true;
        }));
    }
    std::int64_t propose(const std::string& cookie, const std::string& text) {
        const std::string key = "key-of-a-proposal-" + std::to_string(++keys_);
        return send<contract::CommentRecorded>("POST", article + "/comments",
                                               contract::SubmitComment{key, text, "proposal", {}},
                                               cookie)
            .comment.id;
    }
    void answer(std::int64_t proposal, const std::string& decision) {
        contract::WriteAnswer words{
            0, {proposal}, decision, {"با قانون سازگار است", "It is within the law"}, {}};
        if (decision != "accepted")
            words.ground = {{"قانون", "Act"}, {"ماده ۱", "Article 1"}, {}, {}};
        const auto queue =
            send<contract::AnswerQueue>("POST", queue_path, words, staff(Role::Editor));
        for (const auto& one : queue.written)
            send<contract::AnswerQueue>(
                "POST", "/api/v1/staff/answers/" + std::to_string(one.group.answer.id) + "/review",
                contract::ReviewAnswer{true, {}}, staff(Role::Lead));
    }
    /// As it stands once somebody has signed and published (publish_report.cpp), and nobody's log.
    void publish_report() {
        const std::string lead = name_of(staff(Role::Lead));
        EXPECT_TRUE(write([&](store::Connection& connection) -> base::Result<bool> {
            const auto call = connection.calls.find("e-participation")->id;
            const auto person = connection.people.find_by_pseudonym(lead);
            if (!person) return base::fail(base::ErrorCode::NotFound, "person");
            connection.journal.append({store::EventKind::ReportPublished, call, 0, now()});
            return connection.concerns.insert(
                store::PublicationRecord{call, person->id, now(), connection.log.size()});
        }));
    }
    int keys_ = 0;
};

TEST_F(RecordJourney, AcceptedProposalsAreToldOnTheFirstPageAndOthersAreNot) {
    EXPECT_TRUE(get<contract::CallList>("/api/v1/calls").heeded.empty());
    const std::string sara = newcomer();
    const auto accepted = propose(sara, "a ramp at every door");
    const auto rejected = propose(newcomer(), "no doors at all");
    answer(rejected, "rejected");
    answer(accepted, "accepted");
    const auto heeded = get<contract::CallList>("/api/v1/calls").heeded;
    ASSERT_EQ(heeded.size(), 1u);
    EXPECT_EQ(heeded[0].comment_id, accepted);
    EXPECT_EQ(heeded[0].text, "a ramp at every door");
    EXPECT_EQ(heeded[0].reason.en, "It is within the law");
    EXPECT_EQ(heeded[0].unit_key, "article-1");
    EXPECT_EQ(heeded[0].voices, 1);
    const std::string page = *ask({"GET", "/en/"}).body;
    EXPECT_NE(page.find("What changed because of you"), std::string::npos);
    EXPECT_NE(page.find("article-1?list=at-" + std::to_string(accepted)), std::string::npos);
}

TEST_F(RecordJourney, CountsWhatHappened) {
    const auto before = get<contract::ParticipationRecord>("/api/v1/record");
    EXPECT_EQ(before.all.calls, 1);
    EXPECT_EQ(before.all.open, 1);
    EXPECT_GE(before.all.fewest_days, 30);
    EXPECT_EQ(before.all.bilingual, 1);
    EXPECT_EQ(before.all.open_call, "e-participation");
    EXPECT_EQ(before.all.closed_call, "");
    ASSERT_EQ(before.organisations.size(), 1u);
    EXPECT_EQ(before.organisations[0].calls, 1);
    const auto first = propose(newcomer(), "one");
    propose(newcomer(), "two");
    answer(first, "accepted");
    pass_deadline();
    const auto after = get<contract::ParticipationRecord>("/api/v1/record");
    EXPECT_EQ(after.all.closed, 1);
    EXPECT_EQ(after.all.participants, 2);
    EXPECT_EQ(after.all.answers.in_time, 1);
    EXPECT_EQ(after.all.answers.waiting + after.all.answers.overdue, 1);
    EXPECT_EQ(after.all.closed_call, "e-participation");
}

/// Everyone sees until when a report is to be complete, and which reports are late with it.
TEST_F(RecordJourney, OverdueReportsAreListedUntilTheyAreComplete) {
    const auto proposal = propose(newcomer(), "one");
    pass_deadline();
    const auto report = [&] { return get<contract::Report>(call + "/report"); };
    const auto record = [&] { return get<contract::ParticipationRecord>("/api/v1/record"); };
    const auto page = [&](const std::string& path) { return *ask({"GET", path}).body; };
    const std::string report_path = "/en/calls/e-participation/report";
    const base::Instant due{report().due_at_ms};
    EXPECT_EQ(due.ms, report().call.closes_at_ms + 30 * base::ms_per_day);
    EXPECT_EQ(report().complete_at_ms, 0);
    EXPECT_EQ(record().all.reports, (contract::ReportFigures{0, 0, 1, 0}));
    EXPECT_NE(page(report_path).find("provisional and is due to be complete"), std::string::npos);
    EXPECT_NE(page("/en/record").find("No report is overdue"), std::string::npos);

    set_clock({due.ms - base::ms_per_minute});
    EXPECT_TRUE(record().overdue_reports.empty());
    set_clock({due.ms + base::ms_per_day});
    EXPECT_EQ(record().organisations[0].reports, (contract::ReportFigures{0, 0, 0, 1}));
    ASSERT_EQ(record().overdue_reports.size(), 1u);
    const auto overdue = record().overdue_reports[0];
    EXPECT_EQ(overdue.call_slug, "e-participation");
    EXPECT_EQ(overdue.due_at_ms, due.ms);
    EXPECT_EQ(overdue.waiting_count, 1);
    EXPECT_NE(page("/en/record").find("1 proposal or request has no answer"), std::string::npos);
    EXPECT_NE(page("/en/record").find(report_path), std::string::npos);
    EXPECT_NE(page(report_path).find("This report is overdue"), std::string::npos);

    answer(proposal, "accepted");
    EXPECT_GT(report().complete_at_ms, due.ms);
    ASSERT_EQ(record().overdue_reports.size(), 1u) << "nobody has published it";
    EXPECT_EQ(record().overdue_reports[0].waiting_count, 0);
    EXPECT_NE(page("/en/record").find("but the report is not published"), std::string::npos);
    EXPECT_NE(page(report_path).find("This report is overdue"), std::string::npos);

    publish_report();
    EXPECT_TRUE(record().overdue_reports.empty());
    EXPECT_EQ(record().all.reports, (contract::ReportFigures{0, 1, 0, 0}));
    EXPECT_NE(page(report_path).find("This report was completed late"), std::string::npos);
}

/// A call that nobody proposed anything to owes its report, too.
TEST_F(RecordJourney, AReportThatNobodyPublishesIsOverdueThoughNothingWaits) {
    pass_deadline();
    const auto report = get<contract::Report>(call + "/report");
    EXPECT_TRUE(report.needs_publication);
    EXPECT_EQ(report.complete_at_ms, report.call.closes_at_ms) << "in the log as ever";
    const auto figures = [&] {
        return get<contract::ParticipationRecord>("/api/v1/record").all.reports;
    };
    EXPECT_EQ(figures(), (contract::ReportFigures{0, 0, 1, 0}));
    set_clock({report.due_at_ms + base::ms_per_day});
    EXPECT_EQ(figures(), (contract::ReportFigures{0, 0, 0, 1}));
    EXPECT_NE(ask({"GET", "/en/record"}).body->find("but the report is not published"),
              std::string::npos);
}

/// Whom nobody answers for nobody can publish for.
TEST_F(RecordJourney, AReportWithoutAnOwnerIsCompleteWithItsAnswers) {
    ASSERT_TRUE(write([](store::Connection& connection) -> base::Result<bool> {
        connection.answers.put_rules(connection.calls.find("e-participation")->id, {30, {}});
        return true;
    }));
    pass_deadline();
    const auto report = get<contract::Report>(call + "/report");
    EXPECT_FALSE(report.needs_publication);
    set_clock({report.due_at_ms + base::ms_per_day});
    const auto record = get<contract::ParticipationRecord>("/api/v1/record");
    EXPECT_EQ(record.all.reports, (contract::ReportFigures{1, 0, 0, 0}));
}

TEST_F(RecordJourney, AReportIsCompleteInTimeAndNoObjectionMakesItLate) {
    const std::string mobile = "09121111111"; // no session lives as long as a call
    const auto proposal = propose(sign_in(mobile), "one");
    answer(proposal, "rejected");
    pass_deadline();
    const auto report = get<contract::Report>(call + "/report");
    EXPECT_EQ(report.complete_at_ms, report.call.closes_at_ms);
    publish_report();
    EXPECT_NE(ask({"GET", "/en/calls/e-participation/report"})
                  .body->find("This report was complete with its publication"),
              std::string::npos);
    send<contract::Objected>("POST", "/api/v1/comments/" + std::to_string(proposal) + "/objection",
                             contract::ObjectToAnswer{"you answered something else"},
                             sign_in(mobile));
    EXPECT_FALSE(get<contract::Report>(call + "/report").is_final);
    set_clock({report.due_at_ms + base::ms_per_day});
    const auto record = get<contract::ParticipationRecord>("/api/v1/record");
    EXPECT_EQ(record.all.reports, (contract::ReportFigures{1, 0, 0, 0}));
    EXPECT_TRUE(record.overdue_reports.empty());
}

TEST_F(RecordJourney, AnOrganisationHasAPageWithExamplesOfItsOwn) {
    const auto record = get<contract::ParticipationRecord>("/api/v1/record");
    ASSERT_EQ(record.organisations.size(), 1u);
    const auto& own = record.organisations[0];
    ASSERT_EQ(own.slug, "tehran");
    EXPECT_EQ(own.open_call, "e-participation");
    EXPECT_EQ(record.all.slug, "");
    const std::string path = "/en/record/tehran", title = "Participation record: " + own.name.en;
    EXPECT_NE(ask({"GET", "/en/record"}).body->find("href=\"" + path + "\""), std::string::npos);
    const auto page = ask({"GET", path});
    EXPECT_EQ(page.status, 200);
    const std::string body = std::regex_replace(*page.body, std::regex("\u2067|\u2068|\u2069"),
                                                ""); // isolates are not seen
    EXPECT_NE(body.find("<title>" + title), std::string::npos) << body.substr(0, 400);
    EXPECT_NE(body.find("/en/calls/e-participation/questions"), std::string::npos);
    EXPECT_EQ(ask({"GET", "/en/record/shiraz"}).status, 404) << "it has called nobody";
    EXPECT_EQ(ask({"GET", "/en/record/nowhere"}).status, 404);
}

class Examples : public RecordJourney, public testing::WithParamInterface<std::string> {};
INSTANTIATE_TEST_SUITE_P(Record, Examples, testing::Values("/en/record", "/en/record/tehran"));

TEST_P(Examples, OfTheRecordCanBeOpened) {
    pass_deadline();
    const std::string page = *ask({"GET", GetParam()}).body;
    int links = 0;
    const std::string before = "href=\"/en";
    for (auto at = page.find(before); at != std::string::npos; at = page.find(before, at + 1)) {
        const auto start = at + 6;
        std::string path = page.substr(start, page.find('"', start) - start);
        path = path.substr(0, path.find('#'));
        const int status = ask({"GET", path}).status;
        EXPECT_TRUE(status == 200 || status == 303) << path << " " << status;
        ++links;
    }
    EXPECT_GT(links, 20);
}

} // namespace
} // namespace hamandish::journeys::record_test
