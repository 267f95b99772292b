// The log as one file that anybody can verify (src/evidence/FORMAT.md).
#pragma once

#include "server/store/connection.h"

#include <functional>
#include <string_view>

namespace hamandish::logbook {

/// The document behind an entry that everyone may read anyway; empty for the others, and for what
/// was erased or changed since, or is hidden.
[[nodiscard]] std::string public_opening(store::Connection& connection,
                                         const store::LogRecord& record);

/// Writes the export line by line, each with its newline: every entry that a head covers, in order,
/// with its opening where that is public, and each head after the entries it covers. NotFound
/// naming "head" when nothing is signed yet.
[[nodiscard]] base::Status write_export(store::Connection& connection,
                                        const std::function<void(std::string_view)>& write);

} // namespace hamandish::logbook
