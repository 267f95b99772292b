// Translations of a call's text into further languages, which are not official: made by whoever may
// edit its draft, until the call closes, and read by everyone. `language`: of
// domain/translation.h, or NotFound naming "language".
#pragma once

#include "contract/translation_page.h"
#include "server/usecases/draft_access.h"

namespace hamandish::usecases {

/// Which translation of a draft is changed, and by whom.
struct TranslationPlace {
    DraftPlace draft;
    std::string language;
};

/// May it be changed at all? Conflict naming "draft" for a decided text; InvalidInput naming
/// "described" where there is no text of articles; Closed naming "translation" once the call is
/// over.
[[nodiscard]] base::Result<OpenDraft> open_for_translation(store::Connection& connection,
                                                           const TranslationPlace& place,
                                                           base::Instant now);
/// Refuses what open_for_translation() and domain::check_translation_words() refuse.
[[nodiscard]] base::Result<contract::DraftPage>
save_translation(store::Connection& connection, const TranslationPlace& place,
                 const contract::SaveTranslation& words, base::Instant now);
/// The file's units take the place of those there are, each beside the Persian one of the same way
/// from the top; those that have none there stay listed for staff. NotFound naming "translation"
/// before it has a title, and it is said whose it is.
[[nodiscard]] base::Result<contract::DraftPage> take_translation_file(store::Connection& connection,
                                                                      const TranslationPlace& place,
                                                                      const ReadFile& file,
                                                                      base::Instant now);
/// NotFound naming "translation".
[[nodiscard]] base::Result<contract::DraftPage>
remove_translation(store::Connection& connection, const TranslationPlace& place, base::Instant now);
/// What a draft has of them is its call's from now on, and stands in the log.
void log_translations(store::Connection& connection, const store::CallRecord& call,
                      base::Instant now);

/// As the draft's staff see them; those that were taken away are none.
[[nodiscard]] std::vector<contract::DraftTranslation> translations_of(store::Connection& connection,
                                                                      const OpenDraft& draft);
/// Those of a call of which anything is translated, in the order of domain::translation_languages.
[[nodiscard]] std::vector<contract::TranslationCard> translations_of(store::Connection& connection,
                                                                     store::CallId call);
/// The same, with what each says of the unit of this key.
[[nodiscard]] std::vector<contract::UnitTranslation>
translations_of(store::Connection& connection, store::CallId call, const std::string& unit_key);
/// NotFound naming "call" or "translation".
[[nodiscard]] base::Result<contract::TranslationPage>
show_translation(store::Connection& connection, const std::string& slug,
                 const std::string& language, base::Instant now);

} // namespace hamandish::usecases
