// For the use cases of the desk only: a call at the desk of its staff, whether it was a draft there
// or came from the command line without one.
#pragma once

#include "server/usecases/draft_access.h"

namespace hamandish::usecases {

struct StaffedCall {
    store::PersonRecord person;
    std::string slug;
    std::optional<store::DraftRecord> draft; ///< none: it came from the command line
    /// Whose the draft is or, where there was none, who answers for the call; 0: nobody in
    /// particular, and then whoever may do it anywhere may.
    store::OrganisationId organisation;
};
/// As require_act; NotFound naming "call" where there is none, and for whoever may not act on it.
[[nodiscard]] base::Result<StaffedCall> staffed_call(store::Connection& connection,
                                                     const DraftPlace& place, domain::Act act,
                                                     base::Instant now);
/// TooEarly naming "call" before it is published.
[[nodiscard]] base::Result<store::CallRecord> published_call(store::Connection& connection,
                                                             const StaffedCall& staffed);
/// May the person do this with a call that has no draft, the second factor being shown?
[[nodiscard]] bool may_act_on(store::Connection& connection, store::PersonId person,
                              domain::Act act, store::CallId call);
/// As its page at the desk tells it now. A call without a draft: who published it, its title, its
/// summary, its period and its time for answers.
[[nodiscard]] base::Result<contract::DraftPage> page_of(store::Connection& connection,
                                                        const DraftPlace& place,
                                                        const StaffedCall& staffed,
                                                        base::Instant now);
/// A call without a draft, in a list.
[[nodiscard]] contract::StaffCall card_of(store::Connection& connection, store::PersonId person,
                                          const store::CallRecord& call, base::Instant now);

} // namespace hamandish::usecases
