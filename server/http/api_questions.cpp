// What people say to the votes and surveys of a call.
#include "contract/question_messages.h"
#include "server/http/api_steps.h"
#include "server/usecases/answer_question.h"

namespace hamandish::http {

void Api::cast_marks(const Parameters& parameters, const Request& request, const Reply& reply) {
    HAMANDISH_OR_REFUSE(auto cast, contract::decode<contract::CastMarks>(request.body));
    const usecases::MarksCommand command{
        session_hash_of(request), parameters[0],      parameters[1],
        std::move(cast),          ops::random_salt(), sending_of(request, key_),
        arrival_of(request)};
    commit(
        [command, now = options_.clock.now()](store::Connection& connection) {
            return usecases::cast_marks(connection, command, now);
        },
        request, reply);
}

void Api::give_answers(const Parameters& parameters, const Request& request, const Reply& reply) {
    HAMANDISH_OR_REFUSE(auto given, contract::decode<contract::SurveyAnswers>(request.body));
    const usecases::AnswersCommand command{
        session_hash_of(request), parameters[0],      parameters[1],
        std::move(given),         ops::random_salt(), sending_of(request, key_),
        arrival_of(request)};
    commit(
        [command, now = options_.clock.now()](store::Connection& connection) {
            return usecases::give_answers(connection, command, now);
        },
        request, reply);
}

} // namespace hamandish::http
