// What takes bytes from strangers and is no part of a request (wire/), as functions of those bytes;
// libFuzzer's shape.
#pragma once

#include <string_view>

namespace hamandish::robust {

/// A draft in Markdown.
void fuzz_draft(std::string_view bytes);

} // namespace hamandish::robust
