// The server's word that the pages of a call were handed out while it was open: who has it may have
// begun to write or to choose in time (domain/period.h).
#pragma once

#include "contract/messages.h"
#include "domain/period.h"
#include "server/ops/secrets.h"

namespace hamandish::usecases {

/// Names the call and the minute and is signed. No person is in it: whoever has the page in that
/// minute has the same. Empty while the call is not open.
[[nodiscard]] std::string begun_ticket(const ops::Key& key, const contract::CallCard& call,
                                       base::Instant now);

/// What came with an act to prove that it was begun in time.
struct Begun {
    std::string ticket = {};
    const ops::Key* key = nullptr; ///< that signed it; outlives the act. Null: nothing is proven
};

/// The minute in which the page of the call was handed out; nothing for a ticket that is not ours,
/// or of another call.
[[nodiscard]] std::optional<base::Instant> begun_at(const Begun& begun, const std::string& slug);

/// As domain::require_open for an act that somebody has begun; a bad ticket is as none.
[[nodiscard]] base::Status require_taken_in(const domain::Period& period, const std::string& slug,
                                            const Begun& begun, base::Instant now);

} // namespace hamandish::usecases
