// Is whatever was taken in outside of a call's period found, and nothing that was lawful?
#include "server/logbook/verify_periods.h"

#include "contract/codec.h"
#include "contract/log_openings.h"
#include "domain/period.h"
#include "server/logbook/keeper.h"

#include <algorithm>
#include <array>
#include <gtest/gtest.h>

namespace hamandish::logbook::verify_periods_test {
namespace {

using domain::LogKind;

constexpr std::int64_t opens = 1'790'000'000'000, closes = opens + 31 * base::ms_per_day;
constexpr std::int64_t minute = base::ms_per_minute;
const std::string slug = "leave", before = ": before its call opened",
                  late = ": after its call was over",
                  behind = ": stands behind the closing of its call",
                  untold = ": the period of its call is not told";

constexpr std::array acts{
    LogKind::CommentReceived, LogKind::VoteCast,        LogKind::VoteChanged,
    LogKind::ReactionGiven,   LogKind::ReactionChanged, LogKind::MarksCast,
    LogKind::MarksChanged,    LogKind::AnswersGiven,    LogKind::AnswersChanged};

bool is_act(LogKind kind) {
    return std::find(acts.begin(), acts.end(), kind) != acts.end();
}

/// A log of the one call, written entry by entry.
class Log {
  public:
    Log() { check_.announce(slug, {opens}, {closes}); }
    std::int64_t write(LogKind kind, std::int64_t at_ms, std::int64_t subject = 0) {
        check_.take({at_ms, slug, {}, next_, std::string(domain::word(kind)), subject, {}});
        return next_++;
    }
    PeriodCheck& check() { return check_; }
    /// "vote_cast: after its call was over", of each that is found.
    [[nodiscard]] std::vector<std::string> found() const {
        std::vector<std::string> all;
        for (const Finding& one : check_.findings()) all.push_back(one.what);
        return all;
    }

  private:
    PeriodCheck check_;
    std::int64_t next_ = 0;
};

std::vector<std::string> just(LogKind kind, const std::string& what) {
    return {std::string(domain::word(kind)) + what};
}

TEST(VerifyPeriods, EachActOfAParticipantIsHeldAgainstThePeriodAndNothingElseIs) {
    constexpr std::int64_t limit = closes + domain::sending_grace_ms + minute;
    for (const LogKind kind : domain::log_kinds) {
        if (kind == LogKind::CallExtended || kind == LogKind::CallWithdrawn) continue;
        for (const std::int64_t fine : {opens, closes - 1, closes, limit - 1}) {
            Log log;
            log.write(kind, fine);
            EXPECT_TRUE(log.found().empty()) << domain::word(kind) << fine - closes;
        }
        for (const auto& [at_ms, what] : {std::pair(opens - 1, before), {limit, late}}) {
            Log log;
            log.write(kind, at_ms);
            EXPECT_EQ(log.found(), is_act(kind) ? just(kind, what) : std::vector<std::string>());
        }
        Log log;
        log.write(LogKind::CallClosed, limit);
        log.write(kind, closes - 1);
        EXPECT_EQ(log.found(), is_act(kind) ? just(kind, behind) : std::vector<std::string>());
    }
}

TEST(VerifyPeriods, AnExtensionCountsWhereverItStands) {
    constexpr std::int64_t later = closes + 2 * base::ms_per_day;
    Log log;
    log.write(LogKind::VoteCast, later);
    EXPECT_EQ(log.found(), just(LogKind::VoteCast, late));
    log.write(LogKind::CallExtended, closes - minute, later);
    EXPECT_TRUE(log.found().empty());
    log.write(LogKind::VoteCast, later + closing_grace_ms);
    EXPECT_EQ(log.found(), just(LogKind::VoteCast, late));
}

TEST(VerifyPeriods, AWithdrawalHasNoGraceButMayBeWrittenAMomentLate) {
    constexpr std::int64_t at = opens + base::ms_per_day;
    Log log;
    log.write(LogKind::VoteCast, at + minute - 1);
    log.write(LogKind::CallWithdrawn, at - 1, at);
    EXPECT_TRUE(log.found().empty());
    log.write(LogKind::VoteCast, at + minute);
    EXPECT_EQ(log.found(), just(LogKind::VoteCast, late));
}

TEST(VerifyPeriods, WordsOnASheetHaveNoGrace) {
    for (const std::string name : {"paper-1-7", "phone-1-7", "1234567"}) {
        Log log;
        for (const std::int64_t at : {closes + minute - 1, closes + minute})
            log.check().note_author(log.write(LogKind::VoteCast, at), name);
        EXPECT_EQ(log.found(),
                  name == "1234567" ? std::vector<std::string>() : just(LogKind::VoteCast, late))
            << name;
    }
}

TEST(VerifyPeriods, WhatEveryoneMayReadTellsThePeriodAndTheSheet) {
    contract::LogEntry draft{opens, "other", {}, 0, "draft_published", 0, {}};
    contract::LogEntry comment{closes + minute, "other", {}, 1, "comment_received", 0, {}};
    PeriodCheck untold_check;
    untold_check.take(comment);
    ASSERT_EQ(untold_check.findings().size(), 1u);
    EXPECT_EQ(untold_check.findings()[0], (Finding{1, "comment_received" + untold}));

    contract::DraftOpening opening;
    opening.call = "other";
    opening.opens_at_ms = opens;
    opening.closes_at_ms = closes;
    contract::DraftWithFilesOpening with_files;
    with_files.call = "other";
    with_files.opens_at_ms = opens;
    with_files.closes_at_ms = closes;
    with_files.files.push_back({1, "a.pdf", "00", {}});
    for (const std::string& text : {contract::encode(opening), contract::encode(with_files)}) {
        PeriodCheck check;
        check.take(draft);
        check.take_opening(draft, text);
        check.take(comment);
        check.take_opening(comment, R"({"author":"1234567","salt":"0","text":"t"})");
        EXPECT_TRUE(check.findings().empty());
        check.take_opening(comment, R"({"author":"phone-1-7","salt":"0","text":"t"})");
        ASSERT_EQ(check.findings().size(), 1u);
        EXPECT_EQ(check.findings()[0], (Finding{1, "comment_received" + late}));
    }
}

} // namespace
} // namespace hamandish::logbook::verify_periods_test
