#include "contract/codec.h"
#include "contract/message_names.h"
#include "require.h"
#include "wire_targets.h"

namespace hamandish::robust {
namespace {

template <class Message>
void fuzz_message(std::string_view bytes) {
    const auto message = contract::decode<Message>(bytes);
    if (!message) return;
    const auto again = contract::decode<Message>(contract::encode(*message));
    require(again.has_value() && *again == *message);
}

} // namespace

bool fuzz_message_of(std::string_view name, std::string_view bytes) {
#define HAMANDISH_FUZZ(Message)                                                                    \
    if (name == #Message) return fuzz_message<contract::Message>(bytes), true;
    HAMANDISH_MESSAGES(HAMANDISH_FUZZ)
#undef HAMANDISH_FUZZ
    return false;
}

void fuzz_codec(std::string_view bytes) {
    const std::size_t end = bytes.find('\n');
    if (end != bytes.npos && fuzz_message_of(bytes.substr(0, end), bytes.substr(end + 1))) return;
#define HAMANDISH_FUZZ(Message) fuzz_message<contract::Message>(bytes);
    HAMANDISH_MESSAGES(HAMANDISH_FUZZ)
#undef HAMANDISH_FUZZ
    static_cast<void>(contract::decode_texts(bytes));
}

} // namespace hamandish::robust
