// Text made safe to stand in HTML.
#pragma once

#include <string>
#include <string_view>

namespace hamandish::html {

/// For text between tags and for double-quoted attribute values alike. Control characters, which
/// HTML cannot carry, become U+FFFD.
void append_escaped(std::string& out, std::string_view text);
/// For well-formed JSON within a script element that only holds data: what could end the element,
/// begin a comment in it, or end a line of a program stands as its escape, so that it is still the
/// same JSON (HTML, 4.12.1.3; RFC 8259, 7).
void append_escaped_json(std::string& out, std::string_view json);

} // namespace hamandish::html
