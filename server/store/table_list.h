// Which tables a database has, read from its own catalogue, so that copying forgets none.
#pragma once

#include "server/store/database.h"

#include <vector>

namespace hamandish::store {

struct Table {
    std::string name;
    std::vector<std::string> columns; ///< in their order; a row number comes first
    bool has_row_number = false;      ///< the first column is given by the database
};

/// Of a SQLite database, whose tables PostgreSQL has too (tests/store): each after those it refers
/// to. Not: the list of migrations, and what an index is made of. Throws what the driver throws.
[[nodiscard]] std::vector<Table> tables_of(Database& sqlite);

} // namespace hamandish::store
