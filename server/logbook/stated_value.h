// What people say of themselves, as the tables of the report count it.
#pragma once

#include "analysis/participation.h"
#include "domain/profile.h"

#include <array>

namespace hamandish::logbook {

struct AskedTrait {
    domain::ProfileField field;
    analysis::Trait trait;
};
/// In the order of the report's tables.
inline constexpr std::array asked_traits{
    AskedTrait{domain::ProfileField::BirthYear, analysis::Trait::AgeBand},
    AskedTrait{domain::ProfileField::Gender, analysis::Trait::Gender},
    AskedTrait{domain::ProfileField::Province, analysis::Trait::Province},
    AskedTrait{domain::ProfileField::AudienceGroup, analysis::Trait::Audience}};

/// The place of an answer among analysis::values_of; nothing where it states nothing. `this_year`:
/// Jalali, of the day on which the call closes.
[[nodiscard]] std::optional<std::uint8_t> stated_value(analysis::Trait trait,
                                                       const std::string& answer, int this_year);

} // namespace hamandish::logbook
