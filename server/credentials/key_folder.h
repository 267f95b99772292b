// The keys that sign credentials, as files in the data folder.
#pragma once

#include "base/result.h"
#include "server/ops/signing_key.h"

#include <string>
#include <vector>

namespace hamandish::credentials {

/// All there are, the oldest first; where there is none, the first is made (mode 0600). Internal
/// naming the path of one that can't be read.
[[nodiscard]] base::Result<std::vector<ops::SigningKey>> load_keys(const std::string& folder);

/// Makes the next one, with which a server signs once it is started anew. Gives how many there are.
[[nodiscard]] base::Result<int> add_key(const std::string& folder);

} // namespace hamandish::credentials
