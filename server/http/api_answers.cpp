// Answers to proposals and requests: written and reviewed by staff, contested by their authors.
#include "contract/answer_messages.h"
#include "server/http/api_steps.h"
#include "server/usecases/answer.h"

#include <charconv>

namespace hamandish::http {
namespace {

/// The row a path names; NotFound, naming what it is, for what is no number of a row.
base::Result<std::int64_t> row_from(std::string_view text, std::string_view what) {
    std::int64_t row = 0;
    const auto read = std::from_chars(text.data(), text.data() + text.size(), row);
    if (read.ec != std::errc() || read.ptr != text.data() + text.size() || row <= 0)
        return base::fail(base::ErrorCode::NotFound, what);
    return row;
}

} // namespace

void Api::write_answer(const Parameters& parameters, const Request& request, const Reply& reply) {
    HAMANDISH_OR_REFUSE(auto answer, contract::decode<contract::WriteAnswer>(request.body));
    const usecases::AnswerCommand command{session_hash_of(request), parameters[0],
                                          std::move(answer)};
    commit(
        [command, now = options_.clock.now()](store::Connection& connection) {
            return usecases::write_answer(connection, command, now);
        },
        request, reply);
}

void Api::review_answer(const Parameters& parameters, const Request& request, const Reply& reply) {
    HAMANDISH_OR_REFUSE(auto review, contract::decode<contract::ReviewAnswer>(request.body));
    // Who may not review learns nothing of which answers there are: the use case looks for it.
    const usecases::ReviewCommand command{session_hash_of(request),
                                          {row_from(parameters[0], "answer").value_or(0)},
                                          std::move(review)};
    const Reply then_deliver = [this, reply](Response response) {
        if (response.status == 200) options_.outbox_written();
        reply(std::move(response));
    };
    commit(
        [this, command, now = options_.clock.now()](store::Connection& connection) {
            return usecases::review_answer(connection, key_, command, now);
        },
        request, then_deliver);
}

void Api::set_answer_rules(const Parameters& parameters, const Request& request,
                           const Reply& reply) {
    HAMANDISH_OR_REFUSE(auto rules, contract::decode<contract::AnswerRules>(request.body));
    const usecases::RulesCommand command{session_hash_of(request), parameters[0], std::move(rules)};
    commit(
        [command, now = options_.clock.now()](store::Connection& connection) {
            return usecases::set_answer_rules(connection, command, now);
        },
        request, reply);
}

void Api::object_to_answer(const Parameters& parameters, const Request& request,
                           const Reply& reply) {
    HAMANDISH_OR_REFUSE(const auto comment, row_from(parameters[0], "comment"));
    HAMANDISH_OR_REFUSE(auto message, contract::decode<contract::ObjectToAnswer>(request.body));
    const usecases::ObjectionCommand command{
        session_hash_of(request), {comment}, std::move(message.text), ops::random_salt()};
    commit(
        [command, now = options_.clock.now()](store::Connection& connection) {
            return usecases::object_to_answer(connection, command, now);
        },
        request, reply);
}

} // namespace hamandish::http
