// One spelling for each JSON document, so that it can be hashed and signed (RFC 8785).
#pragma once

#include "base/result.h"

#include <string>
#include <string_view>

namespace hamandish::contract {

/// The canonical form. Names are sorted by UTF-16 code units; there is no white space. Of numbers
/// only whole ones up to 2^53 - 1 are taken, as everywhere on our wire: InvalidInput naming
/// "number" for others, "body" for what is no JSON (json_tree.h).
[[nodiscard]] base::Result<std::string> canonical_json(std::string_view json);

} // namespace hamandish::contract
