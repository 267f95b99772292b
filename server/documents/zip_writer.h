// Files for people, put together in one.
#pragma once

#include "base/result.h"

#include <string>
#include <vector>

namespace hamandish::documents {

struct ZipPart {
    std::string name, bytes;
};

/// A ZIP archive made in memory, deflated, names in UTF-8. The same parts give the same bytes: each
/// is dated the first day the format knows. Internal when there is no memory.
[[nodiscard]] base::Result<std::string> zip_from(const std::vector<ZipPart>& parts);

} // namespace hamandish::documents
