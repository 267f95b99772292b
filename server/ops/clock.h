// The server's clock: the system's, or in a demo one that was set to another day and runs on.
#pragma once

#include "base/time.h"

#include <chrono>

namespace hamandish::ops {

class Clock {
  public:
    Clock() = default;
    /// Shows `now` at this moment.
    [[nodiscard]] static Clock showing(base::Instant now) {
        Clock clock;
        clock.ahead_ms_ = now.ms - system_ms();
        return clock;
    }
    [[nodiscard]] base::Instant now() const { return {system_ms() + ahead_ms_}; }

  private:
    static std::int64_t system_ms() {
        using namespace std::chrono;
        return duration_cast<milliseconds>(system_clock::now().time_since_epoch()).count();
    }
    std::int64_t ahead_ms_ = 0;
};

} // namespace hamandish::ops
