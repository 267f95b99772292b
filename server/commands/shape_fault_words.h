// What is wrong between the two files of a draft, in words.
#pragma once

#include "server/commands/exit_code.h"
#include "server/documents/shape_fault.h"

namespace hamandish::server {

/// Says on standard error which places of which files do not match, in both languages.
ExitCode report_fault(const documents::ShapeFault& fault);

} // namespace hamandish::server
