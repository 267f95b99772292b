// Another program, run for its exit code.
#pragma once

#include <chrono>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

namespace hamandish::ops {

struct ProgramRun {
    std::string path;       ///< absolute; run without arguments and without a shell
    std::string_view input; ///< what it reads from its standard input, a file in memory
    std::chrono::milliseconds limit{60'000};
    std::function<bool()> is_cancelled = [] { return false; };
};

/// Waits for it. It has an environment of its own (PATH and LANG alone) and no file of ours, and
/// what it prints is not read. Nothing when it could not be run, was ended by a signal, took longer
/// than the limit or was cancelled; it is then killed with whatever it started.
[[nodiscard]] std::optional<int> exit_code_of(const ProgramRun& run);

} // namespace hamandish::ops
