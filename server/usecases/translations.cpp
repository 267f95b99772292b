// What staff change of translations.
#include "server/usecases/translations.h"

#include "contract/codec.h"
#include "domain/translation.h"
#include "server/documents/draft_units.h"
#include "server/usecases/translation_text.h"
#include "server/usecases/unit_names.h"

#include <algorithm>
#include <optional>

namespace hamandish::usecases {
namespace {

using base::ErrorCode;
using contract::TranslationOpening;
using domain::Act;
using domain::DraftFormUnit;

/// An adopted text has no period: what stands beside it may be mended for good.
base::Status require_running(store::Connection& connection, const store::DraftRecord& draft,
                             base::Instant now) {
    if (!draft.published) return {};
    const auto call = connection.calls.find(draft.slug);
    if (!call) return base::fail(ErrorCode::Internal, "call");
    if (domain::state_at(call->period, now) == domain::CallState::Closed)
        return base::fail(ErrorCode::Closed, "translation");
    return {};
}

/// Nothing where there is none.
std::optional<TranslationOpening> find_text(store::Connection& connection, store::DraftId draft,
                                            const std::string& language) {
    for (const store::TranslationRecord& one : connection.translations.of_draft(draft)) {
        auto text = text_of(one);
        if (one.language == language && !text.title.empty()) return text;
    }
    return std::nullopt;
}

/// Nobody but the staff of an adopted text has ever read it.
bool is_unseen(store::Connection& connection, const store::DraftRecord& draft,
               const std::string& language) {
    for (const store::TranslationRecord& one : connection.translations.of_draft(draft.id))
        if (one.language == language) return logbook::was_never_public(one, draft);
    return false;
}

/// Without words.
TranslationOpening begun(const std::string& language) {
    TranslationOpening text;
    text.language = language;
    return text;
}

/// Of what is published, in public; of what nobody has read, nothing is left of what there was.
void write(store::Connection& connection, const OpenDraft& draft, TranslationOpening text,
           base::Instant now) {
    // What lay beside a text since it was a draft says so.
    const auto of = logbook::translated_text(draft.record);
    text.call = of.call;
    text.version = of.version;
    store::TranslationRecord row{0, draft.record.id, text.language, contract::encode(text), now,
                                 -1};
    const bool is_of_draft = !draft.record.published && draft.record.version == 0;
    if (is_of_draft || is_unseen(connection, draft.record, text.language)) {
        connection.translations.remove(draft.record.id, text.language);
        if (text.title.empty()) return;
    }
    if (is_of_draft) {
        static_cast<void>(connection.translations.insert(row));
        return;
    }
    row.entry_index = connection.log.take_index();
    row.id = connection.translations.insert(row);
    logbook::log_translation(connection, draft.record, row, now);
}

/// What stands there already is sent again by whoever got no answer.
base::Status require_seen(const std::optional<TranslationOpening>& stored,
                          const TranslationOpening& wanted, const domain::DraftForm& form,
                          const std::string& seen) {
    const std::string version = stored ? version_of(*stored, form) : "new";
    if (seen.empty() || seen == version || stored == wanted) return {};
    return base::fail(ErrorCode::Conflict, "seen_translation");
}

/// The words of the file beside the Persian ones, with what those were; which found no place.
std::vector<std::size_t> put_units(TranslationOpening& text,
                                   const std::vector<DraftFormUnit>& units,
                                   const std::vector<DraftFormUnit>& translated) {
    auto beside = units;
    for (DraftFormUnit& unit : beside) unit.heading.en = unit.text.en = {};
    auto unplaced = documents::put_beside(beside, translated);
    const auto keys = domain::keys_of(units);
    text.units.clear();
    for (std::size_t i = 0; i < beside.size(); ++i)
        if (!beside[i].heading.en.empty() || !beside[i].text.en.empty())
            text.units.push_back(
                {beside[i].heading.en, keys[i], source_of(units[i]), beside[i].text.en});
    return unplaced;
}

/// Nobody's work is lost: it is shown to staff until another file says anew what has no place.
void keep_leftovers(store::Connection& connection, store::DraftId draft,
                    const std::string& language, const std::vector<DraftFormUnit>& units,
                    const std::vector<std::size_t>& unplaced) {
    connection.translations.remove_leftovers(draft, language);
    const auto names = names_of(units);
    for (const std::size_t i : unplaced)
        connection.translations.add_leftover(draft, language,
                                             {0, names[i], units[i].heading.en, units[i].text.en});
}

} // namespace

base::Result<OpenDraft> open_for_translation(store::Connection& connection,
                                             const TranslationPlace& place, base::Instant now) {
    TRY_ASSIGN(auto draft, open_draft(connection, place.draft, Act::EditDraft, now));
    if (!domain::is_translation_language(place.language))
        return base::fail(ErrorCode::NotFound, "language");
    TRY(require_running(connection, draft.record, now));
    return draft;
}

base::Result<OpenDraft> open_for_translation_file(store::Connection& connection,
                                                  const TranslationPlace& place,
                                                  base::Instant now) {
    TRY_ASSIGN(auto draft, open_for_translation(connection, place, now));
    if (draft.form.is_described) return base::fail(ErrorCode::InvalidInput, "described");
    return draft;
}

base::Result<contract::DraftPage> save_translation(store::Connection& connection,
                                                   const TranslationPlace& place,
                                                   const contract::SaveTranslation& words,
                                                   base::Instant now) {
    TRY_ASSIGN(const auto draft, open_for_translation(connection, place, now));
    TRY(domain::check_translation_words(words.title, words.summary, words.translated_by));
    const auto stored = find_text(connection, draft.record.id, place.language);
    auto text = stored.value_or(begun(place.language));
    text.summary = words.summary;
    text.title = words.title;
    text.translated_by = words.translated_by;
    if (!words.parts.empty() && !draft.form.is_described)
        return base::fail(ErrorCode::InvalidInput, "parts");
    TRY(put_parts(text, draft.form.units, words.parts));
    TRY(require_seen(stored, text, draft.form, words.seen));
    write(connection, draft, text, now);
    return page_of(connection, draft, now);
}

base::Result<contract::DraftPage> take_translation_file(store::Connection& connection,
                                                        const TranslationPlace& place,
                                                        const ReadFile& file, base::Instant now) {
    TRY_ASSIGN(const auto draft, open_for_translation_file(connection, place, now));
    auto text = find_text(connection, draft.record.id, place.language);
    if (!text) return base::fail(ErrorCode::NotFound, "translation");
    const auto unplaced = put_units(*text, draft.form.units, file.units);
    keep_leftovers(connection, draft.record.id, place.language, file.units, unplaced);
    write(connection, draft, *text, now);
    return page_of(connection, draft, now);
}

base::Result<contract::DraftPage> remove_translation(store::Connection& connection,
                                                     const TranslationPlace& place,
                                                     base::Instant now) {
    TRY_ASSIGN(const auto draft, open_for_translation(connection, place, now));
    if (!find_text(connection, draft.record.id, place.language))
        return base::fail(ErrorCode::NotFound, "translation");
    connection.translations.remove_leftovers(draft.record.id, place.language);
    write(connection, draft, begun(place.language), now);
    return page_of(connection, draft, now);
}

void keep_with_parts(store::Connection& connection, store::DraftId draft,
                     const std::vector<DraftFormUnit>& before,
                     const std::vector<DraftFormUnit>& after) {
    for (store::TranslationRecord& one : connection.translations.of_draft(draft)) {
        const auto was = text_of(one);
        const auto text = with_parts(was, before, after);
        if (text == was) continue;
        one.document = contract::encode(text);
        connection.translations.remove(draft, one.language);
        static_cast<void>(connection.translations.insert(one));
    }
}

} // namespace hamandish::usecases
