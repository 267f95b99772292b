// What anyone, and anyone's software, checks certificates with: keys, credentials, revocations.
#pragma once

#include "server/credentials/issuer.h"
#include "server/http/address_limits.h"
#include "server/http/message.h"
#include "server/ops/clock.h"
#include "server/print/press.h"
#include "server/store/store.h"

namespace hamandish::http {

/// "/.well-known/did.json", "/.well-known/jwks.json", "/credentials/status/1" and
/// "/certificates/NUMBER.json", ".jwt" or ".pdf". Other sites' pages may read them. Limited by
/// address. What is revoked is not printed: 410.
class CredentialFiles {
  public:
    /// `issuer` is null on a site that issues nothing: then there are none of these.
    CredentialFiles(store::Store& store, std::shared_ptr<const credentials::Issuer> issuer,
                    print::Press& press, const ops::Clock& clock);

    [[nodiscard]] static bool is_for(std::string_view path);
    /// Reads the database: not on the network's thread.
    void handle(const Request& request, const Reply& reply);

  private:
    [[nodiscard]] base::Result<Response> answer(const Request& request);
    [[nodiscard]] base::Result<Response> certificate_file(const Request& request);
    [[nodiscard]] base::Result<Response> printed(const Request& request, const std::string& number);

    store::Store& store_;
    std::shared_ptr<const credentials::Issuer> issuer_;
    print::Press& press_;
    ops::Clock clock_;
    AddressLimits addresses_{domain::requests_per_address};
    AddressLimits prints_{domain::prints_per_address};
};

} // namespace hamandish::http
