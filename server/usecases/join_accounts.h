// Two accounts of one person become one: by two proofs in one browser, and a yes.
#pragma once

#include "contract/messages.h"
#include "contract/own_data_messages.h"
#include "domain/device.h"
#include "server/ops/secrets.h"
#include "server/store/connection.h"

namespace hamandish::usecases {

/// How long the question stays open after the second proof.
inline constexpr std::int64_t joining_life_ms = 5 * base::ms_per_minute;

/// What was proven in a session that is another account's.
struct JoiningProof {
    std::string session_hash, subject_hash;
    std::string token; ///< fresh randomness: what the question is asked by
};
/// The store keeps it, not a sealed cookie: whoever has the server's key still has proven nothing.
/// It names hashes, and no account: whose they are is looked up when it is shown.
[[nodiscard]] base::Result<contract::Empty>
keep_joining_proof(store::Connection& connection, const JoiningProof& proof, base::Instant now);

struct JoiningCommand {
    std::string session_hash, token;
    std::string session_token = {}; ///< fresh randomness: becomes the session once they are one
    domain::Device device = domain::Device::Unknown; ///< on which it happens
};
/// SignInNeeded without a session; NotFound naming "joining" when the token is not of this session,
/// is too old, or what it proves is nobody else's any more.
[[nodiscard]] base::Result<contract::JoinQuestion>
show_joining(store::Connection& connection, const JoiningCommand& command, base::Instant now);
/// The yes. As above, and Conflict naming the obstacle (domain/joining.h). The sessions of the
/// account that ends end with it; this browser gets a new one of the account that stays.
[[nodiscard]] base::Result<contract::Me> join_accounts(store::Connection& connection,
                                                       const ops::Key& key,
                                                       const JoiningCommand& command,
                                                       base::Instant now);

} // namespace hamandish::usecases
