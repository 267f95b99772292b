// When more people ask for one-time codes than the site expects, each of which costs a message: who
// asks then shows a pass, got by a little work of their device or by a while in a queue.
#pragma once

#include "base/result.h"
#include "domain/rate_limit.h"

#include <string>

namespace hamandish::domain {

/// Codes that the whole site sends without asking anything: on ordinary days nobody is asked.
inline constexpr RateLimit codes_of_site{600, base::ms_per_second / 2};
/// Places in the queue: one is served each second, so the last of a full queue waits 20 minutes.
inline constexpr RateLimit queue_of_site{1200, base::ms_per_second};
/// Nobody's turn comes sooner, so that a queue is never the quickest way.
inline constexpr std::int64_t least_wait_ms = 5 * base::ms_per_second;
/// For how long a pass is good: from when it is given, or from its turn on.
inline constexpr std::int64_t pass_life_ms = 5 * base::ms_per_minute;

/// What a pass by work asks for: some numbers, so that hardly anybody has bad luck with all of
/// them; together about 2^18 hashes, two seconds of a cheap telephone.
inline constexpr std::int64_t work_parts = 16;
inline constexpr int work_bits = 14;

/// How one gets a pass.
enum class PassWay { Work, Queue };
[[nodiscard]] std::string_view word(PassWay way); ///< "work", "queue"
/// InvalidInput naming "way".
[[nodiscard]] base::Result<PassWay> pass_way_from_word(std::string_view word);

/// What a pass is good for. Of work: `parts` numbers with `bits`; of the queue both are 0.
struct PassTerms {
    std::int64_t parts = 0;
    int bits = 0;
    base::Instant turn_at, expires_at;
    friend bool operator==(const PassTerms&, const PassTerms&) = default;
};
[[nodiscard]] PassTerms terms_of_work(base::Instant now);
/// `empty_at`: when the queue, with this place in it, is empty (take_one of queue_of_site).
[[nodiscard]] PassTerms terms_of_queue(base::Instant empty_at, base::Instant now);
/// Is it good now, as far as time goes?
[[nodiscard]] bool is_its_time(const PassTerms& terms, base::Instant now);

} // namespace hamandish::domain
