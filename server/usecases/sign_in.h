// Signing in by a one-time code.
#pragma once

#include "contract/messages.h"
#include "domain/mobile.h"
#include "server/ops/secrets.h"
#include "server/store/connection.h"

namespace hamandish::usecases {

/// The outbox row's kind, and what is sealed in it: number and code with a space between.
inline constexpr std::string_view one_time_code = "one_time_code";

/// `random` is drawn by the caller. TooMany until the pause since the last code is over.
[[nodiscard]] base::Result<contract::CodeSent>
request_code(store::Connection& connection, const ops::Key& key, const domain::Mobile& mobile,
             std::uint64_t random, base::Instant now);

struct SignInCommand {
    domain::Mobile mobile;
    std::string code;          ///< as typed, digits of any language
    std::string session_token; ///< fresh randomness: becomes the session if the code is right
    std::uint64_t random = 0;  ///< for a newcomer's pseudonym
};
/// Who signed in, or why not. A wrong try is itself a change that must be kept, so a refusal is not
/// an error of the transaction.
struct SignInOutcome {
    contract::Me me;
    std::optional<base::Error> refused;
};
[[nodiscard]] base::Result<SignInOutcome> sign_in(store::Connection& connection,
                                                  const ops::Key& key, const SignInCommand& command,
                                                  base::Instant now);

/// Harmless without a session.
[[nodiscard]] base::Result<contract::Empty> sign_out(store::Connection& connection,
                                                     const std::string& session_hash);

/// Sessions are stored and looked up by this.
[[nodiscard]] std::string session_hash_from(std::string_view token);

} // namespace hamandish::usecases
