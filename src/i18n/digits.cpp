#include "i18n/digits.h"

#include "i18n/locale_tables.h"

namespace hamandish::i18n {

namespace {

struct FoundDigit {
    int value = -1; ///< -1: not a digit
    std::size_t bytes = 1;
};

// U+0660…0669 are D9 A0…A9 and U+06F0…06F9 are DB B0…B9. D9 and DB never continue a sequence, so
// looking at bytes is safe, also in ill-formed text.
FoundDigit digit_at(std::string_view text, std::size_t at) {
    const auto first = static_cast<unsigned char>(text[at]);
    if (first >= '0' && first <= '9') return {first - '0', 1};
    if (at + 1 == text.size()) return {};
    const auto second = static_cast<unsigned char>(text[at + 1]);
    if (first == 0xD9 && second >= 0xA0 && second <= 0xA9) return {second - 0xA0, 2};
    if (first == 0xDB && second >= 0xB0 && second <= 0xB9) return {second - 0xB0, 2};
    return {};
}

template <typename AppendDigit>
std::string with_digits(std::string_view text, AppendDigit append_digit) {
    std::string out;
    out.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) {
        const FoundDigit digit = digit_at(text, at);
        if (digit.value < 0) {
            out += text[at];
        } else {
            append_digit(out, digit.value);
        }
        at += digit.bytes;
    }
    return out;
}

} // namespace

std::string localise_digits(Locale locale, std::string_view text) {
    const auto& digits = tables_of(locale).digits;
    return with_digits(text, [&](std::string& out, int value) { out += digits[value]; });
}

std::string fold_digits(std::string_view text) {
    return with_digits(text,
                       [](std::string& out, int value) { out += static_cast<char>('0' + value); });
}

} // namespace hamandish::i18n
