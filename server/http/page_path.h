// Which addresses are those of pages.
#pragma once

#include <string_view>

namespace hamandish::http {

/// Is this one of our pages' addresses, "/fa/…"? `path`: without its query.
[[nodiscard]] bool is_page_path(std::string_view path);

} // namespace hamandish::http
