// The registers that staff keep and their entries: each row is committed to as it is, in the
// transaction in which it becomes so.
#pragma once

#include "server/store/connection.h"

namespace hamandish::logbook {

/// Writes down what staff did. The entry says that somebody of staff did something; who, what and
/// why is behind its commitment.
void record_act(store::Connection& connection, const store::StaffAct& act);
/// Appends that a representative was verified, or is none any more, as the row has it now.
void log_representation(store::Connection& connection, store::RepresentationId id,
                        base::Instant now);
/// Appends how an organisation is called, and where it stands, from now on.
void log_organisation(store::Connection& connection, store::OrganisationId id, base::Instant now);
/// Appends the entries of the rows from before there were any for them; true when there were such.
bool log_unlogged_rows(store::Connection& connection, base::Instant now);

/// The documents that the entries are committed to.
[[nodiscard]] std::string opening_of(const store::LoggedActRow& act);
[[nodiscard]] std::string opening_of(const store::LoggedRepresentationRow& representation);
[[nodiscard]] std::string opening_of(const store::LoggedOrganisationRow& organisation);

} // namespace hamandish::logbook
