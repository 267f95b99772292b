// What belongs to the person signed in.
#pragma once

#include "contract/messages.h"
#include "server/store/connection.h"

namespace hamandish::usecases {

/// SignInNeeded when the session is unknown or over.
[[nodiscard]] base::Result<store::PersonRecord>
require_person(store::Connection& connection, const std::string& session_hash, base::Instant now);

/// What a person is told about themselves everywhere.
[[nodiscard]] contract::Me me_of(store::Connection& connection, const store::PersonRecord& person);
/// Never an error: without a session nobody is signed in.
[[nodiscard]] base::Result<contract::Me>
show_me(store::Connection& connection, const std::string& session_hash, base::Instant now);
[[nodiscard]] base::Result<contract::MyUnit>
show_my_unit(store::Connection& connection, const std::string& session_hash,
             const std::string& slug, const std::string& unit_key, base::Instant now);
[[nodiscard]] base::Result<contract::MyContributions>
list_my_contributions(store::Connection& connection, const std::string& session_hash,
                      base::Instant now);

} // namespace hamandish::usecases
