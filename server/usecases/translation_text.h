// For the use cases of translations only: what the store keeps of one, and of what it is.
#pragma once

#include "contract/translation_openings.h"
#include "domain/draft_form.h"
#include "server/store/translations.h"

#include <vector>

namespace hamandish::usecases {

/// What the store holds was written by us. One without a title was taken away.
[[nodiscard]] contract::TranslationOpening text_of(const store::TranslationRecord& record);
/// Hexadecimal SHA-256 of the Persian of a unit, as the log has it.
[[nodiscard]] std::string source_of(const domain::DraftFormUnit& unit);
/// One for each unit, in order: what is translated of it, or one without a key where there is
/// nothing, or its Persian was another when that was done.
[[nodiscard]] std::vector<contract::LoggedTranslatedUnit>
beside_units(const contract::TranslationOpening& text,
             const std::vector<domain::DraftFormUnit>& units);

} // namespace hamandish::usecases
