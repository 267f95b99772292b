// Why a member of staff does something that the public may ask about.
#pragma once

#include "base/result.h"

#include <string>
#include <string_view>

namespace hamandish::domain {

/// The reason as it will be kept: least_reason to most_reason code points (permission.h), and
/// nothing that can't be shown. TextEmpty, TextTooLong or TextForbidden naming "reason".
[[nodiscard]] base::Result<std::string> reason_from(std::string_view text);

} // namespace hamandish::domain
