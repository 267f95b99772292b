// Where somebody comes from who takes part.
#pragma once

#include "server/store/connection.h"

namespace hamandish::usecases {

/// Empty: at no kiosk, by no invitation, in no session.
struct Arrival {
    std::string kiosk_hash;
    std::string invitation; ///< as domain::short_address_from reads it; of any call
    std::string session_hash;
};

/// Counts that a person takes part in a call, and on which day. Whoever does so first at a kiosk,
/// in a session begun through a messenger (at a kiosk too: it is the kiosk that counts), or after
/// an invitation to this call, is one more of its people, and that is all that is kept of it: no
/// row joins the two.
void count_participant(store::Connection& connection, store::CallId call, store::PersonId person,
                       const Arrival& arrival, base::Instant now);

} // namespace hamandish::usecases
