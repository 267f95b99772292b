#include "contract/codec.h"
#include "contract/message_names.h"
#include "golden_file.h"
#include "sample.h"

namespace hamandish::contract::golden_test {
namespace {

template <class Message>
void check(const std::string& name) {
    // The seed is the one whose samples have at least one element in most lists.
    const Message message = Sampler(11).make<Message>();
    const std::string json = encode(message);
    expect_golden("golden/" + name + ".json", json + "\n");
    EXPECT_EQ(decode<Message>(json).value(), message) << name;
}

TEST(Golden, EveryMessageIsWrittenAsItWas) {
#define HAMANDISH_CHECK(Message) check<Message>(#Message);
    HAMANDISH_MESSAGES(HAMANDISH_CHECK)
#undef HAMANDISH_CHECK
}

} // namespace
} // namespace hamandish::contract::golden_test
