// From when on a site holds against its log what it did not before (schema/062_held_since.sql).
#pragma once

#include "base/time.h"
#include "server/store/database.h"

#include <optional>

namespace hamandish::store {

struct HeldSince {
    std::int64_t last_entry = -1; ///< the newest one of before
    base::Day uncounted_until;    ///< in Tehran: until then call_days may lack people and votes
};

/// Nothing where all was held from the first entry on. Throws what the driver throws.
[[nodiscard]] std::optional<HeldSince> held_since(Database& database);

} // namespace hamandish::store
