// Canonical reasons as what is said to people: the one place that knows.
#pragma once

#include "base/result.h"
#include "i18n/message_key.h"

namespace hamandish::app {

/// "error.<word>"; a reason that has no message of its own is Internal's.
[[nodiscard]] i18n::MessageKey message_from_error(base::ErrorCode error);

} // namespace hamandish::app
