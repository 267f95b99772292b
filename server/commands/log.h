// `hamandish export-log` and `hamandish verify-log`. Both only read, also while a server runs.
#pragma once

#include "server/commands/exit_code.h"
#include "server/config.h"

namespace hamandish::server {

ExitCode run_export_log(const LogConfig& config);
/// LogBroken when something is not as the log says; each finding is a line on standard output.
ExitCode run_verify_log(const LogConfig& config);

} // namespace hamandish::server
