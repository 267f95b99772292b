#include "domain/national_code.h"

#include "domain/mobile.h"

namespace hamandish::domain {
namespace {

constexpr std::size_t code_size = 10, least_size = 8;

bool agrees_with_check_digit(std::string_view digits) {
    int sum = 0;
    for (std::size_t i = 0; i + 1 < code_size; ++i)
        sum += (digits[i] - '0') * static_cast<int>(code_size - i);
    const int rest = sum % 11, check = digits.back() - '0';
    return check == (rest < 2 ? rest : 11 - rest);
}

} // namespace

base::Result<NationalCode> NationalCode::from_text(std::string_view text) {
    const auto invalid = base::fail(base::ErrorCode::InvalidInput, "national_code");
    std::string digits = ascii_digits_from(text.substr(0, 100));
    if (digits.size() < least_size || digits.size() > code_size || digits.front() == '+')
        return invalid;
    digits.insert(0, code_size - digits.size(), '0');
    if (digits.find_first_not_of(digits.front()) == digits.npos) return invalid;
    if (digits.substr(3, 6) == "000000" || !agrees_with_check_digit(digits)) return invalid;
    return NationalCode(std::move(digits));
}

} // namespace hamandish::domain
