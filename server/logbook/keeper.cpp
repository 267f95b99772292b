#include "server/logbook/keeper.h"

#include "contract/codec.h"
#include "server/logbook/appeals.h"
#include "server/logbook/entry.h"
#include "server/logbook/registers.h"
#include "server/logbook/report_opening.h"
#include "server/logbook/tree.h"

#include <algorithm>
#include <array>
#include <stdexcept>

namespace hamandish::logbook {
namespace {

using domain::LogKind;

bool is_due(store::Connection& connection, const store::CallRecord& call, LogKind kind,
            base::Instant now) {
    // What was withdrawn before its first instant neither opens, nor closes, nor owes a report.
    if (!call.period.ever_opens()) return false;
    const std::int64_t due_ms = kind == LogKind::CallOpened
                                    ? call.period.opens_at().ms
                                    : call.period.takes_in_until().ms + closing_wait_ms;
    return due_ms <= now.ms && !connection.log.find(call.id, std::string(domain::word(kind)));
}

std::string step_opening(store::Connection& connection, const store::CallRecord& call, LogKind kind,
                         std::int64_t index) {
    if (kind == LogKind::CallOpened) return draft_opening(connection, call);
    if (kind == LogKind::ReactionsCounted) return reactions_opening(connection, call);
    if (kind == LogKind::ReportPublished) return report_opening(connection, call, index, false);
    return contract::encode(ballots_of(connection, call));
}

/// What was extended before there were entries for it gets one now; `at_ms` says when that was.
bool log_earlier_extensions(store::Connection& connection, base::Instant now) {
    bool any = false;
    for (const store::CallId id : connection.calls.unlogged_extensions()) {
        const std::int64_t index = connection.log.take_index();
        const auto call = connection.calls.find(id);
        if (!call)
            throw std::runtime_error("an extended call is gone"); // no index without an entry
        log_extension(connection, index, *call, now);
        any = true;
    }
    return any;
}

constexpr std::array steps{LogKind::CallOpened, LogKind::CallClosed, LogKind::ReactionsCounted,
                           LogKind::ReportPublished};

/// Once for each call: a hidden proposal that is shown again later asks for an answer of its own.
bool log_complete_report(store::Connection& connection, const store::CallRecord& call,
                         base::Instant now) {
    const std::string kind(domain::word(LogKind::ReportPublished));
    const auto published = connection.log.find(call.id, kind);
    if (!published || connection.log.count_of(call.id, kind) > 1 ||
        connection.answers.owes_first_answers(call.id))
        return false;
    const std::int64_t index = connection.log.take_index();
    append(connection, {index, LogKind::ReportPublished, call.id, call.slug, {}, *published, now},
           report_opening(connection, call, index, true));
    return true;
}

std::int64_t covered_by_a_head(store::Connection& connection) {
    const auto newest = connection.log.newest_head();
    return newest ? newest->tree_size : 0;
}

/// Whatever completes a report (an answer, a hiding, an erasure, the closing itself) has an entry,
/// so only calls with entries since the last head are looked at.
bool log_complete_reports(store::Connection& connection,
                          const std::vector<store::CallRecord>& calls, base::Instant now) {
    const auto touched = connection.log.calls_since(covered_by_a_head(connection));
    bool any = false;
    for (const store::CallRecord& call : calls)
        if (std::find(touched.begin(), touched.end(), call.id) != touched.end())
            any = log_complete_report(connection, call, now) || any;
    return any;
}

} // namespace

bool has_steps_due(store::Connection& connection, base::Instant now) {
    if (!connection.calls.unlogged_extensions().empty() ||
        !connection.registers.unlogged().empty() || !connection.made_appeals.unlogged().empty())
        return true;
    for (const store::CallRecord& call : connection.calls.list())
        for (const LogKind kind : steps)
            if (is_due(connection, call, kind, now)) return true;
    return false;
}

bool log_steps(store::Connection& connection, base::Instant now) {
    bool any = log_earlier_extensions(connection, now);
    any = log_unlogged_rows(connection, now) || any;
    any = log_unlogged_appeals(connection, now) || any;
    const auto calls = connection.calls.list();
    for (const store::CallRecord& call : calls)
        for (const LogKind kind : steps) {
            if (!is_due(connection, call, kind, now)) continue;
            const std::int64_t index = connection.log.take_index();
            append(connection, {index, kind, call.id, call.slug, {}, 0, now},
                   step_opening(connection, call, kind, index));
            if (kind == LogKind::CallClosed) connection.profiles.keep_answers_at_closing(call.id);
            any = true;
        }
    return log_complete_reports(connection, calls, now) || any;
}

bool has_unsigned_entries(store::Connection& connection) {
    return connection.log.size() > covered_by_a_head(connection);
}

bool sign_head(store::Connection& connection, const ops::SigningKey& key, base::Instant now) {
    const std::int64_t old_size = covered_by_a_head(connection);
    const std::int64_t size = connection.log.size();
    if (size <= old_size) return false;
    keep_nodes(connection, old_size, size);
    evidence::TreeHead head{static_cast<std::uint64_t>(size), {}, now.ms};
    head.root = evidence::tree_root(head.size, subtrees_of(connection));
    const evidence::Signature signature = key.sign(evidence::signed_text(head));
    connection.log.put_head(
        {size, evidence::hex_from(head.root), now,
         evidence::hex_from_bytes(key.public_key().data(), key.public_key().size()),
         evidence::hex_from_bytes(signature.data(), signature.size())});
    return true;
}

} // namespace hamandish::logbook
