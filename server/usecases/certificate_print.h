// What a certificate says on paper.
#pragma once

#include "server/credentials/issuer.h"
#include "server/print/certificate_page.h"
#include "server/store/connection.h"

namespace hamandish::usecases {

/// The words of a certificate's page for print, in Persian and English. NotFound naming
/// "certificate"; Closed naming "certificate" for one that is revoked: nothing of it is printed any
/// more.
[[nodiscard]] base::Result<print::CertificatePrint>
certificate_print(store::Connection& connection, const credentials::Issuer& issuer,
                  const std::string& number);

} // namespace hamandish::usecases
