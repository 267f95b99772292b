// Who gets which points for what, by the rules of domain/points.h, from what the event log tells in
// public (POINTS.md says it precisely enough to be written again by somebody else).
#pragma once

#include "base/time.h"
#include "domain/answer.h"
#include "domain/points.h"
#include "domain/season.h"

#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <vector>

namespace hamandish::analysis {

/// When something was logged; `entry` is its place in the log and orders everything.
struct LoggedMoment {
    std::int64_t entry = 0;
    base::Day day;
    domain::Season season;
    friend bool operator==(const LoggedMoment&, const LoggedMoment&) = default;
};

/// A contribution whose opening everybody may read: not hidden, masked or erased. `text`: its
/// words, and on another line the wording it proposes.
struct PublicContribution {
    std::int64_t id = 0;
    std::string call, author, text;
    LoggedMoment moment;
};

struct PublicAnswer {
    std::vector<std::int64_t> contributions; ///< all that it answers, erased and hidden ones too
    domain::Decision decision = domain::Decision::Accepted;
    LoggedMoment moment;
};

struct ReactionCount {
    std::int64_t contribution = 0, agree = 0, disagree = 0, pass = 0;
};
/// The reactions in a call, as they stood when it closed.
struct PublicReactions {
    std::vector<ReactionCount> counts;
    LoggedMoment moment;
};

/// What an appeal gave, or took: no more than its rule says, or it counts for nothing.
struct PublicCorrection {
    std::int64_t contribution = 0, points = 0;
    LoggedMoment moment;
};

/// In any order: the log's is in the moments.
struct PublicActs {
    std::vector<PublicContribution> contributions;
    std::vector<PublicAnswer> answers;
    std::vector<PublicReactions> reactions;
    std::vector<PublicCorrection> corrections = {};
};

/// `points` may be less than the rule's, down to 0, where a cap was reached; below it in a
/// correction.
struct PointAward {
    domain::PointRule rule = domain::PointRule::FirstParticipation;
    int points = 0;
    std::string call;
    std::int64_t contribution = 0; ///< 0: of none
    LoggedMoment moment;           ///< of the entry that gave them
    friend bool operator==(const PointAward&, const PointAward&) = default;
};

struct PublicPoints {
    /// By author, in the order of the log.
    std::map<std::string, std::vector<PointAward>> awards;
    /// Entries of contributions that say something nobody said before them.
    std::set<std::int64_t> new_words;
};
/// A text that folds to nothing, or to what an earlier entry says, earns nothing. Of contributions
/// answered together the first (erased or hidden as it may be) has the whole points, and one author
/// is rewarded once for an answer; of two answers to the same contribution the later one counts.
/// Corrections come as they are, of whatever contribution of a person, and fill no cap.
[[nodiscard]] PublicPoints count_public_points(const PublicActs& acts);

/// What one person did, known to that person only.
struct OwnAct {
    enum class Kind { Contribution, Vote, Ballot, Survey, Other, Correction };
    Kind kind = Kind::Other;
    std::string call, question; ///< question: of ballots and surveys
    LoggedMoment moment;
    int points = 0; ///< of a correction, which is no act
};
[[nodiscard]] std::vector<PointAward> count_own_points(std::vector<OwnAct> acts);

struct PointStanding {
    std::string author;
    int place = 0;  ///< from 1; equal scores share one
    int points = 0; ///< of the season
    int score = 0;  ///< in eighths: its points, and what is left of earlier seasons'
    friend bool operator==(const PointStanding&, const PointStanding&) = default;
};
/// Everybody with a score in the season, the highest first, then by pseudonym.
[[nodiscard]] std::vector<PointStanding> standings_in(const PublicPoints& points,
                                                      domain::Season season);

[[nodiscard]] int sum_of(const std::vector<PointAward>& awards);

} // namespace hamandish::analysis
