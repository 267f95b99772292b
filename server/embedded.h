// Files of this folder that travel inside the binary (embed.cmake).
#pragma once

#include <span>
#include <string_view>

namespace hamandish::server {

struct EmbeddedFile {
    std::string_view name; ///< path below server/, "store/schema/001_first.sql"
    std::string_view text;
};

/// In the order CMakeLists.txt lists them.
[[nodiscard]] std::span<const EmbeddedFile> embedded_files();

} // namespace hamandish::server
