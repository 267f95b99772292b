// `hamandish import`: a draft in two files becomes a call; one file alone is tried.
#pragma once

#include "server/commands/exit_code.h"
#include "server/config.h"
#include "server/documents/shape_fault.h"
#include "server/usecases/import_call.h"

#include <vector>

namespace hamandish::server {

/// The aligned draft, or every problem with file and line.
struct ReadPair {
    domain::Draft draft;
    std::vector<base::Error> problems;
    std::vector<documents::ShapeFault> faults; ///< of recognised files
};
[[nodiscard]] ReadPair read_pair(std::string_view fa_name, std::string_view fa_text,
                                 std::string_view en_name, std::string_view en_text);

/// As read_pair for two Markdown files; any other kinds are read by recognising their units.
[[nodiscard]] ReadPair read_any_pair(std::string_view fa_name, std::string_view fa_bytes,
                                     std::string_view en_name, std::string_view en_bytes);

ExitCode run_import(const ImportConfig& config);

} // namespace hamandish::server
