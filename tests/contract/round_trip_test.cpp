#include "contract/codec.h"
#include "contract/message_names.h"
#include "sample.h"

#include <gtest/gtest.h>

namespace hamandish::contract::round_trip_test {
namespace {

template <class Message>
void check(const char* name) {
    for (std::uint32_t seed = 0; seed < 200; ++seed) {
        const Message message = Sampler(seed).make<Message>();
        const std::string json = encode(message);
        const auto back = decode<Message>(json);
        ASSERT_TRUE(back) << name << " " << seed << ": " << back.error().where << "\n" << json;
        ASSERT_EQ(*back, message) << name << " " << seed;
        ASSERT_EQ(encode(*back), json) << name << " " << seed;
    }
}

TEST(RoundTrip, EveryMessageComesBackAsItWent) {
#define HAMANDISH_CHECK(Message) check<Message>(#Message);
    HAMANDISH_MESSAGES(HAMANDISH_CHECK)
#undef HAMANDISH_CHECK
}

TEST(RoundTrip, IllFormedTextLeavesAsReplacementCharacters) {
    EXPECT_EQ(encode(Choose{"a\xED\xA0\x80z\xFF"}), "{\"choice\":\"a\uFFFD\uFFFD\uFFFDz\uFFFD\"}");
}

} // namespace
} // namespace hamandish::contract::round_trip_test
