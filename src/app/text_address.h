// Inside app only: addresses of the further texts of a call: its versions, and its translations.
#pragma once

#include "app/address.h"

#include <string>
#include <string_view>
#include <vector>

namespace hamandish::app {

/// "calls/{call}/versions/{number}" and "calls/{call}/translations/{language}", after the language
/// of the page; the call is a slug, as was asked before. Anything else leaves the place as it is.
void read_further_text(const std::vector<std::string_view>& segments, Address& address);
/// `segments` of a path name a further text.
[[nodiscard]] bool is_further_text(const std::vector<std::string_view>& segments);
/// "versions/2", of a page of a further text.
[[nodiscard]] std::string further_text_path(const Address& address);

} // namespace hamandish::app
