// Is an exported log (export.h) whole and true?
#pragma once

#include "server/logbook/verify_chain.h"

#include <istream>

namespace hamandish::logbook {

/// Reads line by line; a line that is none of the format's is a finding.
[[nodiscard]] ChainCheck verify_export(std::istream& lines);

} // namespace hamandish::logbook
