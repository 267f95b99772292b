// Roles that staff hold against the acts of staff that gave and took them.
#pragma once

#include <string>

namespace hamandish::store {

/// SQL of roles that no act gave at their instant, or that one took since: each row is a person's
/// number, what is kept (1) and what acts tell (0).
[[nodiscard]] std::string roles_nobody_gave();
/// The same of roles that an act gave, none took, and nobody holds: 0 and 1. Not of whoever erased
/// the account, whose pseudonym another may have since then.
[[nodiscard]] std::string roles_nobody_took();

} // namespace hamandish::store
