// The migrations as files: which there are, and what each means to one engine.
#pragma once

#include "server/embedded.h"
#include "server/store/driver.h"

#include <span>
#include <vector>

namespace hamandish::store {

struct Migration {
    int number = 0;
    std::string name; ///< "first"
    std::string sql;  ///< for one engine
};

/// From files named `schema/NNN_name.sql` (both engines) and, where they must differ,
/// `NNN_name.sqlite.sql` and `NNN_name.postgres.sql`; in the order of their numbers, the common
/// file first. Internal, naming the file, when one engine would get less than the other, a number
/// is used twice, or a file uses a type the two do not share.
[[nodiscard]] base::Result<std::vector<Migration>>
migrations_from(std::span<const server::EmbeddedFile> files, Engine engine);

/// This program's own.
[[nodiscard]] base::Result<std::vector<Migration>> migrations_for(Engine engine);

} // namespace hamandish::store
