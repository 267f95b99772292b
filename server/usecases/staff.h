// What staff may do, and what they do about roles and organisations. Each act is checked against
// domain/permission.h in the organisation it concerns, and written down with its reason.
#pragma once

#include "contract/staff_messages.h"
#include "server/ops/secrets.h"
#include "server/store/connection.h"

namespace hamandish::usecases {

/// Somebody who holds a role. SignInNeeded without a session; Forbidden naming "role" without one.
[[nodiscard]] base::Result<store::PersonRecord>
require_role(store::Connection& connection, const std::string& session_hash, base::Instant now);

/// Somebody who may do `act` in `organisation` (nothing: anywhere) and has shown the second factor
/// in this session. As above, or Forbidden naming "role" for another act or place, "second_factor"
/// before it was shown.
[[nodiscard]] base::Result<store::PersonRecord>
require_act(store::Connection& connection, const std::string& session_hash, domain::Act act,
            std::optional<store::OrganisationId> organisation, base::Instant now);

[[nodiscard]] base::Result<contract::StaffMe>
show_staff_me(store::Connection& connection, const std::string& session_hash, base::Instant now);
[[nodiscard]] base::Result<contract::StaffRoles>
list_roles(store::Connection& connection, const std::string& session_hash, base::Instant now);
[[nodiscard]] base::Result<contract::StaffActs>
list_staff_acts(store::Connection& connection, const std::string& session_hash, base::Instant now);
[[nodiscard]] base::Result<contract::Organisations>
list_organisations(store::Connection& connection);

struct RoleCommand {
    std::string session_hash; ///< empty with `by_operator`
    contract::ChangeRole change;
    bool revoked = false;
    bool by_operator = false; ///< at the command line, where the machine's own rights decide
};
/// NotFound naming "person" or "organisation"; InvalidInput naming "role"; Conflict naming
/// "administrator" for the last one. The person is told.
[[nodiscard]] base::Status change_role(store::Connection& connection, const ops::Key& key,
                                       const RoleCommand& command, base::Instant now);

struct OrganisationCommand {
    std::string session_hash;
    contract::AddOrganisation addition;
    bool by_operator = false;
};
/// Conflict naming "slug" when it is taken; NotFound naming "parent".
[[nodiscard]] base::Result<contract::Organisation>
add_organisation(store::Connection& connection, const OrganisationCommand& command,
                 base::Instant now);

} // namespace hamandish::usecases
