#include "domain/profile.h"

#include "domain/mobile.h"

#include <algorithm>

namespace hamandish::domain {
namespace {

constexpr std::array<std::string_view, 5> field_words{"birth_year", "gender", "province",
                                                      "education", "audience_group"};
constexpr std::array<std::string_view, 2> genders{"woman", "man"};
constexpr std::array<std::string_view, 7> educations{
    "below_diploma", "diploma", "associate", "bachelor", "master", "doctorate", "seminary"};
constexpr std::array<std::string_view, 5> audience_groups{"public", "scientific_elite", "ngo",
                                                          "private_sector", "staff"};
constexpr std::array<std::string_view, 31> provinces{
    "IR-00", "IR-01", "IR-02", "IR-03", "IR-04", "IR-05", "IR-06", "IR-07",
    "IR-08", "IR-09", "IR-10", "IR-11", "IR-12", "IR-13", "IR-14", "IR-15",
    "IR-16", "IR-17", "IR-18", "IR-19", "IR-20", "IR-21", "IR-22", "IR-23",
    "IR-24", "IR-25", "IR-26", "IR-27", "IR-28", "IR-29", "IR-30"};

base::Result<std::string> birth_year_from_text(std::string_view text, int this_year) {
    const std::string digits = ascii_digits_from(text.substr(0, 40));
    const bool is_year = digits.size() == 4 && digits.front() != '+';
    const int year = is_year ? std::stoi(digits) : 0;
    if (year < this_year - oldest_years || year > this_year)
        return base::fail(base::ErrorCode::InvalidInput, word(ProfileField::BirthYear));
    return digits;
}

} // namespace

std::string_view word(ProfileField field) {
    return field_words[static_cast<std::size_t>(field)];
}

std::optional<ProfileField> profile_field_from_word(std::string_view text) {
    for (const ProfileField field : profile_fields)
        if (word(field) == text) return field;
    return std::nullopt;
}

std::span<const std::string_view> answers(ProfileField field) {
    switch (field) {
    case ProfileField::BirthYear: return {};
    case ProfileField::Gender: return genders;
    case ProfileField::Province: return provinces;
    case ProfileField::Education: return educations;
    case ProfileField::AudienceGroup: return audience_groups;
    }
    return {};
}

base::Result<std::string> profile_answer_from_text(ProfileField field, std::string_view text,
                                                   int this_year) {
    if (text.empty() || text == prefer_not_to_say) return std::string(text);
    if (field == ProfileField::BirthYear) return birth_year_from_text(text, this_year);
    const auto words = answers(field);
    if (std::find(words.begin(), words.end(), text) == words.end())
        return base::fail(base::ErrorCode::InvalidInput, word(field));
    return std::string(text);
}

} // namespace hamandish::domain
