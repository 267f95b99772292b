// The second factor of staff: a code of an authenticator app, or one of the recovery codes.
#pragma once

#include "contract/staff_messages.h"
#include "server/ops/secrets.h"
#include "server/store/connection.h"

namespace hamandish::usecases {

/// Shown once, it holds in its session for a working day.
inline constexpr std::int64_t staff_session_life_ms = 8 * base::ms_per_hour;
/// Wrong codes in a row, and the pause after them.
inline constexpr int second_factor_tries = 5;
inline constexpr std::int64_t second_factor_pause_ms = 15 * base::ms_per_minute;
inline constexpr int recovery_code_count = 10;

/// A new secret for somebody who has none in force; with one in force, only for a session that has
/// shown it (Forbidden naming "second_factor").
[[nodiscard]] base::Result<contract::SecondFactorSetup>
set_up_second_factor(store::Connection& connection, const ops::Key& key,
                     const std::string& session_hash, const std::string& site, base::Instant now);

struct SecondFactorCommand {
    std::string session_hash, code;
    std::vector<std::string> recovery_codes = {}; ///< fresh, for a confirmation
};
/// A wrong code is a change that must be kept, so a refusal is not an error of the transaction:
/// CodeWrong, or TooMany with the pause.
template <class Message>
struct SecondFactorOutcome {
    Message message;
    std::optional<base::Error> refused;
};
/// The secret that was set up is in force from now on, and shown in this session.
[[nodiscard]] base::Result<SecondFactorOutcome<contract::RecoveryCodes>>
confirm_second_factor(store::Connection& connection, const ops::Key& key,
                      const SecondFactorCommand& command, base::Instant now);
/// Shows it in this session. A recovery code will do and is used up.
[[nodiscard]] base::Result<SecondFactorOutcome<contract::StaffMe>>
show_second_factor(store::Connection& connection, const ops::Key& key,
                   const SecondFactorCommand& command, base::Instant now);

/// Ten codes people can copy by hand: "k7m2-x9qd".
[[nodiscard]] std::vector<std::string> new_recovery_codes();

/// At the command line: a secret in force at once, with its recovery codes, for the first
/// administrator or one who has lost everything.
[[nodiscard]] contract::SecondFactorSetup
enrol_by_operator(store::Connection& connection, const ops::Key& key,
                  const store::PersonRecord& person, const std::string& site,
                  const std::vector<std::string>& recovery_codes, base::Instant now);

} // namespace hamandish::usecases
