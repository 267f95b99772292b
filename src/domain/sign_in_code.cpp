#include "domain/sign_in_code.h"

#include <algorithm>

namespace hamandish::domain {

std::string code_from_random(std::uint64_t random) {
    std::string digits = std::to_string(random % 1'000'000);
    return std::string(6 - digits.size(), '0') + digits;
}

base::Instant code_expires_at(base::Instant sent_at) {
    return {sent_at.ms + code_life_ms};
}

base::Instant resend_after(const CodeRecord& record) {
    if (record.sends <= 0) return record.sent_at;
    const int doublings = std::min(record.sends - 1, 6);
    const std::int64_t pause_ms =
        std::min(base::ms_per_minute * (std::int64_t{1} << doublings), base::ms_per_hour);
    return {record.sent_at.ms + pause_ms};
}

base::Status check_may_send(const CodeRecord& record, base::Instant now) {
    if (record.sends > 0 && now < resend_after(record))
        return base::fail(base::ErrorCode::TooMany, "mobile");
    return {};
}

CodeRecord record_after_sending(const CodeRecord& before, base::Instant now) {
    const bool rested = now.ms - before.sent_at.ms >= base::ms_per_day;
    return {now, 0, rested ? 1 : before.sends + 1};
}

base::Status check_code(const CodeRecord& record, base::Instant now, bool matches) {
    const bool alive = now >= record.sent_at && now < code_expires_at(record.sent_at);
    if (!alive || record.tries >= code_tries)
        return base::fail(base::ErrorCode::CodeExpired, "code");
    if (!matches) return base::fail(base::ErrorCode::CodeWrong, "code");
    return {};
}

} // namespace hamandish::domain
