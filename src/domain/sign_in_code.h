// One-time codes for signing in: how long they live, how often they may be tried and sent.
#pragma once

#include "base/result.h"
#include "base/time.h"

#include <cstdint>
#include <string>
#include <string_view>

namespace hamandish::domain {

inline constexpr std::int64_t code_life_ms = 4 * base::ms_per_minute;
inline constexpr int code_tries = 5;
inline constexpr std::int64_t session_life_ms = 30 * base::ms_per_day;

/// What is remembered about the codes sent to one number; the code itself only as a keyed hash.
struct CodeRecord {
    base::Instant sent_at;
    int tries = 0; ///< wrong tries since it was sent
    int sends = 0; ///< codes sent in a row; begins anew a day after the last
};

/// The code in what a person typed, pasted or had filled in: six digits of any language with
/// whatever stands between them, or a whole message that has one run of six digits. CodeWrong
/// naming "code" otherwise.
[[nodiscard]] base::Result<std::string> code_from_text(std::string_view text);

/// Six ASCII digits from a uniformly random number.
[[nodiscard]] std::string code_from_random(std::uint64_t random);

[[nodiscard]] base::Instant code_expires_at(base::Instant sent_at);
/// One minute after the first code, then twice as long each time, at most an hour.
[[nodiscard]] base::Instant resend_after(const CodeRecord& record);

/// TooMany until resend_after(), with the pause until then.
[[nodiscard]] base::Status check_may_send(const CodeRecord& record, base::Instant now);
/// What the record becomes when a code is sent now.
[[nodiscard]] CodeRecord record_after_sending(const CodeRecord& before, base::Instant now);

/// CodeExpired past its life or its tries; CodeWrong when it does not match.
[[nodiscard]] base::Status check_code(const CodeRecord& record, base::Instant now, bool matches);

} // namespace hamandish::domain
