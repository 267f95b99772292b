// Inside app only: addresses of the further texts of a call: its versions, its translations, and
// the units of these.
#pragma once

#include "app/address.h"

#include <string>
#include <string_view>
#include <vector>

namespace hamandish::app {

/// "calls/{call}/versions/{number}", "calls/{call}/versions/{number}/translations/{language}",
/// "calls/{call}/translations/{language}" and "…/{unit}" after that, after the language of the
/// page; the call and what comes last are slugs, as was asked before. Anything else leaves the
/// place as it is.
void read_further_text(const std::vector<std::string_view>& segments, Address& address);
/// `segments` of a path name a further text.
[[nodiscard]] bool is_further_text(const std::vector<std::string_view>& segments);
/// "versions/2", of a page of a further text.
[[nodiscard]] std::string further_text_path(const Address& address);
/// "article-2", or "translations/ckb/article-2" where that is how it is read.
[[nodiscard]] std::string unit_path(const Address& address);

} // namespace hamandish::app
