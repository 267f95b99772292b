// Finding words in a call: in its units, in both languages, and in what people said of them.
#pragma once

#include "contract/messages.h"
#include "server/store/connection.h"

namespace hamandish::usecases {

/// Every text in which all words of the query stand (analysis/search.h).
/// NotFound naming "call"; InvalidInput naming "q" when the query is ill-formed, longer than 200
/// code points, or has no word.
[[nodiscard]] base::Result<contract::SearchPage> search_call(store::Connection& connection,
                                                             const std::string& slug,
                                                             const std::string& query,
                                                             base::Instant now);

} // namespace hamandish::usecases
