// Signing in by a one-time code.
#pragma once

#include "contract/messages.h"
#include "domain/device.h"
#include "domain/mobile.h"
#include "server/ops/secrets.h"
#include "server/store/connection.h"
#include "server/usecases/flood.h"
#include "server/usecases/notices.h"

namespace hamandish::usecases {

struct CodeCommand {
    domain::Mobile mobile;
    std::uint64_t random = 0; ///< becomes the code
    std::string address;      ///< whose limit is counted
    ShownPass pass = {};
    domain::RateLimit site_limit = domain::codes_of_site; ///< of codes that nothing is asked for
};
/// TooMany until the pause since the last code is over, or as pass_flood(). The answer is the same
/// whether or not somebody has signed in with the number before.
[[nodiscard]] base::Result<contract::CodeSent> request_code(store::Connection& connection,
                                                            const ops::Key& key,
                                                            const CodeCommand& command,
                                                            base::Instant now);

/// A code that takes the place of any before it. TooMany until the pause since the last is over.
struct FreshCode {
    std::string digits;
    domain::CodeRecord record;
};
[[nodiscard]] base::Result<FreshCode> put_fresh_code(store::Connection& connection,
                                                     const ops::Key& key,
                                                     const domain::Mobile& mobile,
                                                     std::uint64_t random, base::Instant now);

struct SignInCommand {
    std::optional<domain::Mobile> mobile; ///< nothing where a contact was shared instead
    std::string code;                     ///< as typed or pasted (domain::code_from_text)
    std::string session_token; ///< fresh randomness: becomes the session if the code is right
    std::uint64_t random = 0;  ///< for a newcomer's pseudonym
    std::string address;       ///< whose limit is counted
    Ways ways = {};            ///< in which this site tells people things
    std::string contact = {};  ///< this browser's token (contact_sign_in.h), if it has one
    domain::Device device = domain::Device::Unknown; ///< on which it happens
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

/// People are stored and looked up by this.
[[nodiscard]] std::string mobile_hash_from(const ops::Key& key, const domain::Mobile& mobile);

/// Whose limit is counted: nobody's stays nobody's.
[[nodiscard]] std::string limit_name_from(const ops::Key& key, const std::string& address);

/// Sessions are stored and looked up by this.
[[nodiscard]] std::string session_hash_from(std::string_view token);

} // namespace hamandish::usecases
