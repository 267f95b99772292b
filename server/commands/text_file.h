// A whole file that an operator names.
#pragma once

#include "base/result.h"

#include <cstddef>
#include <limits>
#include <string>

namespace hamandish::server {

/// InvalidInput naming the file that cannot be read; TooLarge naming one of more than `most_bytes`.
[[nodiscard]] base::Result<std::string>
text_of_file(const std::string& path,
             std::size_t most_bytes = std::numeric_limits<std::size_t>::max());

} // namespace hamandish::server
