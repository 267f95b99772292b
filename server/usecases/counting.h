// What has to hold before anything of a person is counted.
#pragma once

#include "server/store/connection.h"

namespace hamandish::usecases {

/// AlreadyCounted: who erased an account is not counted again in the same call under a new one.
[[nodiscard]] base::Status require_uncounted(store::Connection& connection, store::PersonId person,
                                             store::CallId call);
/// TooMany beyond domain::choices_per_person, whatever is chosen.
[[nodiscard]] base::Status count_choice(store::Connection& connection, store::PersonId person,
                                        base::Instant now);

} // namespace hamandish::usecases
