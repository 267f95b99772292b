#include "domain/flood.h"

#include <gtest/gtest.h>
#include <random>

namespace hamandish::domain::flood_test {
namespace {

constexpr base::Instant morning{1'800'000'000'000};

/// However people come, turns never overtake each other, are at least a second apart, and nobody
/// waits longer than a full queue.
TEST(Queue, ServesInOrderOneEachSecond) {
    std::mt19937_64 random(5); // NOLINT(cert-msc51-cpp): the same people each time
    base::Instant full{}, now = morning, last{};
    int refused = 0;
    for (int i = 0; i < 20'000; ++i) {
        now.ms += static_cast<std::int64_t>(random() % 1'500);
        const auto next = take_one(queue_of_site, full, now);
        if (!next) {
            ++refused;
            EXPECT_GT(next.error().retry_after_ms, 0);
            continue;
        }
        full = *next;
        const PassTerms terms = terms_of_queue(*next, now);
        EXPECT_GE(terms.turn_at.ms - now.ms, least_wait_ms);
        EXPECT_LE(terms.turn_at.ms - now.ms, queue_of_site.burst * queue_of_site.interval_ms);
        if (terms.turn_at.ms > now.ms + least_wait_ms) {
            EXPECT_GE(terms.turn_at.ms - last.ms, queue_of_site.interval_ms);
            last = terms.turn_at;
        }
        EXPECT_EQ(terms.expires_at.ms - terms.turn_at.ms, pass_life_ms);
        EXPECT_EQ(terms.parts, 0);
    }
    EXPECT_GT(refused, 0) << "more came than are served";
}

TEST(Queue, IsFullAfterTwentyMinutesOfPeople) {
    base::Instant full{};
    int taken = 0;
    while (const auto next = take_one(queue_of_site, full, morning)) {
        full = *next;
        ASSERT_LE(++taken, queue_of_site.burst);
    }
    EXPECT_EQ(taken, queue_of_site.burst);
    EXPECT_EQ(full.ms - morning.ms, 20 * base::ms_per_minute);
}

TEST(Pass, IsGoodFromItsTurnUntilItExpires) {
    const PassTerms work = terms_of_work(morning);
    EXPECT_TRUE(is_its_time(work, morning)) << "work is done when it is done";
    EXPECT_TRUE(is_its_time(work, {morning.ms + pass_life_ms - 1}));
    EXPECT_FALSE(is_its_time(work, {morning.ms + pass_life_ms}));
    const PassTerms queue = terms_of_queue({morning.ms + base::ms_per_minute}, morning);
    EXPECT_FALSE(is_its_time(queue, {queue.turn_at.ms - 1}));
    EXPECT_TRUE(is_its_time(queue, queue.turn_at));
    EXPECT_FALSE(is_its_time(queue, queue.expires_at));
}

TEST(Pass, CostsACheapTelephoneTwoSeconds) {
    const std::int64_t hashes = work_parts * (std::int64_t{1} << work_bits);
    EXPECT_LE(hashes, 300'000) << "at 150,000 hashes a second";
    EXPECT_GE(hashes, 100'000) << "less costs nobody anything";
}

TEST(PassWay, IsOneOfTwoWords) {
    for (const PassWay way : {PassWay::Work, PassWay::Queue})
        EXPECT_EQ(pass_way_from_word(word(way)).value(), way);
    const auto other = pass_way_from_word("money");
    ASSERT_FALSE(other);
    EXPECT_EQ(other.error(), (base::Error{base::ErrorCode::InvalidInput, "way"}));
}

} // namespace
} // namespace hamandish::domain::flood_test
