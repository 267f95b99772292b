// `hamandish compare`: two texts of one law article by article, for whoever wants to see what
// changed.
#pragma once

#include "server/commands/exit_code.h"

#include <string>
#include <vector>

namespace hamandish::server {

struct CompareConfig {
    std::vector<std::string> files; ///< the older text and the newer one
    bool json = false;
};

/// The comparison as JSON, or a line for each pair: what became of it, its name in either text, and
/// how many words were taken out and put in, parted by tabs. Articles are compared with all that
/// lies in them. Refuses what documents::read_source refuses.
[[nodiscard]] base::Result<std::string> compare_files(const CompareConfig& config);

ExitCode run_compare(const CompareConfig& config);

} // namespace hamandish::server
