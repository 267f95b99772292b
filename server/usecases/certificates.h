// Certificates of e-participation: asked for by who took part in a call that is closed, or in calls
// of a year that is over, read by anyone who has the number, revoked by the organisation or by
// erasing an account.
#pragma once

#include "contract/certificate_messages.h"
#include "server/credentials/issuer.h"
#include "server/store/connection.h"

namespace hamandish::usecases {

struct CertificateCommand {
    std::string session_hash, slug, name; ///< name: empty for the pseudonym
    std::uint64_t random = 0;             ///< of which the number is made
};
/// Asking again gives the certificate that is there, whatever the name. TooEarly naming
/// "certificate" before the deadline; Forbidden naming "participation".
[[nodiscard]] base::Result<contract::Certificate>
issue_certificate(store::Connection& connection, const credentials::Issuer& issuer,
                  const CertificateCommand& command, base::Instant now);

struct YearCertificateCommand {
    std::string session_hash, year, name; ///< year: Jalali, as it came in the address
    std::uint64_t random = 0;
};
/// The same for all calls that ended in the year, by their number alone. NotFound naming "year";
/// TooEarly naming "year" before it is over; Forbidden naming "participation_in_year".
[[nodiscard]] base::Result<contract::Certificate>
issue_year_certificate(store::Connection& connection, const credentials::Issuer& issuer,
                       const YearCertificateCommand& command, base::Instant now);

/// `number` as people type it. NotFound naming "certificate".
[[nodiscard]] base::Result<contract::Certificate> show_certificate(store::Connection& connection,
                                                                   const std::string& number);
[[nodiscard]] base::Result<contract::MyCertificates>
list_my_certificates(store::Connection& connection, const std::string& session_hash,
                     base::Instant now);

/// The credential as it was signed, and the same as a token. NotFound naming "certificate", also of
/// who erased themselves.
[[nodiscard]] base::Result<credentials::Issuer::Documents>
certificate_documents(store::Connection& connection, const std::string& number);

/// Where anyone checks it, for ever and in their own language: what paper says, and its QR code.
[[nodiscard]] std::string certificate_address(const credentials::Issuer& issuer,
                                              const std::string& number);

/// The same address with the certificate itself, signed, in its fragment, which no server is sent:
/// what the larger code on paper says, to be checked without a network. NotFound naming
/// "certificate".
[[nodiscard]] base::Result<std::string> carrying_address(store::Connection& connection,
                                                         const credentials::Issuer& issuer,
                                                         const std::string& number);

/// The signed list of what is revoked, counted from 1; NotFound naming "list" for one that no
/// certificate is in.
[[nodiscard]] base::Result<std::string> show_status_list(store::Connection& connection,
                                                         const credentials::Issuer& issuer,
                                                         std::int64_t list, base::Instant now);

/// All that checking certificates without a network takes: keys, and what every list says.
[[nodiscard]] contract::CertificateKeys show_certificate_keys(store::Connection& connection,
                                                              const credentials::Issuer& issuer,
                                                              base::Instant now);

/// For good, by an operator, with a reason that is shown to who asks: an act in the log. NotFound
/// naming "certificate"; Conflict when it is revoked already.
[[nodiscard]] base::Status revoke_certificate(store::Connection& connection,
                                              const std::string& number, const std::string& reason,
                                              base::Instant now);
/// What of a person who erases themselves: revoked, and the name is gone.
void erase_certificates_of(store::Connection& connection, store::PersonId person,
                           base::Instant now);

} // namespace hamandish::usecases
