// The call a demonstration starts with: the real directive, in both languages.
#pragma once

#include "server/store/store.h"

namespace hamandish::server {

/// Adds it as an open call, from the start of today in Tehran to the end of the 31st day, unless
/// the store already has a call.
[[nodiscard]] base::Status add_demo_call(store::Store& store, base::Instant now);
/// Adds its example vote and survey, unless it has questions already or its period is over.
[[nodiscard]] base::Status add_demo_questions(store::Store& store, base::Instant now);
/// Both, for a first look.
[[nodiscard]] base::Status add_demo(store::Store& store, base::Instant now);

} // namespace hamandish::server
