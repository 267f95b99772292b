// Text made safe to stand in HTML.
#pragma once

#include <string>
#include <string_view>

namespace hamandish::html {

/// For text between tags and for double-quoted attribute values alike. Control characters, which
/// HTML cannot carry, become U+FFFD.
void append_escaped(std::string& out, std::string_view text);

} // namespace hamandish::html
