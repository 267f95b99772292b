#include "server/commands/analyse.h"

#include <iostream>

namespace hamandish::server {

ExitCode print_analysis(const base::Result<std::string>& answer) {
    if (!answer) return report_failure(answer.error());
    std::cout << *answer << "\n" << std::flush;
    return std::cout ? ExitCode::Success : ExitCode::Failure;
}

} // namespace hamandish::server
