#include "server/store/log.h"

#include <stdexcept>

namespace hamandish::store {
namespace {

const std::string head_columns =
    "SELECT tree_size, root_hash, at_ms, public_key, signature FROM log_heads ";

template <class Row>
HeadRecord head_from(Row&& row) {
    auto& [size, root, at, key, signature] = row;
    return {size, root, {at}, key, signature};
}

} // namespace

Log::Log(soci::session& session)
    : take_index_(session, "INSERT INTO log_state (only_row, next_index) VALUES (1, 1)"
                           " ON CONFLICT (only_row) DO UPDATE"
                           " SET next_index = log_state.next_index + 1"
                           " RETURNING next_index - 1"),
      size_(session, "SELECT next_index FROM log_state WHERE only_row = 1"),
      append_(session, "INSERT INTO log_entries (entry_index, kind, call_id, subject_id, entry,"
                       " leaf_hash) VALUES (:index, :kind, :call, :subject, :entry, :hash)"),
      entries_(session, "SELECT entry_index, kind, call_id, subject_id, entry, leaf_hash"
                        " FROM log_entries WHERE entry_index >= :start AND entry_index < :end"
                        " ORDER BY entry_index"),
      entries_of_(session, "SELECT entry_index, kind, call_id, subject_id, entry, leaf_hash"
                           " FROM log_entries WHERE kind = :kind AND entry_index < :end"
                           " ORDER BY entry_index"),
      newest_of_(session, "SELECT COALESCE(MAX(entry_index), -1) FROM log_entries"
                          " WHERE kind = :kind AND entry_index < :end"),
      find_by_hash_(session, "SELECT entry_index FROM log_entries WHERE leaf_hash = :hash"
                             " ORDER BY entry_index LIMIT 1"),
      find_step_(session, "SELECT entry_index FROM log_entries WHERE call_id = :call"
                          " AND kind = :kind ORDER BY entry_index LIMIT 1"),
      count_of_(session, "SELECT COUNT(*) FROM log_entries WHERE call_id = :call"
                         " AND kind = :kind"),
      calls_since_(session, "SELECT DISTINCT call_id FROM log_entries"
                            " WHERE entry_index >= :start ORDER BY call_id"),
      leaf_hashes_(session, "SELECT leaf_hash FROM log_entries WHERE entry_index >= :start"
                            " AND entry_index < :end ORDER BY entry_index"),
      node_(session, "SELECT hash FROM log_nodes WHERE level = :level AND position = :position"),
      put_node_(session, "INSERT INTO log_nodes (level, position, hash)"
                         " VALUES (:level, :position, :hash)"),
      newest_head_(session, head_columns + "ORDER BY tree_size DESC LIMIT 1"),
      heads_(session, head_columns + "ORDER BY tree_size"),
      put_head_(session, "INSERT INTO log_heads (tree_size, root_hash, at_ms, public_key,"
                         " signature) VALUES (:size, :root, :at, :key, :signature)") {}

std::int64_t Log::take_index() {
    const auto row = take_index_.first();
    if (!row) throw std::runtime_error("the log's state is gone");
    return std::get<0>(*row);
}

void Log::append(const LogRecord& record) {
    append_.run(record.index, record.kind, record.call.value, record.subject, record.text,
                record.leaf_hash);
}

std::int64_t Log::size() {
    const auto row = size_.first();
    return row ? std::get<0>(*row) : 0;
}

std::vector<LogRecord> Log::entries(std::int64_t start, std::int64_t end) {
    std::vector<LogRecord> records;
    entries_.each(
        start, end,
        [&](Number index, Text& kind, Number call, Number subject, Text& text, Text& hash) {
            records.push_back({index, kind, {call}, subject, text, hash});
        });
    return records;
}

std::vector<LogRecord> Log::entries_of(const Text& kind, std::int64_t end) {
    std::vector<LogRecord> records;
    entries_of_.each(
        kind, end,
        [&](Number index, Text& of_kind, Number call, Number subject, Text& text, Text& hash) {
            records.push_back({index, of_kind, {call}, subject, text, hash});
        });
    return records;
}

std::int64_t Log::newest_of(const Text& kind, std::int64_t end) {
    const auto row = newest_of_.first(kind, end);
    return row ? std::get<0>(*row) : -1;
}

std::optional<std::int64_t> Log::find(const Text& leaf_hash) {
    const auto row = find_by_hash_.first(leaf_hash);
    if (!row) return std::nullopt;
    return std::get<0>(*row);
}

std::optional<std::int64_t> Log::find(CallId call, const Text& kind) {
    const auto row = find_step_.first(call.value, kind);
    if (!row) return std::nullopt;
    return std::get<0>(*row);
}

std::int64_t Log::count_of(CallId call, const Text& kind) {
    const auto row = count_of_.first(call.value, kind);
    return row ? std::get<0>(*row) : 0;
}

std::vector<CallId> Log::calls_since(std::int64_t start) {
    std::vector<CallId> calls;
    calls_since_.each(start, [&](Number call) { calls.push_back({call}); });
    return calls;
}

std::vector<std::string> Log::leaf_hashes(std::int64_t start, std::int64_t end) {
    std::vector<Text> hashes;
    leaf_hashes_.each(start, end, [&](Text& hash) { hashes.push_back(hash); });
    return hashes;
}

std::optional<std::string> Log::node(int level, std::int64_t position) {
    const auto row = node_.first(level, position);
    if (!row) return std::nullopt;
    return std::get<0>(*row);
}

void Log::put_node(int level, std::int64_t position, const Text& hash) {
    put_node_.run(level, position, hash);
}

std::optional<HeadRecord> Log::newest_head() {
    const auto row = newest_head_.first();
    if (!row) return std::nullopt;
    return head_from(*row);
}

std::vector<HeadRecord> Log::heads() {
    std::vector<HeadRecord> heads;
    heads_.each([&](auto&... column) { heads.push_back(head_from(std::tie(column...))); });
    return heads;
}

void Log::put_head(const HeadRecord& head) {
    put_head_.run(head.tree_size, head.root_hash, head.at.ms, head.public_key, head.signature);
}

} // namespace hamandish::store
