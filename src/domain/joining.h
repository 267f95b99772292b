// When two accounts of one person may become one: only what nobody else has seen changes hands.
#pragma once

#include <string_view>

namespace hamandish::domain {

/// What stands in the way.
enum class JoinObstacle {
    None,
    Acted,      ///< something is recorded of both
    Staff,      ///< the one that stays has a role or a second factor that was not shown here
    Identities, ///< each has another identity at the same place: they may be two people
};

/// "" for None, "acted" …: of the wire.
[[nodiscard]] std::string_view word(JoinObstacle obstacle);

/// What there is to know of an account that may be joined.
struct JoiningAccount {
    bool has_acted = false;  ///< anything that the log, a count or a colleague's work names it by
    bool is_guarded = false; ///< holds a role or a second factor
    bool is_shown = false;   ///< its second factor was shown in this session
    friend bool operator==(const JoiningAccount&, const JoiningAccount&) = default;
};

struct JoinPlan {
    bool mine_stays = true;
    JoinObstacle obstacle = JoinObstacle::None;
    friend bool operator==(const JoinPlan&, const JoinPlan&) = default;
};

/// `mine` is signed in, `other` was proven a moment ago. The one that has acted stays; if neither
/// has, mine does. `clash`: each has another identity at the same place.
[[nodiscard]] JoinPlan join_plan(const JoiningAccount& mine, const JoiningAccount& other,
                                 bool clash);

} // namespace hamandish::domain
