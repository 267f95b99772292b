#include "app/written_day.h"

#include "i18n/digits.h"
#include "i18n/jalali.h"

#include <array>

namespace hamandish::app {
namespace {

constexpr int first_gregorian_year = 1700, last_year = 2200;

/// Three numbers parted by anything that is no digit.
std::optional<std::array<int, 3>> numbers_from(std::string_view text) {
    std::array<int, 3> numbers{};
    std::size_t at = 0;
    bool within = false;
    for (const char letter : text) {
        const bool is_digit = letter >= '0' && letter <= '9';
        if (within && !is_digit) ++at;
        within = is_digit;
        if (!is_digit) continue;
        if (at >= numbers.size() || numbers[at] > last_year) return std::nullopt;
        numbers[at] = numbers[at] * 10 + (letter - '0');
    }
    if (within) ++at;
    if (at != numbers.size()) return std::nullopt;
    return numbers;
}

std::string two_digits(int number) {
    return (number < 10 ? "0" : "") + std::to_string(number);
}

} // namespace

std::optional<base::Day> day_from_text(std::string_view text) {
    const auto numbers = numbers_from(i18n::fold_digits(text));
    if (!numbers) return std::nullopt;
    const auto [year, month, day] = *numbers;
    if (year < 1300 || year > last_year || month < 1 || month > 12 || day < 1 || day > 31)
        return std::nullopt;
    // What is no day of its month counts on into the next one, and comes back as another.
    if (year < first_gregorian_year) {
        const auto found = i18n::day_from_jalali({year, month, day});
        if (i18n::jalali_from_day(found) != i18n::JalaliDate{year, month, day}) return std::nullopt;
        return found;
    }
    const auto found = base::day_from_gregorian({year, month, day});
    if (base::gregorian_from_day(found) != base::GregorianDate{year, month, day})
        return std::nullopt;
    return found;
}

std::string text_from_day(base::Day day, i18n::Locale locale) {
    const auto written = [locale](const auto& date) {
        return i18n::localise_digits(locale, std::to_string(date.year) + "/" +
                                                 two_digits(date.month) + "/" +
                                                 two_digits(date.day));
    };
    if (locale == i18n::Locale::English) return written(base::gregorian_from_day(day));
    return written(i18n::jalali_from_day(day));
}

std::string text_from_number(std::int64_t number, i18n::Locale locale) {
    return i18n::localise_digits(locale, std::to_string(number));
}

} // namespace hamandish::app
