// The name of an organisation that takes part, as staff write it.
#pragma once

#include "base/result.h"

#include <string>

namespace hamandish::domain {

/// In code points.
inline constexpr std::size_t most_organisation_name = 200;

/// One line without blanks around it. TextEmpty, TextTooLong or TextForbidden naming `where`.
[[nodiscard]] base::Result<std::string> organisation_name_from(std::string_view text,
                                                               std::string_view where);

} // namespace hamandish::domain
