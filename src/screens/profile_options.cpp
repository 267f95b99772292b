#include "screens/profile_options.h"

#include "i18n/digits.h"
#include "i18n/jalali.h"
#include "i18n/province_order.h"

#include <algorithm>

namespace hamandish::screens {
namespace {

using domain::ProfileField;
using i18n::MessageKey;

/// Whoever is younger or older than these chooses not to say, or writes to us.
constexpr int youngest_years = 7, oldest_years = 100;

void add_years(const Page& page, std::vector<kit::Option>& options) {
    const int this_year = i18n::jalali_year(page.frame.now());
    for (int age = youngest_years; age <= oldest_years; ++age) {
        const auto year = std::to_string(this_year - age);
        options.push_back({year, i18n::localise_digits(page.locale(), year), {}});
    }
}

/// An ISO code's hyphen can't stand in the name of a message's case: "IR-07" is its case "IR07".
std::string case_of(std::string_view answer) {
    std::string word(answer);
    std::erase(word, '-');
    return word;
}

/// The answers to choose from; of provinces, whose codes say nothing to most, by their names.
std::vector<std::string_view> offered(const Page& page, ProfileField field) {
    const auto all = domain::answers(field);
    std::vector<std::string_view> answers(all.begin(), all.end());
    if (field != ProfileField::Province) return answers;
    std::stable_sort(answers.begin(), answers.end(),
                     [&](std::string_view one, std::string_view other) {
                         return province_place(page, one) < province_place(page, other);
                     });
    return answers;
}

MessageKey answer_key(ProfileField field) {
    switch (field) {
    case ProfileField::Gender: return MessageKey::profile_gender_answer;
    case ProfileField::Province: return MessageKey::profile_province_answer;
    case ProfileField::Education: return MessageKey::profile_education_answer;
    case ProfileField::AudienceGroup: return MessageKey::profile_audience_group_answer;
    case ProfileField::BirthYear: break;
    }
    return MessageKey::profile_birth_year;
}

} // namespace

std::ptrdiff_t province_place(const Page& page, std::string_view code) {
    const auto order = i18n::provinces_in_order(page.locale());
    return std::find(order.begin(), order.end(), case_of(code)) - order.begin();
}

std::string profile_question(const Page& page, ProfileField field) {
    switch (field) {
    case ProfileField::Gender: return page.say(MessageKey::profile_gender);
    case ProfileField::Province: return page.say(MessageKey::profile_province);
    case ProfileField::Education: return page.say(MessageKey::profile_education);
    case ProfileField::AudienceGroup: return page.say(MessageKey::profile_audience_group);
    case ProfileField::BirthYear: break;
    }
    return page.say(MessageKey::profile_birth_year);
}

std::string profile_answer(const Page& page, ProfileField field, const std::string& answer) {
    if (answer.empty()) return page.say(MessageKey::profile_not_answered);
    if (answer == domain::prefer_not_to_say) return page.say(MessageKey::profile_prefer_not_to_say);
    if (field == ProfileField::BirthYear) return i18n::localise_digits(page.locale(), answer);
    return page.say(answer_key(field), {{"answer", case_of(answer)}});
}

std::vector<kit::Option> profile_options(const Page& page, ProfileField field,
                                         const std::string& chosen) {
    std::vector<kit::Option> options{{"", page.say(MessageKey::profile_not_answered), {}}};
    if (field == ProfileField::BirthYear) add_years(page, options);
    for (const std::string_view answer : offered(page, field))
        options.push_back(
            {std::string(answer), profile_answer(page, field, std::string(answer)), {}});
    options.push_back({std::string(domain::prefer_not_to_say),
                       page.say(MessageKey::profile_prefer_not_to_say),
                       {}});
    // A year outside the list, which only a sign-in elsewhere can have told, is shown all the same.
    const bool known = std::any_of(options.begin(), options.end(),
                                   [&](const auto& one) { return one.value == chosen; });
    if (!known) options.push_back({chosen, i18n::localise_digits(page.locale(), chosen), {}});
    return options;
}

} // namespace hamandish::screens
