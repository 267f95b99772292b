#include "domain/flood.h"

#include <algorithm>

namespace hamandish::domain {

std::string_view word(PassWay way) {
    return way == PassWay::Work ? "work" : "queue";
}

base::Result<PassWay> pass_way_from_word(std::string_view text) {
    for (const PassWay way : {PassWay::Work, PassWay::Queue})
        if (word(way) == text) return way;
    return base::fail(base::ErrorCode::InvalidInput, "way");
}

PassTerms terms_of_work(base::Instant now) {
    return {work_parts, work_bits, now, {now.ms + pass_life_ms}};
}

PassTerms terms_of_queue(base::Instant empty_at, base::Instant now) {
    const base::Instant turn{std::max(empty_at.ms, now.ms + least_wait_ms)};
    return {0, 0, turn, {turn.ms + pass_life_ms}};
}

bool is_its_time(const PassTerms& terms, base::Instant now) {
    return now.ms >= terms.turn_at.ms && now.ms < terms.expires_at.ms;
}

} // namespace hamandish::domain
