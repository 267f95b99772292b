#include "domain/rate_limit.h"

#include <algorithm>

namespace hamandish::domain {

base::Result<base::Instant> take_one(const RateLimit& limit, base::Instant full_at,
                                     base::Instant now) {
    const std::int64_t room_ms = limit.burst * limit.interval_ms;
    // Clocks of several processes differ by less.
    if (full_at.ms - now.ms > room_ms + base::ms_per_minute) full_at = now;
    const std::int64_t missing_ms = std::clamp<std::int64_t>(full_at.ms - now.ms, 0, room_ms);
    const std::int64_t over_ms = missing_ms + limit.interval_ms - room_ms;
    if (over_ms > 0) {
        base::Error error{base::ErrorCode::TooMany, "rate"};
        error.retry_after_ms = over_ms;
        return tl::unexpected(std::move(error));
    }
    return base::Instant{now.ms + missing_ms + limit.interval_ms};
}

} // namespace hamandish::domain
