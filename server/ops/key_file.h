// 32 secret bytes in a file of their own.
#pragma once

#include "base/result.h"

#include <array>
#include <string>

namespace hamandish::ops {

/// Reads them, or creates the file (mode 0600) with fresh randomness, on the disk before it is
/// used. StorageFull or Internal, naming the path.
[[nodiscard]] base::Result<std::array<unsigned char, 32>>
load_or_create_key_file(const std::string& path);

} // namespace hamandish::ops
