// What takes bytes from strangers, as functions of those bytes; libFuzzer's shape.
#pragma once

#include <string_view>

namespace hamandish::robust {

/// JSON into every message. What decodes must encode to something that decodes to the same.
void fuzz_codec(std::string_view bytes);
/// The same into the message of that name; false where there is none.
[[nodiscard]] bool fuzz_message_of(std::string_view name, std::string_view bytes);
/// A stream of requests. What is let through is what came, and never more.
void fuzz_request_screen(std::string_view bytes);
/// A draft in Markdown.
void fuzz_draft(std::string_view bytes);

} // namespace hamandish::robust
