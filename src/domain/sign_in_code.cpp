#include "domain/sign_in_code.h"

#include "base/utf8.h"
#include "domain/mobile.h"

#include <algorithm>
#include <vector>

namespace hamandish::domain {
namespace {

constexpr std::size_t code_digits = 6;
/// More than any message that carries a code.
constexpr std::size_t longest_text_bytes = 1000;

/// The digits of each unbroken run, in ASCII.
std::vector<std::string> runs_of_digits(std::string_view text) {
    std::vector<std::string> runs(1);
    for (std::size_t at = 0; at < text.size();) {
        const auto point = base::decode_utf8(text, at);
        if (!point) return {};
        const std::string digit = ascii_digits_from(text.substr(at, point->bytes));
        at += point->bytes;
        if (digit.size() == 1 && digit != "+")
            runs.back() += digit;
        else if (!runs.back().empty())
            runs.emplace_back();
    }
    return runs;
}

} // namespace

base::Result<std::string> code_from_text(std::string_view text) {
    text = text.substr(0, longest_text_bytes);
    std::string alone = ascii_digits_from(text);
    if (alone.size() == code_digits && alone.front() != '+') return alone;
    std::string found;
    for (std::string& run : runs_of_digits(text)) {
        if (run.size() != code_digits) continue;
        if (!found.empty()) return base::fail(base::ErrorCode::CodeWrong, "code");
        found = std::move(run);
    }
    if (found.empty()) return base::fail(base::ErrorCode::CodeWrong, "code");
    return found;
}

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
    if (record.sends <= 0 || now >= resend_after(record)) return {};
    base::Error error{base::ErrorCode::TooMany, "mobile"};
    error.retry_after_ms = resend_after(record).ms - now.ms;
    return tl::unexpected(std::move(error));
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
