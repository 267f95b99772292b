// Inside app only: the address of the archive of answers, with what is looked for and chosen there.
#pragma once

#include "app/address.h"

#include <array>
#include <string>
#include <string_view>
#include <vector>

namespace hamandish::app {

/// `segments` of a path name the archive.
[[nodiscard]] bool is_archive(const std::vector<std::string_view>& segments);
/// "outcome=…&organisation=…&ground=…&before=…", each as it may be: what is none of ours is not
/// chosen. What is looked for stands in the address already.
void read_archive(std::string_view query, Address& address);
/// "answers?q=…" and so on, after the language.
[[nodiscard]] std::string archive_path(const Address& address);
/// Of the route of the API.
[[nodiscard]] std::array<std::string, 5> archive_parameters(const Address& address);

} // namespace hamandish::app
