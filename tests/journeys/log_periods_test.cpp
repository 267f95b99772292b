// Whatever was taken in before a call opened or after it was over is found, in the database and in
// what everyone may download.
#include "late_acts.h"
#include "tampering.h"

namespace hamandish::journeys::log_periods_test {
namespace {

const std::string vote_cast = "vote_cast: ", comment_received = "comment_received: ";
const std::string before = "before its call opened", late = "after its call was over",
                  behind = "stands behind the closing of its call";

struct Found {
    std::string in_database, in_export;
};

std::string words_of(const std::vector<logbook::Finding>& findings) {
    std::string all;
    for (const logbook::Finding& one : findings) all += one.what + "\n";
    return all;
}

class LogPeriods : public LogTown, public testing::WithParamInterface<store::Engine> {
  protected:
    LogPeriods() { database_ = database_of(GetParam()); }
    void SetUp() override {
        LogTown::SetUp();
        const auto card = get<contract::CallPage>(call).call;
        opens_ms_ = card.opens_at_ms;
        closes_ms_ = card.closes_at_ms;
    }
    /// What is found once acts at `at_ms` are in the log; nothing of them stays.
    Found found_with_acts_at(std::int64_t at_ms) {
        Found found;
        const auto done = store_->writer().submit_and_wait(
            [&](store::Connection& connection) -> base::Result<bool> {
                take_in_acts(connection, {at_ms});
                logbook::sign_head(connection, log_key_, {at_ms});
                const auto check = logbook::verify_database(connection);
                std::string text;
                TRY(logbook::write_export(connection,
                                          [&](std::string_view line) { text += line; }));
                found = {words_of(check.findings()), words_of(findings_in(text))};
                return base::fail(base::ErrorCode::Conflict, "taken back");
            });
        EXPECT_FALSE(done);
        if (!done) {
            EXPECT_EQ(done.error().where, "taken back") << "the acts were refused";
        }
        return found;
    }
    void expect_lawful(std::int64_t at_ms) {
        const Found found = found_with_acts_at(at_ms);
        EXPECT_EQ(found.in_database, "") << at_ms - closes_ms_;
        EXPECT_EQ(found.in_export, "") << at_ms - closes_ms_;
    }
    void expect_found(std::int64_t at_ms, const std::string& what) {
        const Found found = found_with_acts_at(at_ms);
        for (const std::string& all : {found.in_database, found.in_export})
            for (const std::string& kind : {vote_cast, comment_received})
                EXPECT_NE(all.find(kind + what), std::string::npos)
                    << at_ms - closes_ms_ << kind << all;
    }

    std::int64_t opens_ms_ = 0, closes_ms_ = 0;
};

TEST_P(LogPeriods, WhatCameOutsideOfThePeriodIsFound) {
    live();
    expect_found(opens_ms_ - 1, before);
    expect_lawful(opens_ms_);
    expect_lawful(closes_ms_ + domain::sending_grace_ms - 1);
    expect_lawful(closes_ms_ + logbook::closing_grace_ms - 1);
    expect_found(closes_ms_ + logbook::closing_grace_ms, late);
    EXPECT_EQ(findings(), std::vector<logbook::Finding>()) << "each was taken back";
}

TEST_P(LogPeriods, AnExtensionMovesTheEnd) {
    live();
    expect_found(closes_ms_ + base::ms_per_day, late);
    extend_by(2);
    keep_log();
    expect_lawful(closes_ms_ + base::ms_per_day);
    expect_found(closes_ms_ + 2 * base::ms_per_day + logbook::closing_grace_ms, late);
}

TEST_P(LogPeriods, AWithdrawalEndsItWithoutAGrace) {
    live();
    const std::int64_t at = morning.ms + base::ms_per_hour;
    withdraw({at});
    keep_log();
    expect_lawful(at + logbook::closing_wait_ms - 1);
    expect_found(at + logbook::closing_wait_ms, late);
}

TEST_P(LogPeriods, NothingStandsBehindTheClosingWhateverItsInstantSays) {
    live();
    keep_log({closes_ms_ + logbook::closing_grace_ms});
    ASSERT_EQ(findings(), std::vector<logbook::Finding>());
    expect_found(closes_ms_ - 1, behind);
}

TEST_P(LogPeriods, WhatWasSaidOnPaperIsHeldToTheDeadline) {
    const std::string sara = sign_in("09121111111");
    tamper({"UPDATE people SET pseudonym = 'paper-1-7' WHERE id = 1"});
    vote(sara, "agree");
    keep_log();
    expect_lawful(closes_ms_ + logbook::closing_wait_ms - 1);
    const Found found = found_with_acts_at(closes_ms_ + logbook::closing_wait_ms);
    EXPECT_NE(found.in_database.find(vote_cast + late), std::string::npos);
    EXPECT_NE(found.in_database.find(comment_received + late), std::string::npos);
    EXPECT_EQ(found.in_export, comment_received + late + "\n") << "it does not tell who voted";
}

INSTANTIATE_TEST_SUITE_P(Both, LogPeriods, both_engines, name_of_engine);

} // namespace
} // namespace hamandish::journeys::log_periods_test
