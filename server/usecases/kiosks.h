// Public terminals: registered and taken out of service by staff, known by a secret told once.
#pragma once

#include "contract/kiosk_messages.h"
#include "contract/messages.h"
#include "server/store/connection.h"

namespace hamandish::usecases {

/// A fresh secret as it is told and typed: "7K3M-…", a hundred bits without letters that look
/// alike.
[[nodiscard]] std::string new_kiosk_secret();
/// Kiosks are stored and looked up by this; empty of what is no secret, which is no kiosk's.
[[nodiscard]] std::string kiosk_hash_from(std::string_view secret);
/// The secret as the device keeps it, whatever dashes and blanks it was typed with.
[[nodiscard]] std::string plain_kiosk_secret(std::string_view typed);

/// What a device is. NotFound never: a hash that is nobody's is any other device.
[[nodiscard]] contract::KioskHere show_kiosk(store::Connection& connection,
                                             const std::string& kiosk_hash);
/// The same, and notes that the kiosk was seen.
[[nodiscard]] base::Result<contract::KioskHere>
see_kiosk(store::Connection& connection, const std::string& kiosk_hash, base::Instant now);
/// NotFound naming "kiosk" unless the secret is that of a kiosk in service.
[[nodiscard]] base::Result<contract::KioskHere>
set_up_kiosk(store::Connection& connection, const std::string& kiosk_hash, base::Instant now);

struct KioskCommand {
    std::string session_hash; ///< empty with `by_operator`
    contract::RegisterKiosk kiosk;
    std::string secret; ///< fresh randomness (new_kiosk_secret)
    bool by_operator = false;
};
/// NotFound naming "organisation"; TextEmpty or TextTooLong naming "campus" or "hall".
[[nodiscard]] base::Result<contract::Kiosks>
register_kiosk(store::Connection& connection, const KioskCommand& command, base::Instant now);

struct RevocationCommand {
    std::string session_hash;
    store::KioskId kiosk;
    std::string reason;
    bool by_operator = false;
};
/// NotFound naming "kiosk"; Conflict naming it where it is out of service already.
[[nodiscard]] base::Result<contract::Kiosks>
revoke_kiosk(store::Connection& connection, const RevocationCommand& command, base::Instant now);

[[nodiscard]] base::Result<contract::Kiosks>
list_kiosks(store::Connection& connection, const std::string& session_hash, base::Instant now);
/// All of them, for an operator.
[[nodiscard]] contract::Kiosks all_kiosks(store::Connection& connection);

} // namespace hamandish::usecases
