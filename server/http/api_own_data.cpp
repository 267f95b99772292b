// What people change of their own data.
#include "contract/own_data_messages.h"
#include "server/http/api_steps.h"
#include "server/usecases/join_accounts.h"
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
    const usecases::NoticesCommand command{session_hash_of(request),
                                           std::move(wished),
                                           options_.notice_ways,
                                           {key_, options_.channels}};
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

base::Result<std::string> Api::show_joining(const std::string& token,
                                            const std::string& session_hash) {
    const usecases::JoiningCommand command{session_hash, token};
    const base::Instant now = options_.clock.now();
    return store_.readers().read([&](store::Connection& connection) {
        return encoded(usecases::show_joining(connection, command, now));
    });
}

void Api::join_accounts(const Request& request, const Reply& reply) {
    HAMANDISH_OR_REFUSE(auto message, contract::decode<contract::JoinAccounts>(request.body));
    const usecases::JoiningCommand command{session_hash_of(request), std::move(message.token),
                                           ops::random_token(), device_of(request)};
    store_.writer().submit(
        [this, command, now = options_.clock.now()](store::Connection& connection) {
            return usecases::join_accounts(connection, key_, command, now);
        },
        [this, reply, id = request.id,
         token = command.session_token](base::Result<contract::Me> me) {
            if (!me) return reply(problem(me.error(), id));
            options_.outbox_written();
            Response answer = response_with(200, json_type, contract::encode(*me));
            answer.headers.push_back(
                {"Set-Cookie", session_cookie(token, domain::session_life_ms)});
            reply(std::move(answer));
        });
}

} // namespace hamandish::http
