// The votes and surveys of a draft.
#include "server/http/api_steps.h"
#include "server/http/draft_place.h"
#include "server/usecases/draft_questions.h"

namespace hamandish::http {

void Api::add_draft_question(const Parameters& parameters, const Request& request,
                             const Reply& reply) {
    HAMANDISH_OR_REFUSE(auto question, contract::decode<contract::Question>(request.body));
    commit(
        [place = place_of(parameters, request), question = std::move(question),
         now = options_.clock.now()](store::Connection& connection) {
            return usecases::add_draft_question(connection, place, question, now);
        },
        request, reply);
}

void Api::save_draft_question(const Parameters& parameters, const Request& request,
                              const Reply& reply) {
    HAMANDISH_OR_REFUSE(auto wish, contract::decode<contract::SaveDraftQuestion>(request.body));
    commit(
        [place = place_of(parameters, request), key = parameters[1], wish = std::move(wish),
         now = options_.clock.now()](store::Connection& connection) {
            return usecases::save_draft_question(connection, place, key, wish, now);
        },
        request, reply);
}

void Api::change_draft_question(const Parameters& parameters, const Request& request,
                                const Reply& reply) {
    HAMANDISH_OR_REFUSE(auto wish, contract::decode<contract::ChangeDraftQuestion>(request.body));
    commit(
        [place = place_of(parameters, request), key = parameters[1], wish = std::move(wish),
         now = options_.clock.now()](store::Connection& connection) {
            return usecases::change_draft_question(connection, place, key, wish, now);
        },
        request, reply);
}

} // namespace hamandish::http
