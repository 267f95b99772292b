#include "app/question_lines.h"

#include "i18n/digits.h"

#include <algorithm>
#include <array>

namespace hamandish::app {
namespace {

constexpr std::string_view spaces = " \t\r";

std::string trimmed(std::string_view line) {
    const std::size_t start = line.find_first_not_of(spaces);
    if (start == line.npos) return {};
    return std::string(line.substr(start, line.find_last_not_of(spaces) + 1 - start));
}

void drop_all(std::string& text, std::string_view what) {
    for (std::size_t at = 0; (at = text.find(what, at)) != text.npos;) text.erase(at, what.size());
}

/// ASCII digits and maybe a minus before them.
std::string plain_number(const std::string& text) {
    std::string number = i18n::fold_digits(text);
    // Spaces, the commas of all our languages, and the Arabic thousands separator.
    for (const std::string_view between : {" ", "\t", "\r", ",", "\u066C", "\u060C", "\u00A0"})
        drop_all(number, between);
    constexpr std::string_view minus = "\u2212";
    if (number.starts_with(minus)) number = "-" + number.substr(minus.size());
    return number;
}

} // namespace

std::vector<std::string> lines_in(const std::string& text) {
    std::vector<std::string> lines;
    for (std::size_t start = 0; start < text.size();) {
        const std::size_t end = std::min(text.find('\n', start), text.size());
        auto line = trimmed(std::string_view(text).substr(start, end - start));
        if (!line.empty()) lines.push_back(std::move(line));
        start = end + 1;
    }
    return lines;
}

std::optional<std::int64_t> whole_number_from(const std::string& text) {
    constexpr std::int64_t highest = 1'000'000'000'000'000;
    const std::string number = plain_number(text);
    if (number.empty()) return 0;
    const bool is_negative = number.front() == '-';
    const auto digits = std::string_view(number).substr(is_negative ? 1 : 0);
    if (digits.empty() || digits.find_first_not_of("0123456789") != digits.npos) return {};
    std::int64_t value = 0;
    for (const char digit : digits)
        if ((value = value * 10 + (digit - '0')) > highest) return {};
    return is_negative ? -value : value;
}

} // namespace hamandish::app
