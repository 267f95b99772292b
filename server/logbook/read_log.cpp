#include "server/logbook/read_log.h"

#include "contract/codec.h"
#include "domain/log_kind.h"
#include "server/logbook/entry.h"
#include "server/logbook/tree.h"

#include <algorithm>
#include <charconv>

namespace hamandish::logbook {
namespace {

using base::ErrorCode;

/// A whole number from `least` to `most`, or NotFound.
base::Result<std::int64_t> number_from(const std::string& text, std::int64_t least,
                                       std::int64_t most, std::string_view where) {
    std::int64_t number = -1;
    const auto read = std::from_chars(text.data(), text.data() + text.size(), number);
    const bool whole = read.ec == std::errc() && read.ptr == text.data() + text.size();
    if (!whole || number < least || number > most) return base::fail(ErrorCode::NotFound, where);
    return number;
}

base::Result<store::HeadRecord> newest_head(store::Connection& connection) {
    const auto head = connection.log.newest_head();
    if (!head) return base::fail(ErrorCode::NotFound, "head");
    return *head;
}

contract::LogHead wire_from(const store::HeadRecord& head) {
    return {head.at.ms, head.public_key, head.root_hash, head.signature, head.tree_size};
}

std::vector<std::string> wire_from(const evidence::Path& path) {
    std::vector<std::string> out;
    for (const evidence::Hash& hash : path) out.push_back(evidence::hex_from(hash));
    return out;
}

} // namespace

base::Result<contract::LogHead> show_head(store::Connection& connection) {
    TRY_ASSIGN(const auto head, newest_head(connection));
    return wire_from(head);
}

base::Result<contract::LogPage> list_entries(store::Connection& connection,
                                             const std::string& first) {
    const bool latest = first == "latest";
    if (latest && !connection.log.newest_head()) return contract::LogPage{};
    TRY_ASSIGN(const auto head, newest_head(connection));
    const auto newest_page = std::max<std::int64_t>(0, head.tree_size - entries_per_page);
    TRY_ASSIGN(const auto start, number_from(latest ? std::to_string(newest_page) : first, 0,
                                             head.tree_size - 1, "entry"));
    const std::int64_t end = std::min(start + entries_per_page, head.tree_size);
    contract::LogPage page{{}, wire_from(head)};
    for (const store::LogRecord& record : connection.log.entries(start, end)) {
        TRY_ASSIGN(auto entry, contract::decode<contract::LogEntry>(record.text));
        page.entries.push_back(std::move(entry));
    }
    return page;
}

base::Result<contract::InclusionProof>
prove_inclusion(store::Connection& connection, const std::string& entry, const std::string& size) {
    TRY_ASSIGN(const auto head, newest_head(connection));
    TRY_ASSIGN(const auto tree_size, number_from(size, 1, head.tree_size, "size"));
    const auto by_hash = connection.log.find(entry);
    TRY_ASSIGN(const auto index,
               number_from(by_hash ? std::to_string(*by_hash) : entry, 0, tree_size - 1, "entry"));
    const auto leaf = connection.log.leaf_hashes(index, index + 1);
    if (leaf.empty()) return base::fail(ErrorCode::Internal, "entry");
    const auto path =
        evidence::inclusion_path(static_cast<std::uint64_t>(index),
                                 static_cast<std::uint64_t>(tree_size), subtrees_of(connection));
    return contract::InclusionProof{index, leaf.front(), wire_from(path), tree_size};
}

base::Result<contract::ConsistencyProof>
prove_consistency(store::Connection& connection, const std::string& old, const std::string& size) {
    TRY_ASSIGN(const auto head, newest_head(connection));
    TRY_ASSIGN(const auto tree_size, number_from(size, 1, head.tree_size, "size"));
    TRY_ASSIGN(const auto old_size, number_from(old, 1, tree_size, "old"));
    const auto path =
        evidence::consistency_path(static_cast<std::uint64_t>(old_size),
                                   static_cast<std::uint64_t>(tree_size), subtrees_of(connection));
    return contract::ConsistencyProof{old_size, wire_from(path), tree_size};
}

base::Result<contract::BallotList> list_ballots(store::Connection& connection,
                                                const std::string& slug) {
    const auto call = connection.calls.find(slug);
    if (!call) return base::fail(ErrorCode::NotFound, "call");
    if (!connection.log.find(call->id, std::string(domain::word(domain::LogKind::CallClosed))))
        return base::fail(ErrorCode::TooEarly);
    return ballots_of(connection, *call);
}

} // namespace hamandish::logbook
