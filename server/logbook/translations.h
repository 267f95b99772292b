// Translations of published texts: their entries, and what they say of each unit, which the store
// keeps laid out as well.
#pragma once

#include "contract/log_messages.h"
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

/// Of which text a translation of this draft is. Of an adopted text `version` is its number among
/// those of the call that it came from; of the text of a call, and of a draft, it is 0.
struct TranslatedText {
    std::string call;
    int version = 0;
    friend bool operator==(const TranslatedText&, const TranslatedText&) = default;
};
[[nodiscard]] TranslatedText translated_text(const store::DraftRecord& draft);

/// The newest in its language of a published text, with its row and the index that it has taken:
/// appends its entry, and writes what readers of its units are shown from now on.
void log_translation(store::Connection& connection, const store::DraftRecord& draft,
                     const store::TranslationRecord& translation, base::Instant now);
/// What a draft that was published just now has of them, each with its entry.
void log_translations(store::Connection& connection, store::DraftId draft, base::Instant now);
/// Those in the log from before there was anything laid out, of all drafts that the store lists.
void lay_out_earlier(store::Connection& connection);

/// Lies beside an adopted text from before there were translations of such: its staff alone see it,
/// until they save it.
[[nodiscard]] bool was_never_public(const store::TranslationRecord& translation,
                                    const store::DraftRecord& draft);
/// Is this the entry of the row?
[[nodiscard]] bool is_as_logged(const contract::LogEntry& entry,
                                const store::TranslationRecord& translation,
                                const store::DraftRecord& draft);
/// Adds each row that is not what the document says which the log commits to.
void check_laid_translations(store::Connection& connection, ChainCheck& check);

} // namespace hamandish::logbook
