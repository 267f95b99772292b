// Saying that points are not right, and what becomes of it. Points are counted from the event log
// alone, so whatever is granted is an entry there.
#pragma once

#include "contract/moderation_messages.h"
#include "contract/recognition_messages.h"
#include "server/ops/secrets.h"
#include "server/recognition/kept_points.h"
#include "server/store/connection.h"

namespace hamandish::usecases {

struct PointAppealCommand {
    std::string session_hash;
    contract::AppealPoints wish;
};
/// As domain::point_appeal_from(); NotFound naming "entry" for points one neither has nor can say
/// are missing; Conflict naming "entry" the second time. It is an entry of the log.
[[nodiscard]] base::Result<contract::MyPoints> appeal_points(store::Connection& connection,
                                                             const PointAppealCommand& command,
                                                             recognition::KeptPoints& kept,
                                                             base::Instant now);

struct PointDecisionCommand {
    std::string session_hash;
    store::PointAppealId appeal;
    contract::DecidePoints wish;
    std::string salt; ///< of an entry that is somebody's own
};
/// As require_act() of staff.h for Act::HideContribution in the organisation that owns the call,
/// and as domain::require_neutral() and correction_from(); NotFound naming "appeal"; Conflict
/// naming "appeal" for what is decided. A grant is an entry of the log; either way the person is
/// told, by a message that `key` seals.
[[nodiscard]] base::Result<contract::ModerationQueue>
decide_points(store::Connection& connection, const ops::Key& key,
              const PointDecisionCommand& command, base::Instant now);

/// All of one's own, the last first.
[[nodiscard]] std::vector<contract::PointAppeal> point_appeals_of(store::Connection& connection,
                                                                  store::PersonId person);
/// What a member of staff may decide, oldest first; without who asks.
[[nodiscard]] std::vector<contract::PointAppealCase>
point_appeal_cases(store::Connection& connection, const std::string& session_hash,
                   store::PersonId staff, base::Instant now);

} // namespace hamandish::usecases
