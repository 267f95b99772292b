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

/// A published heading as the name that it begins with («بند ۱ ماده ۳») and what follows it. Plain
/// articles and preambles begin with no name: it is their number that says it, or their heading.
struct HeadingParts {
    std::string name, title;
};
[[nodiscard]] HeadingParts parts_of_heading(const std::string& heading, std::string_view kind,
                                            std::int64_t number);

} // namespace hamandish::usecases
