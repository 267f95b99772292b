// When a message goes out, and when it is tried again.
#pragma once

#include "base/time.h"

#include <string_view>

namespace hamandish::domain {

/// Minutes of a day in Tehran between which nobody is disturbed; equal ends: never quiet.
struct QuietHours {
    int from_minute = 22 * 60, until_minute = 8 * 60;
    friend bool operator==(const QuietHours&, const QuietHours&) = default;
};

/// The first instant from `at` on that is not in quiet hours: `at` itself, or the end of the night.
[[nodiscard]] base::Instant first_loud_from(const QuietHours& quiet, base::Instant at);

/// "22:00" as minutes of a day; -1 for anything else.
[[nodiscard]] int minute_of_day_from(std::string_view text);

/// The pause after the nth failed try (from 1): 5 s, doubled each time, at most an hour, and of
/// that a part between half and all of it, so that those who failed together do not return together
/// (exponential backoff with equal jitter).
[[nodiscard]] std::int64_t retry_pause_ms(int tries, std::uint64_t random);

/// How often one channel is tried before the next one takes over.
inline constexpr int tries_per_channel = 4;
/// A code is wanted at once: its next channel takes over after the first failure, and when all have
/// failed they are tried anew while the code lives.
inline constexpr int tries_per_channel_if_urgent = 1;
/// How often another system is asked to take what is pushed to it: with these pauses for about
/// three days.
inline constexpr int tries_per_push = 100;
/// What is more than this is not pushed: whoever wants it fetches it.
inline constexpr std::size_t most_pushed_bytes = 64UL * 1024 * 1024;
/// A system that is being sent something gets nothing else for so long: a slow one takes one sender
/// and not all of them, which people's codes would have to wait for.
inline constexpr std::int64_t push_turn_ms = 5 * base::ms_per_second;
/// How long what may wait does wait for more of its kind, so that one message tells of all.
inline constexpr std::int64_t gathering_ms = 2 * base::ms_per_minute;
/// How long somebody who took a message to send it may be silent before it is another's.
inline constexpr std::int64_t lease_ms = 60 * base::ms_per_second;
/// No lease given by `now` ends later, but for clocks that differ by less than one: what does was
/// given by a clock that has since been set back, and would hold a message up until it is that late
/// again.
[[nodiscard]] constexpr base::Instant last_lease_end(base::Instant now) {
    return {now.ms + 2 * lease_ms};
}
/// How long it is remembered what was sent, for reports of its delivery; the words and addresses
/// of it no longer than this either.
inline constexpr std::int64_t settled_kept_ms = 30 * base::ms_per_day;

} // namespace hamandish::domain
