// The log as the API shows it: nothing but what the newest head covers.
#pragma once

#include "contract/messages.h"
#include "server/store/connection.h"

namespace hamandish::logbook {

inline constexpr std::int64_t entries_per_page = 100;

/// NotFound naming "head" before the first one is signed.
[[nodiscard]] base::Result<contract::LogHead> show_head(store::Connection& connection);
/// From `first`, or the newest ones for "latest", which is empty while nothing is signed. NotFound
/// naming "entry" when `first` is beyond the head.
[[nodiscard]] base::Result<contract::LogPage> list_entries(store::Connection& connection,
                                                           const std::string& first);
/// `entry` is an index or a leaf hash. NotFound naming "entry" or "size".
[[nodiscard]] base::Result<contract::InclusionProof>
prove_inclusion(store::Connection& connection, const std::string& entry, const std::string& size);
/// NotFound naming "old" or "size".
[[nodiscard]] base::Result<contract::ConsistencyProof>
prove_consistency(store::Connection& connection, const std::string& old, const std::string& size);
/// NotFound naming "call"; TooEarly until the closing is in the log.
[[nodiscard]] base::Result<contract::BallotList> list_ballots(store::Connection& connection,
                                                              const std::string& slug);

} // namespace hamandish::logbook
