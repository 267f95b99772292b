#include "server/logbook/found_groups.h"

#include "contract/codec.h"
#include "contract/group_openings.h"
#include "contract/report_messages.h"
#include "domain/log_kind.h"
#include "server/logbook/entry.h"
#include "server/store/held_since.h"

#include <algorithm>

namespace hamandish::logbook {
namespace {

using domain::LogKind;

std::vector<contract::LoggedTellingComment>
logged(const std::vector<contract::GroupedComment>& comments) {
    std::vector<contract::LoggedTellingComment> out;
    for (const contract::GroupedComment& one : comments) {
        contract::LoggedTellingComment comment{one.quote.comment_id, {}, one.side};
        for (const contract::GroupShares& of : one.shares)
            comment.shares.push_back({of.agree, of.disagree, of.pass, of.told});
        out.push_back(std::move(comment));
    }
    return out;
}

/// Words are taken from the comments when the report is asked for; kept ones would be nobody's.
bool are_unquoted(const std::vector<contract::GroupedComment>& comments) {
    return std::all_of(comments.begin(), comments.end(), [](const auto& one) {
        return one.quote.unit_key.empty() && one.quote.text.empty();
    });
}

bool is_unquoted(const contract::OpinionGroups& found) {
    return are_unquoted(found.consensus) &&
           std::all_of(found.groups.begin(), found.groups.end(),
                       [](const auto& group) { return are_unquoted(group.telling); });
}

bool is_of(const contract::LogEntry& entry, LogKind kind) {
    return entry.kind == domain::word(kind);
}

} // namespace

std::string groups_opening(store::Connection& connection, const store::CallRecord& call) {
    const auto kept = connection.opinion_groups.of_call(call.id);
    if (!kept) return {};
    const auto found = contract::decode<contract::OpinionGroups>(*kept);
    if (!found || !is_unquoted(*found) || contract::encode(*found) != *kept) return {};
    contract::GroupsFoundOpening opening{call.slug, logged(found->consensus), {}, found->state};
    for (const contract::OpinionGroup& one : found->groups)
        opening.groups.push_back({one.about, logged(one.telling)});
    return contract::encode(opening);
}

base::Status keep_groups(store::Connection& connection, store::CallId id, const std::string& found,
                         base::Instant now) {
    const auto call = connection.calls.find(id);
    if (!call) return base::fail(base::ErrorCode::NotFound, "call");
    const std::int64_t index = connection.log.take_index(); // whoever has it is alone
    if (connection.opinion_groups.of_call(id))
        return base::fail(base::ErrorCode::Conflict, "opinion_groups");
    connection.opinion_groups.keep(id, found, now);
    append(connection, {index, LogKind::GroupsFound, id, call->slug, {}, 0, now},
           groups_opening(connection, *call));
    return {};
}

void check_groups(store::Connection& connection, const store::CallRecord& call,
                  const std::vector<contract::LogEntry>& entries, ChainCheck& check) {
    const auto since = store::held_since(*connection.database);
    const auto is_of_before = [&](const contract::LogEntry& entry) {
        return since && entry.index <= since->last_entry;
    };
    bool is_told = !connection.opinion_groups.of_call(call.id); // else their entry misses them
    for (const contract::LogEntry& entry : entries) {
        const bool tells = is_of(entry, LogKind::GroupsFound);
        if (tells && is_of_before(entry))
            check.add(entry.index, "held_since: an entry of later stands before");
        is_told = is_told || tells || (is_of(entry, LogKind::CallClosed) && is_of_before(entry));
    }
    if (!is_told) check.add(-1, "groups_found: a row without an entry of its own, of " + call.slug);
}

} // namespace hamandish::logbook
