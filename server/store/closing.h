// When a stored call ends: as it was promised, or with its withdrawal.
#pragma once

#include "domain/period.h"

#include <string>

namespace hamandish::store {

/// SQL of the instant in force, for a table of calls that is called "c".
inline constexpr const char* closing_sql =
    "CASE c.withdrawn_at_ms WHEN 0 THEN c.closes_at_ms ELSE c.withdrawn_at_ms END";

/// As domain::Period::takes_in_until.
[[nodiscard]] std::string over_sql();

/// From the columns opens_at_ms, closes_at_ms and withdrawn_at_ms. Throws std::runtime_error on a
/// row that breaks the law: the schema holds the same, so such a row means a damaged file.
[[nodiscard]] domain::Period stored_period(std::int64_t opens_at_ms, std::int64_t closes_at_ms,
                                           std::int64_t withdrawn_at_ms);

} // namespace hamandish::store
