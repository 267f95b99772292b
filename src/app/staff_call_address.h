// Inside app only: addresses of the pages that a call has for its staff.
#pragma once

#include "app/address.h"

#include <string>
#include <string_view>
#include <vector>

namespace hamandish::app {

/// "staff/calls/{call}/…", after the language.
[[nodiscard]] bool is_staff_call(const std::vector<std::string_view>& segments);
/// "answers", "papers", "floods", "concerns", "concerns/{number}"; the call is a slug, as was asked
/// before. Anything else leaves the place as it is.
void read_staff_call(const std::vector<std::string_view>& segments, Address& address);
/// Empty for every other place.
[[nodiscard]] std::string staff_call_path(const Address& address);

} // namespace hamandish::app
