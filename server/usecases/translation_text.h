// For the use cases of translations only: what the store keeps of one, and of what it is.
#pragma once

#include "contract/translation_messages.h"
#include "contract/translation_openings.h"
#include "domain/draft_form.h"
#include "server/logbook/translations.h"

#include <vector>

namespace hamandish::usecases {

using logbook::beside_units;
using logbook::source_of;
using logbook::text_of;

/// Writes what staff say of some parts of what is described in prose; the others stay.
/// What domain::check_translated_part() refuses, and NotFound naming "unit".
[[nodiscard]] base::Status put_parts(contract::TranslationOpening& text,
                                     const std::vector<domain::DraftFormUnit>& units,
                                     const std::vector<contract::TranslatedPart>& parts);
/// By unit that has any: what is written of it, of whichever Persian it was translated.
[[nodiscard]] std::vector<contract::TranslatedPart>
parts_of(const contract::TranslationOpening& text, const std::vector<domain::DraftFormUnit>& units);
/// A word that is another one once staff have changed what they say of it in fields.
[[nodiscard]] std::string version_of(const contract::TranslationOpening& text,
                                     const domain::DraftForm& form);
/// The same words under the keys that their units have now, by the ids of these; those of a unit
/// that was joined to the one before it follow the words of that one.
[[nodiscard]] contract::TranslationOpening
with_parts(const contract::TranslationOpening& text,
           const std::vector<domain::DraftFormUnit>& before,
           const std::vector<domain::DraftFormUnit>& after);

} // namespace hamandish::usecases
