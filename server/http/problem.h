// Refusals: the one place where a reason becomes a status and words in both languages.
#pragma once

#include "base/result.h"
#include "server/http/message.h"

namespace hamandish::http {

[[nodiscard]] int status_from(base::ErrorCode code);
/// A contract::Problem as JSON. `where` is told for reasons a caller can act on; what the store or
/// the system said stays in the log.
[[nodiscard]] std::string problem_body(const base::Error& error, std::string_view request_id);
[[nodiscard]] Response problem(const base::Error& error, std::string_view request_id);
/// The value of Retry-After, seconds, for TooMany: a minute where nothing better is known.
[[nodiscard]] std::string pause_in_seconds(const base::Error& error);
/// As above with a status of its own, for refusals HTTP has a finer word for (411, 431, 505).
[[nodiscard]] Response problem(int status, const base::Error& error, std::string_view request_id);

} // namespace hamandish::http
