// Participants and their votes as the open data has them: participants.csv and votes.csv.
#pragma once

#include "analysis/participation.h"
#include "base/result.h"

#include <istream>
#include <string>
#include <unordered_map>
#include <vector>

namespace hamandish::documents {

struct ParticipantsFile {
    std::vector<analysis::Participant> participants;
    std::unordered_map<std::string, std::uint32_t> index_of; ///< looked up only, never gone through
};

/// `participant` and any of: `age` (years) or `age_band`, `gender`, `province` (ISO 3166-2:IR) or
/// `province_pre2020` (the codes until November 2020), `audience`, `channel`, `joined_at` (RFC
/// 3339). A column that is not there, and an empty cell, are "not stated"; other columns are passed
/// over. InvalidInput names "file:line:column": an unknown word, a participant given twice, a short
/// record; TooLarge when the days span more than ten years.
[[nodiscard]] base::Result<ParticipantsFile> read_participants_csv(std::istream& input,
                                                                   const std::string& name);

struct QuestionTally {
    std::string question;
    std::int64_t agree = 0, disagree = 0, pass = 0;
};

struct VoteTallies {
    std::int64_t voter_count = 0;         ///< participants with at least one vote
    std::vector<QuestionTally> questions; ///< in the order of their names' bytes
};

/// `participant`, `question`, `choice` (agree, disagree, pass). InvalidInput also on a vote by
/// nobody in `people`, and on a second vote on the same question ("file:question:its name").
[[nodiscard]] base::Result<VoteTallies> read_votes(std::istream& input, const std::string& name,
                                                   const ParticipantsFile& people);

} // namespace hamandish::documents
