#include "fuzz_targets.h"

#include "contract/codec.h"
#include "contract/message_names.h"
#include "server/documents/draft_markdown.h"
#include "server/http/request_screen.h"

#include <cstdlib>

namespace hamandish::robust {
namespace {

/// Also without a test framework around it.
void require(bool holds) {
    if (!holds) std::abort();
}

template <class Message>
void fuzz_message(std::string_view bytes) {
    const auto message = contract::decode<Message>(bytes);
    if (!message) return;
    const auto again = contract::decode<Message>(contract::encode(*message));
    require(again.has_value() && *again == *message);
}

} // namespace

void fuzz_codec(std::string_view bytes) {
#define HAMANDISH_FUZZ(Message) fuzz_message<contract::Message>(bytes);
    HAMANDISH_MESSAGES(HAMANDISH_FUZZ)
#undef HAMANDISH_FUZZ
    static_cast<void>(contract::decode_texts(bytes));
}

bool fuzz_message_of(std::string_view name, std::string_view bytes) {
#define HAMANDISH_FUZZ(Message)                                                                    \
    if (name == #Message) return fuzz_message<contract::Message>(bytes), true;
    HAMANDISH_MESSAGES(HAMANDISH_FUZZ)
#undef HAMANDISH_FUZZ
    return false;
}

void fuzz_request_screen(std::string_view bytes) {
    http::RequestScreen screen;
    std::string passed;
    char buffer[64];
    for (std::size_t at = 0; at < bytes.size() && !screen.refusal(); at += 50) {
        screen.receive(bytes.substr(at, 50));
        for (screen.examine(); const std::size_t count = screen.take(buffer, sizeof buffer);
             screen.examine())
            passed.append(buffer, count);
    }
    require(bytes.substr(0, passed.size()) == passed);
}

void fuzz_draft(std::string_view bytes) {
    const auto read = documents::read_draft("x.md", bytes);
    static_cast<void>(domain::align(read.draft, read.draft));
}

} // namespace hamandish::robust
