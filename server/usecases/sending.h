// What is sent again is recorded once, and only as whose it was handed in.
#pragma once

#include "server/store/connection.h"
#include "server/usecases/begun.h"

namespace hamandish::usecases {

/// What a client says of an act beside the act: `key` (16–64 characters of [0-9a-zA-Z_-]) is its
/// own name for this one sending, `person` the pseudonym of whoever handed it in. Either may be
/// empty: then nothing is known again, and whoever is signed in acts. `begun`: that it was begun
/// while the call was open.
struct Sending {
    std::string key, person;
    Begun begun = {};
};

/// Conflict naming "person": somebody else is signed in by now. InvalidInput for a key that is
/// none.
[[nodiscard]] base::Status require_sender(const Sending& sending,
                                          const store::PersonRecord& person);

/// True when this very sending was recorded and `current`, the entry that speaks of its subject
/// now, is still its own; false when it is new. Conflict naming "client_key" when the person has
/// chosen anew since, or used the key for something else.
[[nodiscard]] base::Result<bool> was_recorded(store::Connection& connection, const Sending& sending,
                                              store::PersonId person,
                                              std::optional<std::int64_t> current);
void note_recorded(store::Connection& connection, const Sending& sending, store::PersonId person,
                   std::int64_t entry_index);

} // namespace hamandish::usecases
