// When somebody last chose how they are told things.
#pragma once

#include "server/store/connection.h"

namespace hamandish::store {

/// When this person last switched this way on or off, by hand or by a chat; 0: never. Throws what
/// the driver throws.
[[nodiscard]] base::Instant chosen_at(Connection& connection, PersonId person,
                                      const std::string& way);

} // namespace hamandish::store
