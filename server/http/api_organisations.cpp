// What organisations set, and who may frame what is theirs.
#include "contract/staff_messages.h"
#include "server/http/api_steps.h"

namespace hamandish::http {

void Api::change_organisation(const Parameters& parameters, const Request& request,
                              const Reply& reply) {
    HAMANDISH_OR_REFUSE(auto change, contract::decode<contract::ChangeOrganisation>(request.body));
    const usecases::SettingsCommand command{session_hash_of(request), parameters[0],
                                            std::move(change)};
    commit(
        [command, now = options_.clock.now()](store::Connection& connection) {
            return usecases::change_organisation(connection, command, now);
        },
        request, reply);
}

base::Result<usecases::Framing> Api::framing(bool is_of_call, const std::string& slug) {
    return store_.readers().read([&](store::Connection& connection) {
        return is_of_call ? usecases::framing_of_call(connection, slug)
                          : usecases::framing_of_organisation(connection, slug);
    });
}

} // namespace hamandish::http
