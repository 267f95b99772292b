#include "domain/reply.h"

namespace hamandish::domain {

base::Status check_reply(const RepliedTo& comment, std::int64_t unit, ContributionKind kind,
                         bool has_wording) {
    if (comment.unit != unit) return base::fail(base::ErrorCode::NotFound, "reply_to");
    if (comment.is_reply) return base::fail(base::ErrorCode::InvalidInput, "reply_to");
    if (kind != ContributionKind::Comment) return base::fail(base::ErrorCode::InvalidInput, "kind");
    if (has_wording) return base::fail(base::ErrorCode::InvalidInput, "wording");
    if (comment.hidden) return base::fail(base::ErrorCode::Conflict, "hidden");
    return {};
}

} // namespace hamandish::domain
