#include "server/http/response_cache.h"

#include <gtest/gtest.h>

namespace hamandish::http::response_cache_test {
namespace {

ResponseCache::Answer answer(std::string bytes) {
    return std::make_shared<const Representation>(Representation::About{200, "t"},
                                                  std::move(bytes));
}

TEST(ResponseCache, KeepsWithinAMomentOnly) {
    ResponseCache cache;
    const Moment now{1, 100};
    EXPECT_EQ(cache.find("/a", now), nullptr);
    cache.put("/a", now, answer("x"));
    ASSERT_NE(cache.find("/a", now), nullptr);
    EXPECT_EQ(cache.find("/a", now)->bytes(), "x");
    EXPECT_EQ(cache.find("/b", now), nullptr);
    EXPECT_EQ(cache.find("/a", {2, 100}), nullptr) << "the data changed";
    EXPECT_EQ(cache.find("/a", {1, 101}), nullptr) << "the minute changed";
}

TEST(ResponseCache, OlderDataNeverReplacesNewer) {
    ResponseCache cache;
    cache.put("/a", {2, 100}, answer("new"));
    cache.put("/a", {1, 100}, answer("old"));
    EXPECT_EQ(cache.find("/a", {2, 100})->bytes(), "new");
    EXPECT_EQ(cache.find("/a", {1, 100}), nullptr);
}

TEST(ResponseCache, StrangersCannotFillTheMemory) {
    ResponseCache cache;
    const Moment now{1, 1};
    for (int i = 0; i < 5000; ++i) cache.put("/?" + std::to_string(i), now, answer("x"));
    int kept = 0;
    for (int i = 0; i < 5000; ++i) kept += cache.find("/?" + std::to_string(i), now) != nullptr;
    EXPECT_LE(kept, 1024);
    EXPECT_GT(kept, 0);
}

TEST(ResponseCache, AMinuteEndsAtItsEnd) {
    EXPECT_EQ(moment_of(1, {59'999}), moment_of(1, {0}));
    EXPECT_FALSE(moment_of(1, {60'000}) == moment_of(1, {59'999}));
}

} // namespace
} // namespace hamandish::http::response_cache_test
