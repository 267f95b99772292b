// `hamandish analyse`: what the report computes, from CSV files, for whoever wants to check it.
#pragma once

#include "server/commands/exit_code.h"

#include <string>
#include <vector>

namespace hamandish::server {

struct AnalyseConfig {
    std::vector<std::string> files;
    bool json = true; ///< the only form there is
};

/// Opinion groups: participants-votes.csv, and comments.csv for the words of the comments.
[[nodiscard]] base::Result<std::string> analyse_groups(const AnalyseConfig& config);

/// Who took part: participants.csv, and votes.csv for the tallies.
[[nodiscard]] base::Result<std::string> analyse_statistics(const AnalyseConfig& config);

/// Key concerns over the call and of each unit: comments.csv.
[[nodiscard]] base::Result<std::string> analyse_concerns(const AnalyseConfig& config);

/// Writes the answer on standard output, or says why there is none.
ExitCode print_analysis(const base::Result<std::string>& answer);

} // namespace hamandish::server
