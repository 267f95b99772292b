// Asking for a certificate of e-participation.
#include "contract/certificate_messages.h"
#include "server/http/api_steps.h"
#include "server/usecases/certificates.h"

namespace hamandish::http {

void Api::issue_certificate(const Parameters& parameters, const Request& request,
                            const Reply& reply) {
    HAMANDISH_OR_REFUSE(auto wish, contract::decode<contract::AskCertificate>(request.body));
    if (!options_.issuer)
        return reply(problem({base::ErrorCode::Unavailable, "certificate"}, request.id));
    const usecases::CertificateCommand command{session_hash_of(request), parameters[0],
                                               std::move(wish.name), ops::random_number()};
    commit(
        [command, issuer = options_.issuer,
         now = options_.clock.now()](store::Connection& connection) {
            return usecases::issue_certificate(connection, *issuer, command, now);
        },
        request, reply);
}

void Api::issue_year_certificate(const Parameters& parameters, const Request& request,
                                 const Reply& reply) {
    HAMANDISH_OR_REFUSE(auto wish, contract::decode<contract::AskCertificate>(request.body));
    if (!options_.issuer)
        return reply(problem({base::ErrorCode::Unavailable, "certificate"}, request.id));
    const usecases::YearCertificateCommand command{session_hash_of(request), parameters[0],
                                                   std::move(wish.name), ops::random_number()};
    commit(
        [command, issuer = options_.issuer,
         now = options_.clock.now()](store::Connection& connection) {
            return usecases::issue_year_certificate(connection, *issuer, command, now);
        },
        request, reply);
}

} // namespace hamandish::http
