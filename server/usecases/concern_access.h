// For the use cases of concerns only: who asks, and who else there is.
#pragma once

#include "domain/permission.h"
#include "server/usecases/concerns.h"

namespace hamandish::usecases {

struct ConcernStaff {
    store::CallRecord call;
    store::PersonRecord person;
    std::optional<store::OrganisationId> owner; ///< nothing: the call has none of its own
};
/// Whoever may do it nowhere learns nothing of what exists.
[[nodiscard]] base::Result<ConcernStaff> concern_staff(store::Connection& connection,
                                                       const std::string& session_hash,
                                                       const std::string& slug, domain::Act act,
                                                       base::Instant now);

/// Roles that let their holder do `act` where the call belongs.
[[nodiscard]] std::vector<store::RoleRecord> roles_for(store::Connection& connection,
                                                       const ConcernStaff& staff, domain::Act act);
/// The reader changed them last, and somebody else can sign.
[[nodiscard]] bool must_be_another(store::Connection& connection, const ConcernStaff& staff,
                                   const ConcernState& state);

/// The desk after what was done, told to who did it.
[[nodiscard]] base::Result<contract::ConcernDesk>
concern_desk(store::Connection& connection, const ConcernStaff& staff, std::int64_t concern,
             base::Instant now, KeptConcerns& kept);

} // namespace hamandish::usecases
