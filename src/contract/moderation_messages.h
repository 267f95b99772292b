// Messages about what is hidden, by which rule, why, and what its author says to that.
#pragma once

#include "contract/messages.h"
#include "contract/point_appeal_messages.h"

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace hamandish::contract {

/// POST /api/v1/comments/{comment}/reports → Empty; once for each person and comment. `words`: of
/// the comment, one on each line, that are personal data and to be masked; one's own comment may be
/// reported for that alone.
struct ReportComment {
    std::string rule, words = {};
    static constexpr std::array<std::string_view, 1> optional_fields{"words"};
    friend bool operator==(const ReportComment&, const ReportComment&) = default;
    template <class F>
    static void fields(F&& f) {
        f("rule", &ReportComment::rule);
        f("words", &ReportComment::words);
    }
};

/// POST /api/v1/comments/{comment}/appeal → Comment, as its author sees it; once for each hiding
/// and each masking.
struct AppealHiding {
    std::string text;
    friend bool operator==(const AppealHiding&, const AppealHiding&) = default;
    template <class F>
    static void fields(F&& f) {
        f("text", &AppealHiding::text);
    }
};

/// POST /api/v1/staff/comments/{comment}/moderation → ModerationQueue. `act`: hide, show, dismiss,
/// uphold, lift, mask, unmask, uphold_mask, lift_mask, mark_campaign, unmark_campaign, which are of
/// all comments that say nearly the same as this one (domain/moderation.h); `rule` is for hiding
/// alone, `words`, one on each line, for masking: all that are to be masked from now on.
struct ModerateComment {
    std::string act, rule, reason, words = {};
    static constexpr std::array<std::string_view, 1> optional_fields{"words"};
    friend bool operator==(const ModerateComment&, const ModerateComment&) = default;
    template <class F>
    static void fields(F&& f) {
        f("act", &ModerateComment::act);
        f("rule", &ModerateComment::rule);
        f("reason", &ModerateComment::reason);
        f("words", &ModerateComment::words);
    }
};

/// How many people reported something by a rule.
struct RuleCount {
    std::string rule;
    std::int64_t count = 0;
    friend bool operator==(const RuleCount&, const RuleCount&) = default;
    template <class F>
    static void fields(F&& f) {
        f("rule", &RuleCount::rule);
        f("count", &RuleCount::count);
    }
};

/// A contribution that a moderator looks at, with its words. `may_decide`: the appeal, because one
/// neither hid (nor masked) nor wrote it. `suggested`: what looks like personal data in it, what
/// people who reported it meant, and what is masked already.
struct ModerationCase {
    std::string call_slug, unit_kind;
    std::int64_t unit_number = 0;
    Bilingual call_title, unit_heading;
    Comment comment;
    std::vector<RuleCount> reports;
    std::int64_t report_count = 0;
    bool may_decide = false;
    std::vector<std::string> suggested = {};
    static constexpr std::array<std::string_view, 1> optional_fields{"suggested"};
    friend bool operator==(const ModerationCase&, const ModerationCase&) = default;
    template <class F>
    static void fields(F&& f) {
        f("call_slug", &ModerationCase::call_slug);
        f("unit_kind", &ModerationCase::unit_kind);
        f("unit_number", &ModerationCase::unit_number);
        f("call_title", &ModerationCase::call_title);
        f("unit_heading", &ModerationCase::unit_heading);
        f("comment", &ModerationCase::comment);
        f("reports", &ModerationCase::reports);
        f("report_count", &ModerationCase::report_count);
        f("may_decide", &ModerationCase::may_decide);
        f("suggested", &ModerationCase::suggested);
    }
};

/// GET /api/v1/staff/moderation (staff): of all calls in which one may hide. Appeals oldest first,
/// reported ones by how many reports wait, hidden ones newest first; a hundred of each at most.
/// `mask_appeals` and `masked`, newest first, are of what is in none of these. `point_appeals`:
/// those that wait, oldest first.
struct ModerationQueue {
    std::int64_t now_ms = 0;
    std::vector<ModerationCase> appeals, reported, hidden, mask_appeals = {}, masked = {};
    std::vector<PointAppealCase> point_appeals = {};
    static constexpr std::array<std::string_view, 3> optional_fields{"mask_appeals", "masked",
                                                                     "point_appeals"};
    friend bool operator==(const ModerationQueue&, const ModerationQueue&) = default;
    template <class F>
    static void fields(F&& f) {
        f("now_ms", &ModerationQueue::now_ms);
        f("appeals", &ModerationQueue::appeals);
        f("reported", &ModerationQueue::reported);
        f("hidden", &ModerationQueue::hidden);
        f("mask_appeals", &ModerationQueue::mask_appeals);
        f("masked", &ModerationQueue::masked);
        f("point_appeals", &ModerationQueue::point_appeals);
    }
};

/// One act, without who did it. `act`: hidden, shown, upheld; masked, unmasked, mask_upheld, which
/// tell no rule; campaign_marked, campaign_unmarked, of this comment and all that said nearly the
/// same, `alike_count` in number. `by_appeal`: it was decided on one. `entry` is its index in the
/// event log.
struct ModerationEntry {
    std::int64_t comment_id = 0;
    std::string unit_key, unit_kind;
    std::int64_t unit_number = 0;
    Bilingual unit_heading;
    std::string act, rule, reason;
    std::int64_t at_ms = 0, entry = 0;
    bool by_appeal = false;
    std::int64_t alike_count = 0;
    static constexpr std::array<std::string_view, 1> optional_fields{"alike_count"};
    friend bool operator==(const ModerationEntry&, const ModerationEntry&) = default;
    template <class F>
    static void fields(F&& f) {
        f("comment_id", &ModerationEntry::comment_id);
        f("unit_key", &ModerationEntry::unit_key);
        f("unit_kind", &ModerationEntry::unit_kind);
        f("unit_number", &ModerationEntry::unit_number);
        f("unit_heading", &ModerationEntry::unit_heading);
        f("act", &ModerationEntry::act);
        f("rule", &ModerationEntry::rule);
        f("reason", &ModerationEntry::reason);
        f("at_ms", &ModerationEntry::at_ms);
        f("entry", &ModerationEntry::entry);
        f("by_appeal", &ModerationEntry::by_appeal);
        f("alike_count", &ModerationEntry::alike_count);
    }
};

/// GET /api/v1/calls/{call}/moderation: newest first. `hidden_count`: hidden now;
/// `report_count`: reports by people, `waiting_count` of them not looked at yet.
struct ModerationLog {
    std::int64_t now_ms = 0;
    CallCard call;
    std::int64_t hidden_count = 0, report_count = 0, waiting_count = 0;
    std::vector<ModerationEntry> entries;
    friend bool operator==(const ModerationLog&, const ModerationLog&) = default;
    template <class F>
    static void fields(F&& f) {
        f("now_ms", &ModerationLog::now_ms);
        f("call", &ModerationLog::call);
        f("hidden_count", &ModerationLog::hidden_count);
        f("report_count", &ModerationLog::report_count);
        f("waiting_count", &ModerationLog::waiting_count);
        f("entries", &ModerationLog::entries);
    }
};

} // namespace hamandish::contract
