// Which tag a role is, and which ARIA role is said where the tag alone does not say it.
#pragma once

#include "kit/node.h"

#include <string_view>

namespace hamandish::html {

[[nodiscard]] std::string_view tag_of(const kit::Node& node);
[[nodiscard]] std::string_view aria_role_of(const kit::Node& node);

} // namespace hamandish::html
