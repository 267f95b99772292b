// Inside app only: addresses of the ranking and of the hall of thanks.
#pragma once

#include "app/address.h"

#include <string>
#include <string_view>
#include <vector>

namespace hamandish::app {

/// ASCII letters, digits and hyphens, and not too many: what such an address has between slashes.
[[nodiscard]] bool is_plain_word(std::string_view text);

/// `segments` of a path, from the language on; a group may have underscores, and is as long as the
/// name of a university. "ranking", "ranking/{season}" and
/// "ranking/{season}/{group}"; "current" is the season now.
void read_ranking(const std::vector<std::string_view>& segments, Address& address);
[[nodiscard]] std::string ranking_path(const Address& address);

/// "thanks", of the year now, and "thanks/{year}".
void read_thanks(const std::vector<std::string_view>& segments, Address& address);
[[nodiscard]] std::string thanks_path(const Address& address);

} // namespace hamandish::app
