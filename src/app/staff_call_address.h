// Inside app only: addresses of the pages that a call, or a draft's question, has for its staff.
#pragma once

#include "app/address.h"

#include <string>
#include <string_view>
#include <vector>

namespace hamandish::app {

/// "staff/calls/{call}/…", "staff/drafts/{draft}/questions/{question}" and
/// "…/translations/{language}", after the language.
[[nodiscard]] bool is_staff_call(const std::vector<std::string_view>& segments);
/// Of a call "answers", "papers", "floods", "concerns", "concerns/{number}"; the call is a slug, as
/// was asked before. Anything else leaves the place as it is.
void read_staff_call(const std::vector<std::string_view>& segments, Address& address);
/// Empty for every other place.
[[nodiscard]] std::string staff_call_path(const Address& address);

} // namespace hamandish::app
