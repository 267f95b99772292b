// The key a client makes for a contribution, so that sending it twice stores it once.
#pragma once

#include "base/result.h"

#include <string_view>

namespace hamandish::domain {

/// 16 to 64 characters of [0-9a-zA-Z_-]; InvalidInput otherwise.
[[nodiscard]] base::Status check_client_key(std::string_view key);

} // namespace hamandish::domain
