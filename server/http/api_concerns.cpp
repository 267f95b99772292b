// The concerns of a closed call, reworked, signed and published.
#include "server/http/api_steps.h"
#include "server/usecases/concerns.h"

namespace hamandish::http {

void Api::change_concerns(const Parameters& parameters, const Request& request,
                          const Reply& reply) {
    HAMANDISH_OR_REFUSE(auto wish, contract::decode<contract::ChangeConcerns>(request.body));
    const usecases::ConcernCommand command{session_hash_of(request), parameters[0],
                                           std::move(wish)};
    commit(
        [this, command, now = options_.clock.now()](store::Connection& connection) {
            return usecases::change_concerns(connection, command, now, concerns_);
        },
        request, reply);
}

void Api::sign_concerns(const Parameters& parameters, const Request& request, const Reply& reply) {
    HAMANDISH_OR_REFUSE(auto wish, contract::decode<contract::SignConcerns>(request.body));
    const usecases::SignatureCommand command{session_hash_of(request), parameters[0],
                                             std::move(wish)};
    commit(
        [this, command, now = options_.clock.now()](store::Connection& connection) {
            return usecases::sign_concerns(connection, command, now, concerns_);
        },
        request, reply);
}

void Api::publish_report(const Parameters& parameters, const Request& request, const Reply& reply) {
    HAMANDISH_OR_REFUSE(auto wish, contract::decode<contract::PublishReport>(request.body));
    const usecases::PublicationCommand command{session_hash_of(request), parameters[0],
                                               std::move(wish)};
    commit(
        [this, command, now = options_.clock.now()](store::Connection& connection) {
            return usecases::publish_report(connection, command, now, concerns_);
        },
        request, reply);
}

} // namespace hamandish::http
