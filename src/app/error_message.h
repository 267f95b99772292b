// Canonical reasons as what is said to people: the one place that knows.
#pragma once

#include "base/result.h"
#include "i18n/message_key.h"

namespace hamandish::app {

/// "error.<word>"; a reason that has no message of its own is Internal's.
[[nodiscard]] i18n::MessageKey message_from_error(base::ErrorCode error);
/// "error.<word>_<where>" where a refusal has words of its own, or as above.
[[nodiscard]] i18n::MessageKey message_from_error(const base::Error& error);

} // namespace hamandish::app
