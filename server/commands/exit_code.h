// What the process says to whoever started it.
#pragma once

#include "base/result.h"

namespace hamandish::server {

enum class ExitCode : int {
    Success = 0,
    Failure = 1, ///< see the log
    Usage = 2,   ///< the command line or a file makes no sense
    PortTaken = 3,
    DataInUse = 4, ///< another server works in the data folder
    SchemaNewer = 5,
    StorageFull = 6,
    Refused = 7, ///< an import that breaks a rule, or a file that is not read
    DatabaseUnreachable = 8,
    LogBroken = 9,          ///< something is not as the event log says
    StorageReadOnly = 11,   ///< nothing can be written in the data folder
    CredentialRefused = 10, ///< a credential that is changed, revoked, or not signed by these keys
};

/// Says on standard error what went wrong, in both languages, and returns the matching code.
ExitCode report_failure(const base::Error& error);
/// The same in words of its own, by the name of their key.
ExitCode report_failure(const base::Error& error, const std::string& words);

} // namespace hamandish::server
