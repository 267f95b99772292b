// When SQLite may write pages of a transaction before it commits.
#pragma once

#include "server/store/database.h"

namespace hamandish::store {

/// From now on SQLite need not keep in memory all that a transaction changes. Outside of one, and
/// only where no part of a transaction is ever undone alone (sqlite_driver.cpp says why).
inline void let_pages_spill(Database& database) {
    if (database.engine() == Engine::Sqlite) database.run_script("PRAGMA cache_spill = ON");
}

} // namespace hamandish::store
