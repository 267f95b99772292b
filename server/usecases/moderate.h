// Reporting, hiding by a published rule, and appealing to somebody else. Nothing is deleted.
#pragma once

#include "contract/moderation_messages.h"
#include "server/ops/secrets.h"
#include "server/store/connection.h"

namespace hamandish::usecases {

struct ReportCommand {
    std::string session_hash;
    store::CommentId comment;
    std::string rule, words = {};
};
/// Once for each person and comment: the second time is answered as the first. Forbidden naming
/// "comment" for one's own, but where it is to be masked; Conflict naming "hidden" for what is
/// hidden already; as reported_words() of mask.h.
[[nodiscard]] base::Result<contract::Empty>
report_comment(store::Connection& connection, const ReportCommand& command, base::Instant now);

struct AppealCommand {
    std::string session_hash;
    store::CommentId comment;
    std::string text;
};
/// By the author of what is hidden or masked, once for each hiding and masking; an entry of the
/// log. TextEmpty or TextTooLong naming "text". Forbidden naming "comment" to others; Conflict
/// naming "comment" for what is neither, and the second time.
[[nodiscard]] base::Result<contract::Comment>
appeal_hiding(store::Connection& connection, const AppealCommand& command, base::Instant now);

struct ModerationCommand {
    std::string session_hash;
    store::CommentId comment;
    contract::ModerateComment wish;
};
/// As require_act() of staff.h for Act::HideContribution in the organisation that owns the call.
/// Every act has a reason and is in the event log, the dismissal of reports apart. Conflict naming
/// "comment" for what is not as the act supposes, "appeal" while one waits for somebody else;
/// as domain::require_another_moderator(); of masking as mask.h says. The author is told
/// (moderation_notice.h), by a message that `key` seals.
[[nodiscard]] base::Result<contract::ModerationQueue> moderate(store::Connection& connection,
                                                               const ops::Key& key,
                                                               const ModerationCommand& command,
                                                               base::Instant now);

} // namespace hamandish::usecases
