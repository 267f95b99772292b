// What organisations set, and who may frame what is theirs.
#include "contract/staff_messages.h"
#include "evidence/hash.h"
#include "server/http/api_steps.h"
#include "server/print/logo_picture.h"
#include "server/usecases/embed_code.h"

namespace hamandish::http {

void Api::change_organisation(const Parameters& parameters, const Request& request,
                              const Reply& reply) {
    HAMANDISH_OR_REFUSE(auto change, contract::decode<contract::ChangeOrganisation>(request.body));
    const usecases::SettingsCommand command{session_hash_of(request), parameters[0],
                                            std::move(change)};
    commit(
        [command, origin = options_.origin,
         now = options_.clock.now()](store::Connection& connection) {
            return usecases::with_code(usecases::change_organisation(connection, command, now),
                                       origin);
        },
        request, reply);
}

void Api::set_logo(const contract::RouteMatch& match, const Request& request, const Reply& reply) {
    const auto now = options_.clock.now();
    usecases::LogoCommand command{
        session_hash_of(request),
        match.parameters[0],
        contract::query_value(request.query, match.route->query_parameter),
        {},
        {}};
    // Nobody's picture is opened before it is known that they may.
    const auto allowed = store_.readers().read([&](store::Connection& connection) {
        return usecases::may_set_organisation(connection, command.session_hash, command.slug, now);
    });
    if (!allowed) return reply(problem(allowed.error(), request.id));
    HAMANDISH_OR_REFUSE(const auto png, print::logo_picture(request.body));
    command.name = evidence::hex_from(evidence::sha256(png));
    command.content_hex =
        evidence::hex_from_bytes(reinterpret_cast<const std::uint8_t*>(png.data()), png.size());
    commit(
        [command = std::move(command), origin = options_.origin,
         now](store::Connection& connection) {
            return usecases::with_code(usecases::set_logo(connection, command, now), origin);
        },
        request, reply);
}

void Api::remove_logo(const Parameters& parameters, const Request& request, const Reply& reply) {
    HAMANDISH_OR_REFUSE(auto wish, contract::decode<contract::RemoveLogo>(request.body));
    commit(
        [hash = session_hash_of(request), slug = parameters[0], wish = std::move(wish),
         origin = options_.origin, now = options_.clock.now()](store::Connection& connection) {
            return usecases::with_code(usecases::remove_logo(connection, hash, slug, wish, now),
                                       origin);
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
