// The concerns of a call as the acts of its staff leave them: rows become a book of the domain.
#pragma once

#include "contract/concern_openings.h"
#include "contract/report_messages.h"
#include "domain/concern_book.h"
#include "server/store/connection.h"

#include <vector>

namespace hamandish::usecases {

struct ConcernState {
    domain::ConcernBook book;
    std::int64_t act_count = 0;                ///< signing counts
    store::PersonId changed_by;                ///< who made the last change; 0: nobody has yet
    contract::ConcernSignature signature;      ///< at_ms 0: not yet
    std::vector<contract::SignedGroup> groups; ///< counted with it
};

/// Internal naming "concerns" for rows that do not follow from one another.
[[nodiscard]] base::Result<ConcernState> concern_state(store::Connection& connection,
                                                       store::CallId call);

/// An act as its log entry tells it, and back.
[[nodiscard]] contract::ConcernsChangedOpening
opening_from(const domain::ConcernAct& act, const std::string& call, std::int64_t number);
[[nodiscard]] base::Result<domain::ConcernAct>
act_from(const contract::ConcernsChangedOpening& opening);

} // namespace hamandish::usecases
