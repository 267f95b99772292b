// Inside http only: the steps that the API's handlers share.
#pragma once

#include "contract/codec.h"
#include "domain/device.h"
#include "server/http/api.h"
#include "server/http/problem.h"
#include "server/http/request_checks.h"
#include "server/usecases/arrival.h"
#include "server/usecases/kiosks.h"
#include "server/usecases/sending.h"
#include "server/usecases/sign_in.h"

/// Binds what a Result holds, or answers with its problem and leaves.
#define HAMANDISH_OR_REFUSE(declaration, expression)                                               \
    auto HAMANDISH_JOIN(tried_, __LINE__) = (expression);                                          \
    if (!HAMANDISH_JOIN(tried_, __LINE__))                                                         \
        return reply(problem(HAMANDISH_JOIN(tried_, __LINE__).error(), request.id));               \
    declaration = std::move(*HAMANDISH_JOIN(tried_, __LINE__))

namespace hamandish::http {

/// How the session of a request is looked up; empty without one.
[[nodiscard]] inline std::string session_hash_of(const Request& request) {
    const std::string_view token = cookie_value(request.cookie, "session");
    return token.empty() ? std::string() : usecases::session_hash_from(token);
}

/// How the kiosk that a request comes from is looked up; empty from any other device.
[[nodiscard]] inline std::string kiosk_hash_of(const Request& request) {
    return usecases::kiosk_hash_from(cookie_value(request.cookie, kiosk_cookie_name));
}

/// What kind of device a request comes from.
[[nodiscard]] inline domain::Device device_of(const Request& request) {
    return kiosk_hash_of(request).empty() ? domain::device_from_user_agent(request.user_agent)
                                          : domain::Device::Kiosk;
}

[[nodiscard]] inline usecases::Arrival arrival_of(const Request& request) {
    return {kiosk_hash_of(request), std::string(cookie_value(request.cookie, invited_cookie_name)),
            session_hash_of(request)};
}

/// That an act was begun in time, by its query. `key` outlives the act.
[[nodiscard]] inline usecases::Begun begun_of(const Request& request, const ops::Key& key) {
    return {contract::query_value(request.query, contract::begun_parameter), &key};
}

[[nodiscard]] inline usecases::Sending sending_of(const Request& request, const ops::Key& key) {
    return {std::string(request.idempotency_key), std::string(request.for_person),
            begun_of(request, key)};
}

template <class Message>
base::Result<std::string> encoded(base::Result<Message> message) {
    TRY_ASSIGN(const auto value, std::move(message));
    return contract::encode(value);
}

template <class Work>
void Api::commit(Work work, const Request& request, const Reply& reply) {
    store_.writer().submit(std::move(work), [reply, id = request.id](auto outcome) {
        reply(outcome ? response_with(200, json_type, contract::encode(*outcome))
                      : problem(outcome.error(), id));
    });
}

} // namespace hamandish::http
