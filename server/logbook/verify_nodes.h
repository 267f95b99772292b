// Are the tree's kept roots those of its entries?
#pragma once

#include "evidence/merkle.h"
#include "server/logbook/verify_chain.h"
#include "server/store/connection.h"

#include <vector>

namespace hamandish::logbook {

/// Adds to `check` each kept root that is wrong. `complete`: those of first_kept_level, hashed from
/// the entries while they were read; the others follow from it.
void check_nodes(store::Connection& connection, std::vector<evidence::Hash> complete,
                 ChainCheck& check);

} // namespace hamandish::logbook
