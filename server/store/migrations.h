// Bringing a database to the schema this program knows.
#pragma once

#include "base/result.h"
#include "server/store/database.h"

namespace hamandish::store {

/// The newest schema this program knows.
[[nodiscard]] int newest_schema();
/// Runs the migrations of migration_list.h that the database has not seen, in one transaction;
/// several processes may ask for it at once. SchemaNewer when it has seen one that this program
/// does not know; it is then left untouched.
[[nodiscard]] base::Status migrate(Database& database);

} // namespace hamandish::store
