// Every row of one database into another, and the proof that it is the same.
#pragma once

#include "server/store/database.h"

#include <vector>

namespace hamandish::store {

/// What a table holds, in any order: its rows, and the sum of their SHA-256 in lanes of 64 bits.
struct TableDigest {
    std::string table;
    std::int64_t rows = 0;
    std::uint64_t lanes[4] = {};
    friend bool operator==(const TableDigest&, const TableDigest&) = default;
};

/// From SQLite to PostgreSQL or back, or between two SQLite files. Both have this program's schema.
/// `from` is read as it is at one moment, `to` is written in one transaction, read again, and
/// compared before it is committed. Conflict, naming the table, when `to` has rows already or when
/// what was read again differs: then nothing was changed.
[[nodiscard]] base::Result<std::vector<TableDigest>> copy_all(Database& from, Database& to);

/// Of every table, at one moment. `sqlite` names the tables.
[[nodiscard]] base::Result<std::vector<TableDigest>> digests_of(Database& database,
                                                                Database& sqlite);

} // namespace hamandish::store
