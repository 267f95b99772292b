// What the units of a draft are called: «بند ۱ ماده ۳», "Clause 1 of Article 3".
#pragma once

#include "domain/draft_form.h"

namespace hamandish::usecases {

/// In both languages, one for each unit: kind and number, and those of the units around it up to an
/// article.
[[nodiscard]] std::vector<domain::TwoTexts>
names_of(const std::vector<domain::DraftFormUnit>& units);

/// The units as they are published: keys, and headings that say the name wherever a plain article's
/// number would not.
[[nodiscard]] std::vector<domain::DraftUnit>
published_units(const std::vector<domain::DraftFormUnit>& units);

} // namespace hamandish::usecases
