// Bringing a database to the schema this program knows.
#pragma once

#include "base/result.h"
#include "server/store/database.h"

namespace hamandish::store {

/// The newest schema this program knows.
[[nodiscard]] int newest_schema();
/// Runs the numbered files of store/schema that the database has not seen, in one transaction.
/// SchemaNewer when it was written by a later version; it is then left untouched.
[[nodiscard]] base::Status migrate(Database& database);

} // namespace hamandish::store
