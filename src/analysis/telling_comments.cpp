#include "analysis/telling_comments.h"

#include <algorithm>
#include <cmath>

namespace hamandish::analysis {
namespace {

constexpr double sure = 1.2815515655446004; // 90 % quantile of the normal distribution

struct Side {
    double count, seen;
    /// One vote added for and one against.
    [[nodiscard]] double share() const { return (count + 1) / (seen + 2); }
    /// z of the share against one half.
    [[nodiscard]] double z() const {
        return 2 * std::sqrt(seen + 1) * ((count + 1) / (seen + 1) - 0.5);
    }
};

/// Pooled two-proportion z, with one vote added on each side.
double z_between(const Side& one, const Side& other) {
    const double n1 = one.seen + 1, n2 = other.seen + 1;
    const double p1 = (one.count + 1) / n1, p2 = (other.count + 1) / n2;
    const double pooled = (one.count + other.count + 2) / (n1 + n2);
    if (pooled >= 1) return 0;
    return (p1 - p2) / std::sqrt(pooled * (1 - pooled) * (1 / n1 + 1 / n2));
}

Side side_of(const VoteCounts& counts, bool is_agree) {
    return {static_cast<double>(is_agree ? counts.agree : counts.disagree),
            static_cast<double>(counts.sum())};
}

std::int64_t hundredths(double z) {
    return std::llround(100 * z);
}
/// As people count: those who take the side among those who voted.
std::int64_t per_mille(const Side& side) {
    return side.seen > 0 ? std::llround(1000 * side.count / side.seen) : 0;
}

void count_vote(VoteCounts& counts, std::int8_t choice) {
    ++(choice > 0 ? counts.agree : choice < 0 ? counts.disagree : counts.pass);
}

VoteCounts without(const VoteCounts& all, const VoteCounts& part) {
    return {all.agree - part.agree, all.disagree - part.disagree, all.pass - part.pass};
}

/// Votes per comment: of everyone, of everyone in a group, and of each group.
struct Tallies {
    std::vector<VoteCounts> all, grouped;
    std::vector<std::vector<VoteCounts>> of_groups;
};

Tallies tally(const Votes& votes, const std::vector<std::optional<std::size_t>>& group_of,
              std::size_t group_count) {
    const std::vector<VoteCounts> none(votes.comment_count);
    Tallies out{none, none, std::vector<std::vector<VoteCounts>>(group_count, none)};
    for (std::size_t person = 0; person < votes.participant_count(); ++person)
        for (std::size_t cell = votes.row_start(person); cell < votes.row_ends[person]; ++cell) {
            const std::uint32_t comment = votes.comments[cell];
            count_vote(out.all[comment], votes.choices[cell]);
            if (!group_of[person]) continue;
            count_vote(out.grouped[comment], votes.choices[cell]);
            count_vote(out.of_groups[*group_of[person]][comment], votes.choices[cell]);
        }
    return out;
}

struct Candidate {
    TellingComment comment;
    bool passes = false;
    double strength = 0;
};

Candidate candidate_from(std::size_t comment, const VoteCounts& in_group,
                         const VoteCounts& elsewhere, bool is_agree) {
    const Side inside = side_of(in_group, is_agree), outside = side_of(elsewhere, is_agree);
    const double z = inside.z(), z_rest = z_between(inside, outside);
    Candidate out;
    out.comment = {comment,           is_agree,      in_group,          elsewhere,
                   per_mille(inside), hundredths(z), hundredths(z_rest)};
    out.passes = z > sure && z_rest > sure;
    // A product of two doubtful tests must not look like certainty.
    out.strength = inside.share() / outside.share() * inside.share();
    out.strength *= z > 0 && z_rest > 0 ? z * z_rest : std::min(z, z_rest);
    return out;
}

std::vector<TellingComment> telling_of(const std::vector<VoteCounts>& in_group,
                                       const std::vector<VoteCounts>& grouped,
                                       const TellingTerms& terms) {
    std::vector<Candidate> candidates;
    for (std::size_t comment = 0; comment < in_group.size(); ++comment) {
        if (in_group[comment] == VoteCounts{}) continue;
        const VoteCounts rest = without(grouped[comment], in_group[comment]);
        if (std::min(in_group[comment].sum(), rest.sum()) < terms.least_votes) continue;
        const Candidate agree = candidate_from(comment, in_group[comment], rest, true);
        const Candidate disagree = candidate_from(comment, in_group[comment], rest, false);
        candidates.push_back(agree.strength >= disagree.strength ? agree : disagree);
    }
    std::sort(candidates.begin(), candidates.end(), [](const auto& a, const auto& b) {
        if (a.passes != b.passes) return a.passes;
        if (a.strength != b.strength) return a.strength > b.strength;
        return a.comment.comment < b.comment.comment;
    });
    std::vector<TellingComment> out;
    for (const Candidate& one : candidates)
        if (out.size() < most_telling && (one.passes || (terms.always_one && out.empty())))
            out.push_back(one.comment);
    return out;
}

bool is_heard_by_all(const Tallies& tallies, std::size_t comment, std::int64_t least_votes) {
    return std::all_of(tallies.of_groups.begin(), tallies.of_groups.end(),
                       [&](const auto& group) { return group[comment].sum() >= least_votes; });
}

std::vector<ConsensusComment> consensus_on(const Tallies& tallies, bool is_agree,
                                           std::int64_t least_votes) {
    struct Ranked {
        ConsensusComment comment;
        double product;
    };
    std::vector<Ranked> ranked;
    for (std::size_t comment = 0; comment < tallies.all.size(); ++comment) {
        if (!is_heard_by_all(tallies, comment, least_votes)) continue;
        const Side all = side_of(tallies.all[comment], is_agree);
        double product = 1, least = 1;
        std::int64_t least_per_mille = 1000;
        for (const auto& group : tallies.of_groups) {
            const Side side = side_of(group[comment], is_agree);
            product *= side.share();
            least = std::min(least, side.share());
            least_per_mille = std::min(least_per_mille, per_mille(side));
        }
        if (!(all.share() > 0.5 && all.z() > sure && least > 0.5)) continue;
        ranked.push_back({{comment, is_agree, tallies.all[comment], per_mille(all),
                           hundredths(all.z()), least_per_mille},
                          product});
    }
    std::sort(ranked.begin(), ranked.end(), [](const Ranked& a, const Ranked& b) {
        return a.product != b.product ? a.product > b.product
                                      : a.comment.comment < b.comment.comment;
    });
    if (ranked.size() > most_telling) ranked.resize(most_telling);
    std::vector<ConsensusComment> out;
    for (const Ranked& one : ranked) out.push_back(one.comment);
    return out;
}

} // namespace

TellingComments find_telling_comments(const Votes& votes,
                                      const std::vector<std::optional<std::size_t>>& group_of,
                                      std::size_t group_count, const TellingTerms& terms) {
    const Tallies tallies = tally(votes, group_of, group_count);
    TellingComments out;
    for (const auto& group : tallies.of_groups)
        out.of_groups.push_back(telling_of(group, tallies.grouped, terms));
    out.consensus = consensus_on(tallies, true, terms.least_votes);
    const auto disagreed = consensus_on(tallies, false, terms.least_votes);
    out.consensus.insert(out.consensus.end(), disagreed.begin(), disagreed.end());
    return out;
}

std::vector<std::vector<VoteCounts>>
counts_of_groups(const Votes& votes, const std::vector<std::optional<std::size_t>>& group_of,
                 std::size_t group_count) {
    return tally(votes, group_of, group_count).of_groups;
}

} // namespace hamandish::analysis
