// Reports, appeals (about points, too), and what moderators do about them.
#include "contract/moderation_messages.h"
#include "server/http/api_steps.h"
#include "server/usecases/moderate.h"
#include "server/usecases/point_appeals.h"

#include <charconv>

namespace hamandish::http {
namespace {

/// 0, which is no comment, for what is no number of a row: the use case looks for it.
store::CommentId comment_from(std::string_view text) {
    store::CommentId id;
    const auto read = std::from_chars(text.data(), text.data() + text.size(), id.value);
    const bool whole = read.ec == std::errc() && read.ptr == text.data() + text.size();
    return whole && id.value > 0 ? id : store::CommentId{};
}

} // namespace

void Api::report_comment(const Parameters& parameters, const Request& request, const Reply& reply) {
    HAMANDISH_OR_REFUSE(auto message, contract::decode<contract::ReportComment>(request.body));
    const usecases::ReportCommand command{session_hash_of(request), comment_from(parameters[0]),
                                          std::move(message.rule), std::move(message.words)};
    commit(
        [command, now = options_.clock.now()](store::Connection& connection) {
            return usecases::report_comment(connection, command, now);
        },
        request, reply);
}

void Api::appeal_hiding(const Parameters& parameters, const Request& request, const Reply& reply) {
    HAMANDISH_OR_REFUSE(auto message, contract::decode<contract::AppealHiding>(request.body));
    const usecases::AppealCommand command{session_hash_of(request), comment_from(parameters[0]),
                                          std::move(message.text)};
    commit(
        [command, now = options_.clock.now()](store::Connection& connection) {
            return usecases::appeal_hiding(connection, command, now);
        },
        request, reply);
}

void Api::moderate(const Parameters& parameters, const Request& request, const Reply& reply) {
    HAMANDISH_OR_REFUSE(auto wish, contract::decode<contract::ModerateComment>(request.body));
    const usecases::ModerationCommand command{session_hash_of(request), comment_from(parameters[0]),
                                              std::move(wish)};
    const Reply then_deliver = [this, reply](Response response) {
        if (response.status == 200) options_.outbox_written();
        reply(std::move(response));
    };
    commit(
        [this, command, now = options_.clock.now()](store::Connection& connection) {
            return usecases::moderate(connection, key_, command, now);
        },
        request, then_deliver);
}

void Api::appeal_points(const Request& request, const Reply& reply) {
    HAMANDISH_OR_REFUSE(auto wish, contract::decode<contract::AppealPoints>(request.body));
    const usecases::PointAppealCommand command{session_hash_of(request), std::move(wish)};
    commit(
        [this, command, now = options_.clock.now()](store::Connection& connection) {
            return usecases::appeal_points(connection, command, points_, now);
        },
        request, reply);
}

void Api::decide_points(const Parameters& parameters, const Request& request, const Reply& reply) {
    HAMANDISH_OR_REFUSE(auto wish, contract::decode<contract::DecidePoints>(request.body));
    const usecases::PointDecisionCommand command{session_hash_of(request),
                                                 {comment_from(parameters[0]).value},
                                                 std::move(wish),
                                                 ops::random_salt()};
    const Reply then_deliver = [this, reply](Response response) {
        if (response.status == 200) options_.outbox_written();
        reply(std::move(response));
    };
    commit(
        [this, command, now = options_.clock.now()](store::Connection& connection) {
            return usecases::decide_points(connection, key_, command, now);
        },
        request, then_deliver);
}

} // namespace hamandish::http
