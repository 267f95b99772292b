// Where people are signed in, and what changes about how they sign in: noted, told and shown.
#pragma once

#include "contract/session_messages.h"
#include "domain/device.h"
#include "domain/sign_in_change.h"
#include "server/ops/secrets.h"
#include "server/store/connection.h"

namespace hamandish::usecases {

/// The person is signed in from now on by `token`, fresh randomness, for domain::session_life_ms.
/// `channel`: as of store::SessionOrigin.
void begin_session(store::Connection& connection, const std::string& token, store::PersonId person,
                   domain::Device device, base::Instant now, const std::string& channel = "web");

/// What names a session to its person: from its hash, which it does not lead back to.
[[nodiscard]] std::string session_id_from(const std::string& session_hash);

[[nodiscard]] std::vector<contract::MySession> sessions_of(store::Connection& connection,
                                                           store::PersonId person,
                                                           const std::string& session_hash,
                                                           base::Instant now);
/// All of them; newest first, as the sessions are.
[[nodiscard]] std::vector<contract::SignInChange> sign_in_changes_of(store::Connection& connection,
                                                                     store::PersonId person);

[[nodiscard]] base::Result<contract::MySessions>
list_my_sessions(store::Connection& connection, const std::string& session_hash, base::Instant now);
/// Another session of one's own, with its second factor: NotFound naming "session" for any that is
/// none, Conflict naming it for this one, which is ended by signing out.
[[nodiscard]] base::Result<contract::MySessions> end_session(store::Connection& connection,
                                                             const std::string& session_hash,
                                                             const std::string& id,
                                                             base::Instant now);
[[nodiscard]] base::Result<contract::MySessions> end_other_sessions(store::Connection& connection,
                                                                    const std::string& session_hash,
                                                                    base::Instant now);

/// To be called inside the transaction of the act: notes the change for the person and, where we
/// have an address of theirs, tells them at once in the way they wish. Says nothing but its kind.
void tell_sign_in_change(store::Connection& connection, const ops::Key& key, store::PersonId person,
                         domain::SignInChange change, base::Instant now);

} // namespace hamandish::usecases
