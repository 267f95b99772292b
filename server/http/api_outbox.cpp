// What reached nobody is sent again, at the wish of whoever looks after the outbox.
#include "server/http/api_steps.h"
#include "server/usecases/outbox_desk.h"

namespace hamandish::http {

void Api::send_again(const Request& request, const Reply& reply) {
    HAMANDISH_OR_REFUSE(auto wish, contract::decode<contract::SendAgain>(request.body));
    const usecases::SendAgainCommand command{session_hash_of(request), std::move(wish)};
    const Reply then_deliver = [this, reply](Response response) {
        if (response.status == 200) options_.outbox_written();
        reply(std::move(response));
    };
    commit(
        [command, now = options_.clock.now()](store::Connection& connection) {
            return usecases::send_again(connection, command, now);
        },
        request, then_deliver);
}

} // namespace hamandish::http
