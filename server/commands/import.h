// `hamandish import`: a draft in two Markdown files becomes a call.
#pragma once

#include "server/commands/exit_code.h"
#include "server/config.h"
#include "server/usecases/import_call.h"

#include <vector>

namespace hamandish::server {

/// The aligned draft, or every problem with file and line.
struct ReadPair {
    domain::Draft draft;
    std::vector<base::Error> problems;
};
[[nodiscard]] ReadPair read_pair(std::string_view fa_name, std::string_view fa_text,
                                 std::string_view en_name, std::string_view en_text);

ExitCode run_import(const ImportConfig& config);

} // namespace hamandish::server
