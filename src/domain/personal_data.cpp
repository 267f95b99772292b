#include "domain/personal_data.h"

#include "base/utf8.h"
#include "domain/mobile.h"
#include "domain/national_code.h"

#include <algorithm>
#include <optional>
#include <span>
#include <string>

namespace hamandish::domain {
namespace {

constexpr std::size_t code_digits = 10, card_digits = 16, iban_digits = 24;
constexpr std::size_t most_digits = iban_digits, most_email_bytes = 254;

/// Digits without anything between them.
struct Group {
    TextSpan place;
    std::string digits;  ///< in ASCII
    bool joined = false; ///< with the group before it, by at most one sign between them
};

bool is_latin(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

bool is_ascii_digit(char c) {
    return c >= '0' && c <= '9';
}

/// What stands between two groups: one sign or space that people put into numbers.
bool is_joint(std::string_view between) {
    const auto point = base::decode_utf8(between, 0);
    if (!point || point->bytes != between.size() || point->value == '\t') return false;
    return ascii_digits_from(between).empty() &&
           !ascii_digits_from("0" + std::string(between)).empty();
}

std::vector<Group> groups_of(std::string_view text) {
    std::vector<Group> groups;
    for (std::size_t at = 0; at < text.size();) {
        const auto point = base::decode_utf8(text, at);
        if (!point) return groups;
        const auto digit = ascii_digits_from(text.substr(at, point->bytes));
        const std::size_t end = at + point->bytes;
        if (digit.size() == 1 && digit.front() != '+') {
            if (!groups.empty() && groups.back().place.end == at) {
                groups.back().place.end = end;
                groups.back().digits += digit;
            } else {
                const std::size_t before = groups.empty() ? 0 : groups.back().place.end;
                const bool joined = !groups.empty() && is_joint(text.substr(before, at - before));
                groups.push_back({{at, end}, digit, joined});
            }
        }
        at = end;
    }
    return groups;
}

bool passes_luhn(const std::string& digits) {
    int sum = 0;
    for (std::size_t i = 0; i < digits.size(); ++i) {
        int value = digits[digits.size() - 1 - i] - '0';
        if (i % 2 == 1) value = value > 4 ? value * 2 - 9 : value * 2;
        sum += value;
    }
    return sum % 10 == 0;
}

/// I is 18 and R is 27; the four first signs are moved to the end.
bool passes_mod_97(const std::string& digits) {
    const std::string moved = digits.substr(2) + "1827" + digits.substr(0, 2);
    int rest = 0;
    for (const char digit : moved) rest = (rest * 10 + (digit - '0')) % 97;
    return rest == 1;
}

/// Where "IR" begins before `at`, with one joint after it at most.
std::optional<std::size_t> country_before(std::string_view text, std::size_t at) {
    if (at > 0 && text[at - 1] == ' ') --at;
    if (at < 2) return std::nullopt;
    const bool is_iran = (text[at - 2] | 0x20) == 'i' && (text[at - 1] | 0x20) == 'r';
    if (!is_iran || (at > 2 && (is_latin(text[at - 3]) || is_ascii_digit(text[at - 3]))))
        return std::nullopt;
    return at - 2;
}

bool is_mobile(const std::string& digits, bool with_plus) {
    const bool known_start = with_plus || digits.front() == '0' || digits.front() == '9';
    return known_start && Mobile::from_text((with_plus ? "+" : "") + digits).has_value();
}

/// What the digits from `begin` to before `end` are.
std::optional<PersonalDatum> datum_of(std::string_view text, TextSpan place,
                                      const std::string& digits) {
    if (digits.size() == iban_digits) {
        const auto country = country_before(text, place.begin);
        if (country && passes_mod_97(digits))
            return PersonalDatum{PersonalDataKind::Iban, {*country, place.end}};
        return std::nullopt;
    }
    const bool touches_letters = (place.begin > 0 && is_latin(text[place.begin - 1])) ||
                                 (place.end < text.size() && is_latin(text[place.end]));
    if (touches_letters) return std::nullopt;
    const bool all_equal = digits.find_first_not_of(digits.front()) == std::string::npos;
    if (digits.size() == card_digits && !all_equal && passes_luhn(digits))
        return PersonalDatum{PersonalDataKind::Card, place};
    const bool with_plus = place.begin > 0 && text[place.begin - 1] == '+';
    if (is_mobile(digits, with_plus))
        return PersonalDatum{PersonalDataKind::Mobile,
                             {place.begin - (with_plus ? 1 : 0), place.end}};
    if (digits.size() == code_digits && NationalCode::from_text(digits))
        return PersonalDatum{PersonalDataKind::NationalCode, place};
    return std::nullopt;
}

/// Ten digits in other groups than people write a code in are two dates more often than a code.
bool is_written_as(PersonalDataKind kind, std::span<const Group> groups) {
    if (kind != PersonalDataKind::NationalCode || groups.size() == 1) return true;
    return groups.size() == 3 && groups[0].digits.size() == 3 && groups[1].digits.size() == 6;
}

void find_numbers(std::string_view text, std::vector<PersonalDatum>& found) {
    const auto groups = groups_of(text);
    for (std::size_t first = 0; first < groups.size();) {
        std::optional<PersonalDatum> longest;
        std::size_t next = first + 1;
        std::string digits;
        for (std::size_t last = first; last < groups.size(); ++last) {
            if (last > first && !groups[last].joined) break;
            if ((digits += groups[last].digits).size() > most_digits) break;
            const TextSpan place{groups[first].place.begin, groups[last].place.end};
            auto datum = datum_of(text, place, digits);
            if (datum &&
                is_written_as(datum->kind, std::span(groups).subspan(first, last - first + 1))) {
                longest = std::move(datum);
                next = last + 1;
            }
        }
        if (longest) found.push_back(*longest);
        first = next;
    }
}

bool is_of_a_name(char c) {
    return is_latin(c) || is_ascii_digit(c) || c == '.' || c == '_' || c == '%' || c == '+' ||
           c == '-';
}

bool is_of_a_host(char c) {
    return is_latin(c) || is_ascii_digit(c) || c == '.' || c == '-';
}

/// A host has a dot and ends with two letters at least.
bool is_host(std::string_view host) {
    const auto dot = host.rfind('.');
    if (dot == std::string_view::npos || dot == 0 || host.front() == '-') return false;
    const std::string_view last = host.substr(dot + 1);
    return last.size() >= 2 && std::all_of(last.begin(), last.end(), is_latin) &&
           host.find("..") == std::string_view::npos;
}

void find_emails(std::string_view text, std::vector<PersonalDatum>& found) {
    for (auto at = text.find('@'); at != std::string_view::npos; at = text.find('@', at + 1)) {
        std::size_t begin = at, end = at + 1;
        while (begin > 0 && at - begin < most_email_bytes && is_of_a_name(text[begin - 1])) --begin;
        while (begin < at && text[begin] == '.') ++begin;
        while (end < text.size() && end - at < most_email_bytes && is_of_a_host(text[end])) ++end;
        while (end > at + 1 && (text[end - 1] == '.' || text[end - 1] == '-')) --end;
        if (begin < at && is_host(text.substr(at + 1, end - at - 1)))
            found.push_back({PersonalDataKind::Email, {begin, end}});
    }
}

} // namespace

std::vector<PersonalDatum> personal_data_in(std::string_view text) {
    std::vector<PersonalDatum> emails, found;
    find_emails(text, emails);
    find_numbers(text, found);
    // A number inside an e-mail address is a part of it.
    std::erase_if(found, [&](const PersonalDatum& number) {
        return std::any_of(emails.begin(), emails.end(), [&](const PersonalDatum& email) {
            return number.place.begin < email.place.end && email.place.begin < number.place.end;
        });
    });
    found.insert(found.end(), emails.begin(), emails.end());
    std::sort(found.begin(), found.end(), [](const PersonalDatum& one, const PersonalDatum& other) {
        return one.place.begin < other.place.begin;
    });
    return found;
}

} // namespace hamandish::domain
