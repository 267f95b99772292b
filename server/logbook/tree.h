// The Merkle tree over the log's rows. Roots of complete subtrees of 256 entries and more are kept;
// smaller ones are hashed anew from the rows when they are asked for.
#pragma once

#include "evidence/merkle.h"
#include "server/store/connection.h"

namespace hamandish::logbook {

/// Level from which roots are kept: a proof reads a few of them and at most two spans of leaves.
inline constexpr int first_kept_level = 8;

/// For evidence/merkle.h, within the entries there are. Keeps what it read as long as it lives;
/// throws what the driver throws, and std::runtime_error when a row is missing or malformed.
[[nodiscard]] evidence::Subtrees subtrees_of(store::Connection& connection);

/// Keeps the roots of the subtrees that became complete when the tree grew from `old_size`.
void keep_nodes(store::Connection& connection, std::int64_t old_size, std::int64_t size);

} // namespace hamandish::logbook
