#include "domain/points.h"

namespace hamandish::domain {

const PointRuleRow& row_of(PointRule rule) {
    return point_rules[static_cast<std::size_t>(rule)]; // a test holds the order
}

std::string_view word(PointRule rule) {
    switch (rule) {
    case PointRule::FirstParticipation: return "first_participation";
    case PointRule::VoteRound: return "vote_round";
    case PointRule::SurveyAnswered: return "survey";
    case PointRule::Accepted: return "accepted";
    case PointRule::PartlyAccepted: return "partly_accepted";
    case PointRule::SameAnswer: return "same_answer";
    case PointRule::AgreedWith: return "agreed_with";
    case PointRule::Corrected: return "corrected";
    case PointRule::OwnCorrected: return "own_corrected";
    }
    return "";
}

bool is_agreed_with(std::int64_t agree, std::int64_t disagree, std::int64_t reactions_in_call) {
    return agree >= least_agreement && agree >= agreement_over_disagreement * disagree &&
           agree * agree > reactions_in_call;
}

int weight_after(int seasons) {
    if (seasons < 0 || seasons >= static_cast<int>(season_weights.size())) return 0;
    return season_weights[static_cast<std::size_t>(seasons)];
}

Level level_at(int points) {
    Level level = Level::Newcomer;
    for (const LevelRow& row : point_levels)
        if (points >= row.points) level = row.level;
    return level;
}

int next_level_at(int points) {
    for (const LevelRow& row : point_levels)
        if (row.points > points) return row.points;
    return 0;
}

std::string_view word(Level level) {
    switch (level) {
    case Level::Newcomer: return "newcomer";
    case Level::Companion: return "companion";
    case Level::Partner: return "partner";
    case Level::Adviser: return "adviser";
    case Level::Pioneer: return "pioneer";
    }
    return "";
}

} // namespace hamandish::domain
