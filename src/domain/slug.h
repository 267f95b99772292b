// The name of a call in addresses.
#pragma once

#include "base/result.h"

#include <string_view>

namespace hamandish::domain {

/// 1 to 64 characters of [a-z0-9-], neither beginning nor ending with a hyphen; InvalidInput
/// otherwise.
[[nodiscard]] base::Status check_slug(std::string_view slug);

} // namespace hamandish::domain
