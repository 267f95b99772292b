// The concerns of a closed call, reworked, signed and published, and what its unit says itself.
#include "server/http/api_steps.h"
#include "server/usecases/own_words.h"

namespace hamandish::http {

void Api::compare_comments_before(const Request& request, const std::string& slug) {
    const usecases::ConcernPlace place{session_hash_of(request), slug, 0};
    const base::Instant now = options_.clock.now();
    // Whatever it says is said again by the act itself.
    static_cast<void>(store_.readers().read([&](store::Connection& connection) {
        return usecases::show_concerns(connection, place, now, concerns_);
    }));
}

void Api::change_concerns(const Parameters& parameters, const Request& request,
                          const Reply& reply) {
    HAMANDISH_OR_REFUSE(auto wish, contract::decode<contract::ChangeConcerns>(request.body));
    const usecases::ConcernCommand command{session_hash_of(request), parameters[0],
                                           std::move(wish)};
    compare_comments_before(request, parameters[0]);
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
    compare_comments_before(request, parameters[0]);
    commit(
        [this, command, now = options_.clock.now()](store::Connection& connection) {
            return usecases::sign_concerns(connection, command, now, concerns_);
        },
        request, reply);
}

void Api::publish_report(const Parameters& parameters, const Request& request, const Reply& reply) {
    HAMANDISH_OR_REFUSE(auto wish, contract::decode<contract::PublishReport>(request.body));
    const usecases::PublicationCommand command{session_hash_of(request),
                                               parameters[0],
                                               std::move(wish),
                                               {options_.channels, key_, options_.origin}};
    compare_comments_before(request, parameters[0]);
    commit(
        [this, command, now = options_.clock.now()](store::Connection& connection) {
            return usecases::publish_report(connection, command, now, concerns_);
        },
        request, reply);
}

void Api::write_own_words(const Parameters& parameters, const Request& request,
                          const Reply& reply) {
    HAMANDISH_OR_REFUSE(auto wish, contract::decode<contract::WriteOwnWords>(request.body));
    const usecases::OwnWordsCommand command{session_hash_of(request), parameters[0],
                                            std::move(wish)};
    compare_comments_before(request, parameters[0]);
    commit(
        [this, command, now = options_.clock.now()](store::Connection& connection) {
            return usecases::write_own_words(connection, command, now, concerns_);
        },
        request, reply);
}

} // namespace hamandish::http
