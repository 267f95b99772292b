// The version, from the build.
#pragma once

namespace hamandish::server {

inline constexpr const char* version = HAMANDISH_VERSION;

} // namespace hamandish::server
