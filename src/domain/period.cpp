#include "domain/period.h"

#include <algorithm>
#include <limits>

namespace hamandish::domain {

base::Result<Period> Period::between(base::Instant opens_at, base::Instant closes_at) {
    if (opens_at.ms % base::ms_per_minute != 0)
        return base::fail(base::ErrorCode::InvalidInput, "opens_at");
    if (closes_at.ms % base::ms_per_minute != 0)
        return base::fail(base::ErrorCode::InvalidInput, "closes_at");
    // Tehran has no summer time, so a calendar day there is always 24 hours. Compared without
    // subtracting, because the instants of hostile input may overflow.
    if (closes_at < opens_at || closes_at.ms - least_period_ms < opens_at.ms)
        return base::fail(base::ErrorCode::PeriodTooShort, "closes_at");
    return Period(opens_at, closes_at);
}

base::Result<Period> Period::of_days(base::Day first, base::Day last) {
    return between(base::start_of_tehran_day(first),
                   base::start_of_tehran_day({last.since_epoch + 1}));
}

base::Result<Period> Period::extended_to(base::Day last) const {
    if (is_withdrawn()) return base::fail(base::ErrorCode::Closed, "call");
    const base::Instant closes = base::start_of_tehran_day({last.since_epoch + 1});
    if (closes <= closes_at_) return base::fail(base::ErrorCode::PeriodTooShort, "closes_at");
    return between(opens_at_, closes);
}

base::Result<Period> Period::withdrawn_at(base::Instant at) const {
    if (at.ms % base::ms_per_minute != 0) return base::fail(base::ErrorCode::InvalidInput, "at");
    if (is_withdrawn() || at >= closes_at_) return base::fail(base::ErrorCode::Closed, "call");
    Period shorter = *this;
    shorter.closes_at_ = at;
    return shorter;
}

base::Instant Period::takes_in_until() const {
    // What is given up says itself when it ends, and nobody was promised more.
    if (is_withdrawn()) return closes_at_;
    constexpr std::int64_t latest = std::numeric_limits<std::int64_t>::max() - sending_grace_ms;
    return {std::min(closes_at_.ms, latest) + sending_grace_ms};
}

base::Instant withdrawal_instant(base::Instant now) {
    return {(now.ms / base::ms_per_minute + 1) * base::ms_per_minute};
}

CallState state_at(const Period& period, base::Instant now) {
    // First, because what is withdrawn before its opening is over before it.
    if (now >= period.closes_at()) return CallState::Closed;
    return now < period.opens_at() ? CallState::Scheduled : CallState::Open;
}

std::string_view word(CallState state) {
    switch (state) {
    case CallState::Scheduled: return "scheduled";
    case CallState::Open: return "open";
    case CallState::Closed: return "closed";
    }
    return "closed";
}

base::Status require_open(const Period& period, base::Instant now) {
    switch (state_at(period, now)) {
    case CallState::Scheduled: return base::fail(base::ErrorCode::TooEarly, "call");
    case CallState::Closed: return base::fail(base::ErrorCode::Closed, "call");
    case CallState::Open: break;
    }
    return {};
}

base::Status require_open(const Period& period, base::Instant now,
                          std::optional<base::Instant> begun_at) {
    const bool was_open = begun_at && state_at(period, *begun_at) == CallState::Open;
    if (was_open && now >= period.closes_at() && now < period.takes_in_until()) return {};
    return require_open(period, now);
}

bool is_over(const Period& period, base::Instant now) {
    return now >= period.takes_in_until();
}

base::Status require_closed(const Period& period, base::Instant now) {
    if (!is_over(period, now)) return base::fail(base::ErrorCode::TooEarly, "call");
    return {};
}

} // namespace hamandish::domain
