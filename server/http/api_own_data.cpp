// What people change of their own data.
#include "contract/own_data_messages.h"
#include "server/http/api_steps.h"
#include "server/usecases/own_data.h"
#include "server/usecases/recognition.h"
#include "server/usecases/sessions.h"

namespace hamandish::http {

void Api::save_profile(const Request& request, const Reply& reply) {
    HAMANDISH_OR_REFUSE(auto answers, contract::decode<contract::Profile>(request.body));
    const usecases::ProfileCommand command{session_hash_of(request), std::move(answers)};
    commit(
        [command, now = options_.clock.now()](store::Connection& connection) {
            return usecases::save_my_profile(connection, command, now);
        },
        request, reply);
}

void Api::save_notices(const Request& request, const Reply& reply) {
    HAMANDISH_OR_REFUSE(auto wished, contract::decode<contract::MyNotices>(request.body));
    const usecases::NoticesCommand command{session_hash_of(request), std::move(wished),
                                           options_.notice_ways};
    commit(
        [command, now = options_.clock.now()](store::Connection& connection) {
            return usecases::save_my_notices(connection, command, now);
        },
        request, reply);
}

void Api::end_session(const Parameters& parameters, const Request& request, const Reply& reply) {
    commit(
        [hash = session_hash_of(request), id = parameters[0],
         now = options_.clock.now()](store::Connection& connection) {
            return usecases::end_session(connection, hash, id, now);
        },
        request, reply);
}

void Api::end_other_sessions(const Request& request, const Reply& reply) {
    commit(
        [hash = session_hash_of(request),
         now = options_.clock.now()](store::Connection& connection) {
            return usecases::end_other_sessions(connection, hash, now);
        },
        request, reply);
}

void Api::save_recognition(const Request& request, const Reply& reply) {
    HAMANDISH_OR_REFUSE(auto wish, contract::decode<contract::Recognition>(request.body));
    const usecases::RecognitionCommand command{session_hash_of(request), std::move(wish)};
    commit(
        [command, now = options_.clock.now()](store::Connection& connection) {
            return usecases::save_recognition(connection, command, now);
        },
        request, reply);
}

void Api::erase(const Request& request, const Reply& reply) {
    HAMANDISH_OR_REFUSE(const auto wish, contract::decode<contract::EraseMe>(request.body));
    const usecases::EraseCommand command{session_hash_of(request), wish.with_texts,
                                         ops::random_token()};
    store_.writer().submit(
        [command, now = options_.clock.now()](store::Connection& connection) {
            return usecases::erase_me(connection, command, now);
        },
        [this, reply, id = request.id](base::Result<contract::Empty> done) {
            if (!done) return reply(problem(done.error(), id));
            Response answer = response_with(200, json_type, contract::encode(*done));
            answer.headers.push_back({"Set-Cookie", session_cookie("", 0)});
            reply(std::move(answer));
        });
}

} // namespace hamandish::http
