// What a logged translation says of each unit of its text, which the store keeps laid out as well.
#pragma once

#include "contract/translation_openings.h"
#include "server/logbook/verify_chain.h"
#include "server/store/connection.h"

#include <vector>

namespace hamandish::logbook {

/// What the store holds was written by us. One without a title was taken away.
[[nodiscard]] contract::TranslationOpening text_of(const store::TranslationRecord& record);
/// Hexadecimal SHA-256 of the Persian of a unit, as the log has it.
[[nodiscard]] std::string source_of(const domain::DraftFormUnit& unit);
/// One for each unit, in order: what is translated of it, or one without a key where there is
/// nothing, or its Persian was another when that was done.
[[nodiscard]] std::vector<contract::LoggedTranslatedUnit>
beside_units(const contract::TranslationOpening& text,
             const std::vector<domain::DraftFormUnit>& units);
/// By unit: it has words, and no translation in what beside_units() gave.
[[nodiscard]] std::vector<bool> lacking(const std::vector<contract::LoggedTranslatedUnit>& beside,
                                        const std::vector<domain::DraftFormUnit>& units);

/// Writes what readers of the units of a published text are shown of this translation, the newest
/// in its language; nothing is left where nothing is shown of it.
void lay_out(store::Connection& connection, const store::TranslationRecord& translation);
/// Those from before there was anything laid out, of all drafts that the store lists.
void lay_out_earlier(store::Connection& connection);

/// Adds each row that is not what the document says which the log commits to.
void check_laid_translations(store::Connection& connection, ChainCheck& check);

} // namespace hamandish::logbook
