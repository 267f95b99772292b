// The points of the digital citizen: one table of rules, from which the published page, the ledger
// and the ranking are made. Nothing is given for volume, and nothing hangs on what anybody chose.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace hamandish::domain {

enum class PointRule {
    FirstParticipation, ///< the first act of all
    VoteRound,      ///< the votes on a call's units, all together, or one question put to a vote
    SurveyAnswered, ///< one that was answered whole
    Accepted,       ///< a proposal or request was accepted
    PartlyAccepted, ///< … in part
    SameAnswer,     ///< … together with an earlier one, by the same answer
    AgreedWith,     ///< many agreed with a contribution, and few disagreed
    Corrected,      ///< an appeal was granted, about points that are public
    OwnCorrected,   ///< … about one's own alone
};

/// Participation is its person's own business: it makes levels, is shown to nobody else and counts
/// in no ranking, so that a ranking tells neither who voted nor how. Usefulness follows from what
/// is public, and anybody can count it again.
enum class PointSort { Participation, Usefulness };

struct PointRuleRow {
    PointRule rule;
    PointSort sort;
    int points; ///< of a correction: at most, given or taken; no cap holds for it
};
inline constexpr std::array point_rules{
    PointRuleRow{PointRule::FirstParticipation, PointSort::Participation, 5},
    PointRuleRow{PointRule::VoteRound, PointSort::Participation, 2},
    PointRuleRow{PointRule::SurveyAnswered, PointSort::Participation, 3},
    PointRuleRow{PointRule::Accepted, PointSort::Usefulness, 20},
    PointRuleRow{PointRule::PartlyAccepted, PointSort::Usefulness, 12},
    PointRuleRow{PointRule::SameAnswer, PointSort::Usefulness, 3},
    PointRuleRow{PointRule::AgreedWith, PointSort::Usefulness, 6},
    PointRuleRow{PointRule::Corrected, PointSort::Usefulness, 20},
    PointRuleRow{PointRule::OwnCorrected, PointSort::Participation, 5},
};

[[nodiscard]] const PointRuleRow& row_of(PointRule rule);
/// "first_participation", "vote_round" …: of the wire and the catalogues.
[[nodiscard]] std::string_view word(PointRule rule);

/// The most that one person gets of a sort: in one call, and for what was sent on one day of
/// Tehran.
struct PointCaps {
    int per_call, per_day;
};
[[nodiscard]] constexpr PointCaps caps_of(PointSort sort) {
    return sort == PointSort::Participation ? PointCaps{10, 10} : PointCaps{50, 30};
}

/// Does a contribution count as one that people agree with? At least least_agreement people agree
/// (one may agree with oneself), at least twice as many as disagree, and more than the square root
/// of all reactions given in the call: people who only agree with each other never reach that, and
/// a few accounts cannot where many take part.
inline constexpr std::int64_t least_agreement = 6, agreement_over_disagreement = 2;
[[nodiscard]] bool is_agreed_with(std::int64_t agree, std::int64_t disagree,
                                  std::int64_t reactions_in_call);

/// Rank fades, points stay: a season counts in whole, those before it by halves. In eighths.
inline constexpr std::array season_weights{8, 4, 2, 1};
[[nodiscard]] int weight_after(int seasons);

enum class Level { Newcomer, Companion, Partner, Adviser, Pioneer };
struct LevelRow {
    Level level;
    int points; ///< from so many on
};
inline constexpr std::array point_levels{
    LevelRow{Level::Newcomer, 0},  LevelRow{Level::Companion, 10}, LevelRow{Level::Partner, 40},
    LevelRow{Level::Adviser, 120}, LevelRow{Level::Pioneer, 300},
};
[[nodiscard]] Level level_at(int points);
/// The points at which the next level begins; 0 at the last one.
[[nodiscard]] int next_level_at(int points);
[[nodiscard]] std::string_view word(Level level); ///< "newcomer" …

/// A list of fewer people is not shown.
inline constexpr std::size_t least_people_ranked = 5;

} // namespace hamandish::domain
