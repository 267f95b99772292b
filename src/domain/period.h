// The legal clock of a call: its period, and what may happen when.
#pragma once

#include "base/result.h"
#include "base/time.h"

#include <optional>
#include <string_view>

namespace hamandish::domain {

/// The least length of a consultation: 30 full days (article 1 of the directive).
inline constexpr std::int64_t least_period_ms = 30 * base::ms_per_day;
/// For how long after the deadline what people began before it is still taken in. Published: on the
/// page of each call and on the one about the site.
inline constexpr std::int64_t sending_grace_ms = 15 * base::ms_per_minute;

/// From the opening instant (included) to the closing instant (excluded).
/// Invariant: at least 30 full days are promised; both ends on whole minutes. Only a withdrawal
/// ends it before what was promised, maybe before it began.
class Period {
  public:
    /// PeriodTooShort below 30 full days, whoever asks. InvalidInput when an end is not on a whole
    /// minute: whatever depends on the state of a call may then be kept until the minute is over.
    [[nodiscard]] static base::Result<Period> between(base::Instant opens_at,
                                                      base::Instant closes_at);
    /// From the start of `first` to the end of `last`, both days of Tehran and both counted.
    [[nodiscard]] static base::Result<Period> of_days(base::Day first, base::Day last);
    /// The same opening and a later closing: PeriodTooShort when it would be earlier, Closed once
    /// it is withdrawn.
    [[nodiscard]] base::Result<Period> extended_to(base::Day last) const;
    /// The same promise, over from `at` on, for good. InvalidInput off the whole minute; Closed
    /// when it is over by then, or withdrawn already.
    [[nodiscard]] base::Result<Period> withdrawn_at(base::Instant at) const;
    [[nodiscard]] base::Instant opens_at() const { return opens_at_; }
    /// From then on nothing more can be begun.
    [[nodiscard]] base::Instant closes_at() const { return closes_at_; }
    /// From then on nothing more is accepted: the closing and `sending_grace_ms`, of a withdrawn
    /// call the closing itself.
    [[nodiscard]] base::Instant takes_in_until() const;
    /// When it would have ended had it not been withdrawn.
    [[nodiscard]] base::Instant promised_closes_at() const { return promised_closes_at_; }
    [[nodiscard]] bool is_withdrawn() const { return closes_at_ != promised_closes_at_; }
    /// Not withdrawn before it began: somebody could take part.
    [[nodiscard]] bool ever_opens() const { return opens_at_ < closes_at_; }
    friend bool operator==(const Period&, const Period&) = default;

  private:
    Period(base::Instant opens_at, base::Instant closes_at)
        : opens_at_(opens_at), closes_at_(closes_at), promised_closes_at_(closes_at) {}
    base::Instant opens_at_, closes_at_, promised_closes_at_;
};

/// When a withdrawal that is pressed `now` takes effect: with the next minute.
[[nodiscard]] base::Instant withdrawal_instant(base::Instant now);

enum class CallState { Scheduled, Open, Closed };

[[nodiscard]] CallState state_at(const Period& period, base::Instant now);
/// "scheduled", "open", "closed".
[[nodiscard]] std::string_view word(CallState state);

/// TooEarly before the opening, Closed from the closing instant on.
[[nodiscard]] base::Status require_open(const Period& period, base::Instant now);
/// As require_open, but what was begun while the call was open is taken in until
/// Period::takes_in_until(). `begun_at` is nothing where nobody knows that it was.
[[nodiscard]] base::Status require_open(const Period& period, base::Instant now,
                                        std::optional<base::Instant> begun_at);
/// Nothing more comes, not even what was begun in time.
[[nodiscard]] bool is_over(const Period& period, base::Instant now);
/// TooEarly until it is over: numbers are not shown while people still choose.
[[nodiscard]] base::Status require_closed(const Period& period, base::Instant now);

} // namespace hamandish::domain
