#include "server/ops/log.h"

#include "contract/json_writer.h"
#include "server/ops/clock.h"

#include <spdlog/sinks/stdout_sinks.h>
#include <spdlog/spdlog.h>

namespace hamandish::ops {
namespace {

std::string_view word(Level level) {
    switch (level) {
    case Level::Info: return "info";
    case Level::Warning: return "warning";
    case Level::Error: return "error";
    }
    return "info";
}

} // namespace

void start_log() {
    auto logger = spdlog::stdout_logger_mt("hamandish");
    logger->set_pattern("%v");
    logger->flush_on(spdlog::level::trace);
    spdlog::set_default_logger(std::move(logger));
}

void log(Level level, std::string_view event, const std::vector<LogField>& fields) {
    contract::JsonWriter line;
    line.begin_object();
    line.key("time");
    // The log tells real time, even when a demo shows another day.
    line.value(base::rfc3339_from_instant(Clock().now()));
    line.key("level");
    line.value(word(level));
    line.key("event");
    line.value(event);
    for (const LogField& field : fields) {
        line.key(field.name);
        std::visit([&](const auto& value) { line.value(value); }, field.value);
    }
    line.end_object();
    spdlog::default_logger_raw()->log(spdlog::level::info, "{}", line.take());
}

} // namespace hamandish::ops
