#include "server/logbook/keeper.h"

#include "contract/codec.h"
#include "server/logbook/entry.h"
#include "server/logbook/tree.h"

#include <array>

namespace hamandish::logbook {
namespace {

using domain::LogKind;

bool is_due(store::Connection& connection, const store::CallRecord& call, LogKind kind,
            base::Instant now) {
    const std::int64_t due_ms = kind == LogKind::CallOpened
                                    ? call.period.opens_at().ms
                                    : call.period.closes_at().ms + closing_grace_ms;
    return due_ms <= now.ms && !connection.log.find(call.id, std::string(domain::word(kind)));
}

std::string step_opening(store::Connection& connection, const store::CallRecord& call,
                         LogKind kind) {
    if (kind == LogKind::CallOpened) return draft_opening(connection, call);
    if (kind == LogKind::ReactionsCounted) return reactions_opening(connection, call);
    return contract::encode(ballots_of(connection, call));
}

constexpr std::array steps{LogKind::CallOpened, LogKind::CallClosed, LogKind::ReactionsCounted};

} // namespace

bool has_steps_due(store::Connection& connection, base::Instant now) {
    for (const store::CallRecord& call : connection.calls.list())
        for (const LogKind kind : steps)
            if (is_due(connection, call, kind, now)) return true;
    return false;
}

bool log_steps(store::Connection& connection, base::Instant now) {
    bool any = false;
    for (const store::CallRecord& call : connection.calls.list())
        for (const LogKind kind : steps) {
            if (!is_due(connection, call, kind, now)) continue;
            const std::int64_t index = connection.log.take_index();
            append(connection, {index, kind, call.id, call.slug, {}, 0, now},
                   step_opening(connection, call, kind));
            if (kind == LogKind::CallClosed) connection.profiles.keep_answers_at_closing(call.id);
            any = true;
        }
    return any;
}

bool has_unsigned_entries(store::Connection& connection) {
    const auto newest = connection.log.newest_head();
    return connection.log.size() > (newest ? newest->tree_size : 0);
}

bool sign_head(store::Connection& connection, const ops::SigningKey& key, base::Instant now) {
    const auto newest = connection.log.newest_head();
    const std::int64_t old_size = newest ? newest->tree_size : 0;
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
