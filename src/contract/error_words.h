// base::ErrorCode as the words that travel on the wire and name message keys ("error.<word>").
#pragma once

#include "base/result.h"

#include <optional>
#include <string_view>

namespace hamandish::contract {

[[nodiscard]] std::string_view word(base::ErrorCode code);
[[nodiscard]] std::optional<base::ErrorCode> error_code_from_word(std::string_view word);

} // namespace hamandish::contract
