#include "server/logbook/verify_steps.h"

#include "contract/codec.h"
#include "domain/log_kind.h"
#include "server/logbook/entry.h"
#include "server/logbook/found_groups.h"
#include "server/logbook/report_opening.h"
#include "server/logbook/verify_files.h"

namespace hamandish::logbook {
namespace {

using domain::LogKind;

std::string step_opening(store::Connection& connection, const store::CallRecord& call,
                         const contract::LogEntry& entry) {
    const auto kind = domain::log_kind_from_word(entry.kind);
    if (kind == LogKind::CallClosed) return contract::encode(ballots_of(connection, call));
    if (kind == LogKind::CallExtended) return extension_opening(call, {entry.subject});
    if (kind == LogKind::CallWithdrawn) return withdrawal_opening(call);
    if (kind == LogKind::ReactionsCounted) return reactions_opening(connection, call);
    if (kind == LogKind::GroupsFound) return groups_opening(connection, call);
    if (kind == LogKind::ReportPublished)
        return report_opening(connection, call, entry.index, entry.subject != 0);
    return draft_opening(connection, call);
}

/// From the closing that was announced first, which the entry of the draft is held against, each
/// extension leads to a later one, and the last to the one that was promised.
void check_closing(const store::CallRecord& call, const CallSteps& steps, ChainCheck& check) {
    std::int64_t closes_at_ms = call.announced_closes_at.ms, told_by = -1;
    for (const contract::LogEntry& entry : steps.entries) {
        if (entry.kind != domain::word(LogKind::CallExtended)) continue;
        if (entry.subject <= closes_at_ms)
            check.add(entry.index, "call_extended: no later closing than before");
        closes_at_ms = entry.subject;
        told_by = entry.index;
    }
    if (closes_at_ms != call.period.promised_closes_at().ms)
        check.add(told_by, "call: " + call.slug + " closes at another time than was logged");
}

/// A call is withdrawn where exactly one entry says so; its commitment tells why.
void check_withdrawal(const store::CallRecord& call, const CallSteps& steps, ChainCheck& check) {
    std::int64_t told = 0;
    for (const contract::LogEntry& entry : steps.entries) {
        if (entry.kind != domain::word(LogKind::CallWithdrawn)) continue;
        ++told;
        if (entry.subject != call.period.closes_at().ms)
            check.add(entry.index, "call_withdrawn: the call ends at another time");
    }
    if (told != (call.period.is_withdrawn() ? 1 : 0))
        check.add(-1, "call: " + call.slug + " is withdrawn otherwise than was logged");
}

} // namespace

void check_steps(store::Connection& connection, const store::CallRecord& call,
                 const CallSteps& steps, ChainCheck& check) {
    for (const contract::LogEntry& entry : steps.entries) {
        // A list of ballots cannot be told again once the document behind one of them was erased
        // after it was; the counts of these ballots stand in the report too.
        if (entry.kind == domain::word(LogKind::CallClosed) && steps.vote_erased > entry.index)
            continue;
        if (entry.call != call.slug ||
            entry.commitment != evidence::commitment_to(step_opening(connection, call, entry)))
            check.add(entry.index, entry.kind + ": the call is not as it was logged");
        if (entry.kind == domain::word(LogKind::DraftPublished))
            check_files(connection, call, entry, check);
    }
    check.periods().announce(call.slug, call.period.opens_at(), call.announced_closes_at);
    check_closing(call, steps, check);
    check_withdrawal(call, steps, check);
    check_groups(connection, call, steps.entries, check);
}

} // namespace hamandish::logbook
