// The structured log: one JSON object a line on standard output. Ids and outcomes, never contents
// and never people.
#pragma once

#include "base/time.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace hamandish::ops {

enum class Level { Info, Warning, Error };

struct LogField {
    std::string_view name;
    std::variant<std::int64_t, std::string> value;
};

/// Must be called once before log(); lines are flushed as they are written.
void start_log();
/// `event` is a snake_case word: {"time":"…","level":"info","event":"…", fields…}.
void log(Level level, std::string_view event, const std::vector<LogField>& fields = {});

} // namespace hamandish::ops
