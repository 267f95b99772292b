// How often something may be done: a bucket that empties by one with each act and refills slowly.
#pragma once

#include "base/result.h"
#include "base/time.h"

namespace hamandish::domain {

/// `burst` acts at once, then one each `interval_ms`.
struct RateLimit {
    int burst = 1;
    std::int64_t interval_ms = base::ms_per_minute;
    friend bool operator==(const RateLimit&, const RateLimit&) = default;
};

/// What is remembered of a bucket is one instant: when it is full again. Gives that instant after
/// one more act, or TooMany with the pause until the next is allowed. An instant further ahead than
/// an empty bucket can be counts as empty, and as full when it is so by more than a minute: then
/// the clock was set back, which is nobody's fault. The generic cell rate algorithm (ITU-T I.371,
/// annex A).
[[nodiscard]] base::Result<base::Instant> take_one(const RateLimit& limit, base::Instant full_at,
                                                   base::Instant now);

/// Asking for one-time codes, from one address: a campus shares one, a thief has one too.
inline constexpr RateLimit codes_per_address{30, 20 * base::ms_per_second};
/// Trying one-time codes, from one address, whatever numbers they are for.
inline constexpr RateLimit tries_per_address{60, 5 * base::ms_per_second};
/// Comments of one person.
inline constexpr RateLimit comments_per_person{20, 15 * base::ms_per_second};
/// Files that one person hands over with comments, those taken back included.
inline constexpr RateLimit files_per_person{20, base::ms_per_minute};
/// Reports and appeals of one person.
inline constexpr RateLimit reports_per_person{20, 30 * base::ms_per_second};
/// Votes and reactions of one person, each change of mind included: a law may have 200 articles.
inline constexpr RateLimit choices_per_person{300, base::ms_per_second};
/// Reading or changing what is kept about oneself, and exporting it.
inline constexpr RateLimit own_data_per_person{30, 10 * base::ms_per_second};
/// What one address asks a part of one process for that is no route of the API (limit_class.h).
inline constexpr RateLimit requests_per_address{600, 20};
/// Pages for print, from one address: each takes some hundredths of a second to make.
inline constexpr RateLimit prints_per_address{60, base::ms_per_second};

} // namespace hamandish::domain
