#include "server/usecases/vouched_answers.h"

#include "base/time.h"
#include "i18n/catalogue.h"
#include "i18n/digits.h"
#include "i18n/jalali.h"

#include <algorithm>
#include <charconv>
#include <optional>

namespace hamandish::usecases {
namespace {

/// Calendars do not meet: nobody alive was born before 1700, and the Jalali year is below 1500.
constexpr int first_gregorian_year = 1700, last_jalali_year = 1500;

std::optional<int> number_in(std::string_view digits) {
    int number = 0;
    const auto read = std::from_chars(digits.data(), digits.data() + digits.size(), number);
    if (read.ec != std::errc() || read.ptr != digits.data() + digits.size()) return std::nullopt;
    return number;
}

struct Date {
    int year = 0, month = 0, day = 0;
};

/// "1990-05-03", "1369/02/13".
std::optional<Date> date_from(std::string_view text) {
    if (text.size() != 10 || text[4] != text[7] || (text[4] != '-' && text[4] != '/'))
        return std::nullopt;
    const auto year = number_in(text.substr(0, 4)), month = number_in(text.substr(5, 2)),
               day = number_in(text.substr(8, 2));
    if (!year || !month || !day) return std::nullopt;
    if (*month < 1 || *month > 12 || *day < 1 || *day > 31) return std::nullopt;
    return Date{*year, *month, *day};
}

std::string birth_year_from(const std::string& claim) {
    const auto date = date_from(i18n::fold_digits(claim));
    if (!date) return {};
    if (date->year <= last_jalali_year) return std::to_string(date->year);
    if (date->year < first_gregorian_year) return {};
    const base::Day day = base::day_from_gregorian({date->year, date->month, date->day});
    return std::to_string(i18n::jalali_from_day(day).year);
}

/// As a form in English says it, or as we say it in any language.
std::string gender_from(std::string claim) {
    std::transform(claim.begin(), claim.end(), claim.begin(),
                   [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
    if (claim == "female" || claim == "f") return "woman";
    if (claim == "male" || claim == "m") return "man";
    for (const std::string answer : {"woman", "man"}) {
        if (claim == answer) return answer;
        for (const i18n::Locale locale : i18n::locales)
            if (claim == i18n::Catalogue(locale).format(i18n::MessageKey::profile_gender_answer,
                                                        {{"answer", answer}}))
                return answer;
    }
    return {};
}

} // namespace

std::vector<std::pair<domain::ProfileField, std::string>> vouched_answers(const oidc::Proof& proof,
                                                                          base::Instant now) {
    using domain::ProfileField;
    const int this_year = i18n::jalali_year(now);
    std::vector<std::pair<ProfileField, std::string>> answers;
    const auto add = [&](ProfileField field, const std::string& said) {
        const auto answer = domain::profile_answer_from_text(field, said, this_year);
        if (answer && !answer->empty()) answers.emplace_back(field, *answer);
    };
    add(ProfileField::BirthYear, birth_year_from(proof.birth_date));
    add(ProfileField::Gender, gender_from(proof.gender));
    return answers;
}

} // namespace hamandish::usecases
