#include "domain/chat_code.h"

#include "domain/mobile.h"

namespace hamandish::domain {
namespace {

constexpr std::size_t proof_digits = 12;
/// More than any pseudonym and a proof have, with what stands between them.
constexpr std::size_t longest_text_bytes = 100;

std::uint64_t hex_value(char digit) {
    return static_cast<std::uint64_t>(digit <= '9' ? digit - '0' : digit - 'a' + 10);
}

} // namespace

std::int64_t chat_period(base::Instant now) {
    return now.ms / chat_period_ms;
}

std::string chat_proof_from(std::string_view hash) {
    std::uint64_t value = 0;
    for (const char digit : hash.substr(0, 15)) value = value * 16 + hex_value(digit);
    const std::string digits = std::to_string(value % 1'000'000'000'000);
    return std::string(proof_digits - digits.size(), '0') + digits;
}

std::string chat_code_from(std::string_view name, std::string_view proof) {
    return std::string(name) + '-' + std::string(proof);
}

std::optional<ChatCode> chat_code_in(std::string_view text) {
    if (text.size() > longest_text_bytes) return std::nullopt;
    const std::string digits = ascii_digits_from(text);
    // Pseudonyms have four digits and more.
    if (digits.size() < proof_digits + 4 || digits.front() == '+') return std::nullopt;
    const std::size_t name = digits.size() - proof_digits;
    return ChatCode{digits.substr(0, name), digits.substr(name)};
}

} // namespace hamandish::domain
