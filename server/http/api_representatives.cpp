// Who speaks for organisations: what staff verify and end.
#include "server/http/api_steps.h"
#include "server/usecases/representatives.h"

#include <charconv>

namespace hamandish::http {
namespace {

/// What is no number is no row's.
store::RepresentationId representation_from(std::string_view text) {
    store::RepresentationId id;
    const auto read = std::from_chars(text.data(), text.data() + text.size(), id.value);
    if (read.ec != std::errc() || read.ptr != text.data() + text.size()) id = {};
    return id;
}

} // namespace

void Api::verify_representative(const Request& request, const Reply& reply) {
    HAMANDISH_OR_REFUSE(auto message,
                        contract::decode<contract::VerifyRepresentative>(request.body));
    const usecases::VerificationCommand command{session_hash_of(request), std::move(message)};
    commit(
        [command, now = options_.clock.now()](store::Connection& connection) {
            return usecases::verify_representative(connection, command, now);
        },
        request, reply);
}

void Api::withdraw_representative(const Parameters& parameters, const Request& request,
                                  const Reply& reply) {
    HAMANDISH_OR_REFUSE(auto message,
                        contract::decode<contract::WithdrawRepresentative>(request.body));
    const usecases::WithdrawalCommand command{
        session_hash_of(request), representation_from(parameters[0]), std::move(message.reason)};
    commit(
        [command, now = options_.clock.now()](store::Connection& connection) {
            return usecases::withdraw_representative(connection, command, now);
        },
        request, reply);
}

} // namespace hamandish::http
