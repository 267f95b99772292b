// A role of somebody whose second factor the test leaves out: given as at the command line.
#pragma once

#include "server/logbook/registers.h"
#include "server/store/connection.h"

namespace hamandish::journeys {

/// With its act, which the log tells: a role that nobody gave is found.
inline void give_role(store::Connection& connection, const store::PersonRecord& person,
                      store::OrganisationId organisation, domain::Role role, base::Instant at) {
    connection.staff.grant(person.id, organisation, role, at);
    logbook::record_act(connection,
                        {domain::Act::ManageRoles,
                         {},
                         organisation,
                         "grant " + std::string(domain::word(role)) + " " + person.pseudonym,
                         "made by the test",
                         at});
}

} // namespace hamandish::journeys
