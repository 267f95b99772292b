// What changed because of people: the accepted proposals and requests of all calls.
#pragma once

#include "contract/heeded_messages.h"
#include "server/store/connection.h"

#include <vector>

namespace hamandish::usecases {

/// The newest three, in full or in part, each by one of its voices; those whose words are hidden or
/// erased are passed over.
[[nodiscard]] std::vector<contract::HeededProposal> newest_heeded(store::Connection& connection);

} // namespace hamandish::usecases
