// The code by which a chat in a messenger is linked to an account: whose, and a proof that the site
// made it.
#pragma once

#include "base/time.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace hamandish::domain {

/// A code is of the half hour in which it is shown, and good in the one after it, too.
inline constexpr std::int64_t chat_period_ms = 30 * base::ms_per_minute;
[[nodiscard]] std::int64_t chat_period(base::Instant now);

struct ChatCode {
    std::string name;  ///< a pseudonym: digits
    std::string proof; ///< 12 ASCII digits
    friend bool operator==(const ChatCode&, const ChatCode&) = default;
};

/// 12 digits of a keyed hash in hexadecimal: 40 bits, of which nobody can try many, because each
/// try is a message to a bot.
[[nodiscard]] std::string chat_proof_from(std::string_view hash);
/// "4821-004813905527": fit for a link, and to be typed on any keyboard.
[[nodiscard]] std::string chat_code_from(std::string_view name, std::string_view proof);
/// In digits of any language, with spaces and dashes anywhere; nothing for any other text, nor for
/// what is as short as a mobile number.
[[nodiscard]] std::optional<ChatCode> chat_code_in(std::string_view text);

} // namespace hamandish::domain
