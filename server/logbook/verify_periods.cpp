#include "server/logbook/verify_periods.h"

#include "contract/codec.h"
#include "contract/log_openings.h"
#include "domain/sheet.h"
#include "server/logbook/keeper.h"

#include <algorithm>
#include <optional>

namespace hamandish::logbook {
namespace {

using domain::LogKind;

bool is_of_participant(LogKind kind) {
    switch (kind) {
    case LogKind::CommentReceived:
    case LogKind::VoteCast:
    case LogKind::VoteChanged:
    case LogKind::ReactionGiven:
    case LogKind::ReactionChanged:
    case LogKind::MarksCast:
    case LogKind::MarksChanged:
    case LogKind::AnswersGiven:
    case LogKind::AnswersChanged: return true;
    default: return false;
    }
}

/// Canonical JSON begins with the author where there is one, and no pseudonym has an escape.
std::string_view author_in(std::string_view opening) {
    constexpr std::string_view begin = R"({"author":")";
    if (!opening.starts_with(begin)) return {};
    opening.remove_prefix(begin.size());
    return opening.substr(0, opening.find('"'));
}

} // namespace

void PeriodCheck::take(const contract::LogEntry& entry) {
    const auto kind = domain::log_kind_from_word(entry.kind);
    if (!kind || entry.call.empty()) return;
    Call& call = calls_[entry.call];
    if (is_of_participant(*kind))
        call.acts.push_back({entry.index, entry.at_ms, *kind, call.is_closed});
    else if (*kind == LogKind::CallExtended)
        call.closes_at_ms = std::max(call.closes_at_ms, entry.subject);
    else if (*kind == LogKind::CallWithdrawn)
        call.withdrawn_at_ms = entry.subject;
    else if (*kind == LogKind::CallClosed)
        call.is_closed = true;
}

void PeriodCheck::take_opening(const contract::LogEntry& entry, std::string_view opening) {
    const auto kind = domain::log_kind_from_word(entry.kind);
    if (kind == LogKind::CommentReceived) note_author(entry.index, author_in(opening));
    if (kind != LogKind::DraftPublished) return;
    if (const auto draft = contract::decode<contract::DraftOpening>(opening))
        announce(entry.call, {draft->opens_at_ms}, {draft->closes_at_ms});
    else if (const auto with_files = contract::decode<contract::DraftWithFilesOpening>(opening))
        announce(entry.call, {with_files->opens_at_ms}, {with_files->closes_at_ms});
}

void PeriodCheck::announce(const std::string& slug, base::Instant opens_at,
                           base::Instant closes_at) {
    Call& call = calls_[slug];
    if (call.is_announced) return;
    call.is_announced = true;
    call.opens_at_ms = opens_at.ms;
    call.closes_at_ms = std::max(call.closes_at_ms, closes_at.ms);
}

void PeriodCheck::note_author(std::int64_t entry, std::string_view pseudonym) {
    if (domain::sheet_name_from(pseudonym)) of_sheets_.insert(entry);
}

std::string_view PeriodCheck::fault(const Call& call, const Act& act) const {
    if (act.is_behind_closing) return "stands behind the closing of its call";
    if (!call.is_announced) return {}; // said once for all of them
    if (act.at_ms < call.opens_at_ms) return "before its call opened";
    const bool is_withdrawn = call.withdrawn_at_ms != 0;
    const bool has_grace = !is_withdrawn && !of_sheets_.contains(act.entry);
    const std::int64_t ends_at_ms = is_withdrawn ? call.withdrawn_at_ms : call.closes_at_ms;
    // A withdrawal may be written down a moment behind acts that came later than it takes effect,
    // and several servers' clocks differ a little: what was waited for is not held against anybody.
    const std::int64_t wait_ms = closing_wait_ms + (has_grace ? domain::sending_grace_ms : 0);
    return act.at_ms - wait_ms < ends_at_ms ? std::string_view() : "after its call was over";
}

std::vector<Finding> PeriodCheck::findings() const {
    std::vector<Finding> all;
    const auto add = [&](const Act& act, std::string_view what) {
        all.push_back({act.entry, std::string(domain::word(act.kind)) + ": " + std::string(what)});
    };
    for (const auto& [slug, call] : calls_) {
        if (!call.is_announced && !call.acts.empty())
            add(call.acts.front(), "the period of its call is not told");
        for (const Act& act : call.acts)
            if (const auto what = fault(call, act); !what.empty()) add(act, what);
    }
    return all;
}

} // namespace hamandish::logbook
