// Headers every answer carries, and the names of statuses.
#pragma once

#include <span>
#include <string_view>
#include <utility>

namespace hamandish::http {

[[nodiscard]] std::span<const std::pair<std::string_view, std::string_view>> security_headers();
/// Those of them that keep other sites from showing an answer in a frame.
[[nodiscard]] bool is_against_frames(std::string_view name);
/// RFC 9110's words for the statuses we use.
[[nodiscard]] std::string_view reason_phrase(int status);

} // namespace hamandish::http
