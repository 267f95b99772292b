// All servers of one database must have one key.
#pragma once

#include "server/store/writer.h"

namespace hamandish::store {

/// Remembers the first fingerprint it is given; InvalidInput, naming the key file, for any other.
[[nodiscard]] base::Status require_same_key(Writer& writer, const std::string& fingerprint);

} // namespace hamandish::store
