#include "domain/mobile.h"

#include "base/utf8.h"

namespace hamandish::domain {
namespace {

int digit_from(char32_t value) {
    for (const char32_t zero : {U'0', U'\u0660', U'\u06F0'})
        if (value >= zero && value <= zero + 9) return static_cast<int>(value - zero);
    return -1;
}

bool is_separator(char32_t value) {
    switch (value) {
    case ' ':
    case '\t':
    case '-':
    case '.':
    case '(':
    case ')':
    case '/':
    case 0x00A0:
    case 0x061C:
    case 0x2010:
    case 0x2011:
    case 0x2012:
    case 0x2013:
    case 0x202F:
    case 0xFEFF: return true;
    default:
        return (value >= 0x200B && value <= 0x200F) || (value >= 0x202A && value <= 0x202E) ||
               (value >= 0x2066 && value <= 0x2069);
    }
}

} // namespace

std::string ascii_digits_from(std::string_view text) {
    std::string out;
    for (std::size_t at = 0; at < text.size();) {
        const auto point = base::decode_utf8(text, at);
        if (!point) return {};
        at += point->bytes;
        if (const int digit = digit_from(point->value); digit >= 0)
            out += static_cast<char>('0' + digit);
        else if (point->value == '+' && out.empty())
            out += '+';
        else if (!is_separator(point->value))
            return {};
    }
    return out;
}

base::Result<Mobile> Mobile::from_text(std::string_view text) {
    const std::string written = ascii_digits_from(text.substr(0, 200));
    std::string_view digits = written;
    for (const std::string_view prefix : {"+98", "0098", "98", "0"})
        if (digits.substr(0, prefix.size()) == prefix) {
            digits.remove_prefix(prefix.size());
            break;
        }
    // "+98 0912…" is how many people write it.
    if (digits.size() == 11 && digits.front() == '0') digits.remove_prefix(1);
    if (digits.size() != 10 || digits.front() != '9')
        return base::fail(base::ErrorCode::MobileInvalid, "mobile");
    return Mobile("+98" + std::string(digits));
}

} // namespace hamandish::domain
