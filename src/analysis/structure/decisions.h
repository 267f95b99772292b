// Which of the places where a unit may begin do begin one: by their form and by the order of
// numbers.
#pragma once

#include "analysis/structure/heads.h"

#include <string>

namespace hamandish::analysis {

struct HeadDoubt {
    domain::DoubtCode code = domain::DoubtCode::NumberGap;
    std::vector<std::string> candidates;
};

enum class Verdict {
    Begins,    ///< a unit begins here
    InList,    ///< a number, letter or bullet: the list around it decides
    IsMention, ///< no unit; kept for its doubts, which belong to the unit around it
};

struct DecidedHead {
    Head head;
    Verdict verdict = Verdict::Begins;
    std::vector<HeadDoubt> doubts;
};

/// Mentions without doubts are left out.
[[nodiscard]] std::vector<DecidedHead> decide_heads(std::vector<Head> heads,
                                                    std::span<const MatchLine> lines);

/// "article 5": how doubts name a candidate.
[[nodiscard]] std::string candidate(domain::UnitKind kind, int number);

} // namespace hamandish::analysis
