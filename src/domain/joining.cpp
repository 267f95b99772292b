#include "domain/joining.h"

namespace hamandish::domain {

std::string_view word(JoinObstacle obstacle) {
    switch (obstacle) {
    case JoinObstacle::None: return "";
    case JoinObstacle::Acted: return "acted";
    case JoinObstacle::Staff: return "staff";
    case JoinObstacle::Identities: return "identities";
    }
    return "";
}

JoinPlan join_plan(const JoiningAccount& mine, const JoiningAccount& other, bool clash) {
    if (mine.has_acted && other.has_acted) return {true, JoinObstacle::Acted};
    const bool mine_stays = !other.has_acted;
    const JoiningAccount& stays = mine_stays ? mine : other;
    if (stays.is_guarded && !stays.is_shown) return {mine_stays, JoinObstacle::Staff};
    if (clash) return {mine_stays, JoinObstacle::Identities};
    return {mine_stays, JoinObstacle::None};
}

} // namespace hamandish::domain
