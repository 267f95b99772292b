// Translations of a call's text into further languages, which are not official: made by whoever may
// edit its draft, until the call closes, and read by everyone; of an adopted text, which has no
// period, at any time. `language`: of domain/translation.h, or NotFound naming "language".
#pragma once

#include "contract/translation_page.h"
#include "server/usecases/draft_access.h"

namespace hamandish::usecases {

/// Which translation of a draft is changed, and by whom.
struct TranslationPlace {
    DraftPlace draft;
    std::string language;
};

/// May it be changed at all? Closed naming "translation" once the call is over.
[[nodiscard]] base::Result<OpenDraft> open_for_translation(store::Connection& connection,
                                                           const TranslationPlace& place,
                                                           base::Instant now);
/// The same for a file, which what is described in prose takes none of: InvalidInput naming
/// "described".
[[nodiscard]] base::Result<OpenDraft> open_for_translation_file(store::Connection& connection,
                                                                const TranslationPlace& place,
                                                                base::Instant now);
/// Refuses what open_for_translation(), domain::check_translation_words() and, of each part,
/// check_translated_part() refuse. NotFound naming "unit" for a part that the draft does not have;
/// InvalidInput naming "parts" where there is a text of articles, whose words come from a file;
/// Conflict naming "seen_translation" where somebody has changed it since it was seen.
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
/// Parts of what is described in prose were added, cut in two or joined: what is translated of each
/// stays its own. Of a draft that is not published.
void keep_with_parts(store::Connection& connection, store::DraftId draft,
                     const std::vector<domain::DraftFormUnit>& before,
                     const std::vector<domain::DraftFormUnit>& after);

/// As the draft's staff see them; those that were taken away are none.
[[nodiscard]] std::vector<contract::DraftTranslation> translations_of(store::Connection& connection,
                                                                      const OpenDraft& draft);
/// Those of a call of which anything is translated, in the order of domain::translation_languages.
[[nodiscard]] std::vector<contract::TranslationCard> translations_of(store::Connection& connection,
                                                                     store::CallId call);
/// The same, with what each says of the unit of this key.
[[nodiscard]] std::vector<contract::UnitTranslation>
translations_of(store::Connection& connection, store::CallId call, const std::string& unit_key);
/// Those of an adopted text, in the same order.
[[nodiscard]] std::vector<contract::TranslationCard> translations_of(store::Connection& connection,
                                                                     store::DraftId draft);
/// Which texts came before one: the versions of this call with lower numbers, its own text, and
/// those of the calls before it. An empty `call`: none.
struct Earlier {
    std::string call;
    std::int64_t below = 0;
};
/// Into languages that are none of `have`, in the order of the languages.
[[nodiscard]] std::vector<contract::EarlierTranslation>
earlier_translations(store::Connection& connection, const Earlier& earlier,
                     const std::vector<std::string>& have);
/// NotFound naming "call" or "translation".
[[nodiscard]] base::Result<contract::TranslationPage>
show_translation(store::Connection& connection, const std::string& slug,
                 const std::string& language, base::Instant now);
struct VersionPlace {
    std::string call, number;
};
/// NotFound naming "call", "version" or "translation"; a revised text has its in its own call.
[[nodiscard]] base::Result<contract::TranslationPage>
show_version_translation(store::Connection& connection, const VersionPlace& place,
                         const std::string& language, base::Instant now);

} // namespace hamandish::usecases
