// What people may say about themselves for the statistics of a report: five questions, each of
// which may be left open or declined.
#pragma once

#include "base/result.h"

#include <array>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace hamandish::domain {

enum class ProfileField { BirthYear, Gender, Province, Education, AudienceGroup };
inline constexpr std::array profile_fields{ProfileField::BirthYear, ProfileField::Gender,
                                           ProfileField::Province, ProfileField::Education,
                                           ProfileField::AudienceGroup};

/// "birth_year", "gender" …
[[nodiscard]] std::string_view word(ProfileField field);
[[nodiscard]] std::optional<ProfileField> profile_field_from_word(std::string_view word);

/// The answer of somebody who would rather not say; not the same as no answer (empty).
inline constexpr std::string_view prefer_not_to_say = "prefer_not_to_say";

/// The answers to choose from, in the order in which they are offered, without the one above; none
/// for a birth year. Provinces are ISO 3166-2:IR in its edition of November 2020, in which the
/// codes are those of the Statistical Centre of Iran: the same code meant another province before.
[[nodiscard]] std::span<const std::string_view> answers(ProfileField field);

/// How old people may be.
inline constexpr int oldest_years = 120;

/// The answer as it is kept: empty, prefer_not_to_say, a word of answers(), or a Jalali birth year
/// as four ASCII digits, typed in digits of any language, within oldest_years of `this_year`
/// (Jalali). InvalidInput naming the field otherwise.
[[nodiscard]] base::Result<std::string>
profile_answer_from_text(ProfileField field, std::string_view text, int this_year);

} // namespace hamandish::domain
