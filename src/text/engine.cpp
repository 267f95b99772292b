#include "text/engine.h"

#include "text/engine_parts.h"

#include <break_rules.h>
#include <utility>

namespace hamandish::text {
namespace {

UBreakIterator* open_rules(const unsigned char* rules, std::size_t size) {
    auto status = U_ZERO_ERROR;
    auto* breaks =
        ubrk_openBinaryRules(rules, static_cast<std::int32_t>(size), nullptr, 0, &status);
    return U_SUCCESS(status) ? breaks : nullptr;
}

} // namespace

Engine::Engine(std::unique_ptr<Parts> parts) : parts_(std::move(parts)) {}
Engine::Engine(Engine&&) noexcept = default;
Engine& Engine::operator=(Engine&&) noexcept = default;
Engine::~Engine() = default;

base::Result<Engine> Engine::create() {
    auto parts = std::make_unique<Parts>();
    parts->graphemes.reset(open_rules(char_brk, char_brk_size));
    parts->words.reset(open_rules(word_brk, word_brk_size));
    parts->lines.reset(open_rules(line_brk, line_brk_size));
    parts->buffer.reset(hb_buffer_create());
    if (!parts->graphemes || !parts->words || !parts->lines ||
        !hb_buffer_allocation_successful(parts->buffer.get()))
        return base::fail(base::ErrorCode::Internal, "text engine");
    return Engine(std::move(parts));
}

} // namespace hamandish::text
