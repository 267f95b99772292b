// What a group says that others do not, and what all of them say.
#pragma once

#include "analysis/votes.h"

#include <optional>

namespace hamandish::analysis {

inline constexpr std::size_t most_telling = 5; ///< comments for a group, or of either consensus

/// Votes on one comment by a set of people.
struct VoteCounts {
    std::int64_t agree = 0, disagree = 0, pass = 0;
    [[nodiscard]] std::int64_t sum() const { return agree + disagree + pass; }
    friend bool operator==(const VoteCounts&, const VoteCounts&) = default;
};

/// `share_per_mille` and `z_hundredths` of the side (agree or disagree): what share of the group
/// takes it, how sure it is that this is more than half, and that it is more than elsewhere.
struct TellingComment {
    std::size_t comment = 0;
    bool is_agree = true;
    VoteCounts in_group, elsewhere;
    std::int64_t share_per_mille = 0, z_hundredths = 0, z_against_rest_hundredths = 0;
};

struct ConsensusComment {
    std::size_t comment = 0;
    bool is_agree = true;
    VoteCounts all;
    std::int64_t share_per_mille = 0, z_hundredths = 0;
    std::int64_t least_group_per_mille = 0; ///< the smallest share among the groups
};

struct TellingComments {
    std::vector<std::vector<TellingComment>> of_groups; ///< strongest first
    std::vector<ConsensusComment> consensus;            ///< agreed ones first, strongest first
};

/// `least_votes`: of a group, and of the others together, on a comment that may tell something;
/// a consensus needs as many of each group. `always_one`: a group without any has its strongest.
struct TellingTerms {
    std::int64_t least_votes = 0;
    bool always_one = true;
};

/// A comment tells a group when its members take a side more often than not and more often than
/// everyone else: one-proportion and pooled two-proportion z-tests, each one-sided at 90 %, with
/// one vote added for and against so that small numbers stay modest; strongest is the product of
/// both proportions' ratios and tests (Small et al. 2021). Consensus: more than half in every
/// group, and surely more than half of all; by the product of the groups' shares, so that no group
/// can be outvoted. `group_of` is per participant, empty for who is in none; their votes count for
/// consensus only.
[[nodiscard]] TellingComments
find_telling_comments(const Votes& votes, const std::vector<std::optional<std::size_t>>& group_of,
                      std::size_t group_count, const TellingTerms& terms = {});

/// By group, then by comment.
[[nodiscard]] std::vector<std::vector<VoteCounts>>
counts_of_groups(const Votes& votes, const std::vector<std::optional<std::size_t>>& group_of,
                 std::size_t group_count);

} // namespace hamandish::analysis
