// The API described for machines.
#pragma once

#include <string>
#include <string_view>

namespace hamandish::contract {

/// An OpenAPI 3.0 document made from api_routes and the field lists of messages.h.
[[nodiscard]] std::string openapi(std::string_view version);

} // namespace hamandish::contract
