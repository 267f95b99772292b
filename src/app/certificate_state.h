// What the application knows of certificates of e-participation.
#pragma once

#include "app/loadable.h"
#include "contract/certificate_messages.h"

#include <map>
#include <optional>
#include <string>

namespace hamandish::app {

/// The field of the number to check, that of a file, where what was found is said, and where what
/// happened to one's certificates is said.
inline constexpr std::string_view certificate_number_anchor = "certificate-number",
                                  certificate_file_anchor = "certificate-file",
                                  certificate_verdict_anchor = "certificate-verdict",
                                  certificates_anchor = "certificates";
/// The field of the name on the certificate for a call or a year.
[[nodiscard]] inline std::string certificate_name_anchor(const std::string& call) {
    return "certificate-name-" + call;
}

/// What stands for a year where certificates are told apart by their call: no call is named so.
[[nodiscard]] inline std::string certificate_key_of(std::int64_t year) {
    return "_" + std::to_string(year);
}

struct CertificateDesk {
    Loadable<contract::Certificate> shown; ///< by number
    Loadable<contract::MyCertificates> mine;
    std::map<std::string, std::string> names; ///< being typed, by call or year
    std::string asked_call;                   ///< whose certificate is asked for, or was refused
    bool busy = false;
    std::optional<base::ErrorCode> error;
    std::string number; ///< being typed
    bool is_no_number = false;
    Loadable<contract::CertificateKeys> keys;
    bool are_keys_fresh = false;         ///< from the server just now, not what the device kept
    std::optional<std::string> document; ///< to be checked here (credential_check.h)
    std::string carried_by; ///< the number whose address has the document in it; empty: none
    friend bool operator==(const CertificateDesk&, const CertificateDesk&) = default;
};

} // namespace hamandish::app
