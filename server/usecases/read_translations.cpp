// What everyone reads of a call's translations, and what its staff see.
#include "domain/translation.h"
#include "server/usecases/translation_text.h"
#include "server/usecases/translations.h"
#include "server/usecases/wire.h"

#include <algorithm>

namespace hamandish::usecases {
namespace {

using contract::LoggedTranslatedUnit;
using contract::TranslationCard;

/// A translation of a draft, with what it says of each of its units.
struct ReadTranslation {
    TranslationCard card;
    contract::TranslationOpening text;
    std::vector<LoggedTranslatedUnit> beside;
    std::vector<bool> lacks; ///< by unit: it has words, and no translation
    bool is_shown = false;   ///< anything of it is translated
};

ReadTranslation read(const store::TranslationRecord& record,
                     const std::vector<domain::DraftFormUnit>& units) {
    ReadTranslation one;
    one.text = text_of(record);
    one.beside = beside_units(one.text, units);
    one.lacks = logbook::lacking(one.beside, units);
    one.is_shown = std::any_of(one.beside.begin(), one.beside.end(),
                               [](const LoggedTranslatedUnit& unit) { return !unit.key.empty(); });
    one.card = {record.language, one.text.translated_by, record.changed_at.ms,
                std::count(one.lacks.begin(), one.lacks.end(), false)};
    return one;
}

/// Without those that were taken away, in the order of the languages.
std::vector<ReadTranslation> read_all(const std::vector<store::TranslationRecord>& records,
                                      const std::vector<domain::DraftFormUnit>& units) {
    std::vector<ReadTranslation> all;
    for (const std::string_view language : domain::translation_languages)
        for (const store::TranslationRecord& one : records)
            if (one.language == language)
                if (auto translation = read(one, units); !translation.text.title.empty())
                    all.push_back(std::move(translation));
    return all;
}

/// Those in the log of which anything is translated.
std::vector<ReadTranslation> read_shown(store::Connection& connection,
                                        std::vector<store::TranslationRecord> records) {
    std::erase_if(records, [](const store::TranslationRecord& one) { return one.entry_index < 0; });
    if (records.empty()) return {};
    auto all = read_all(records, connection.drafts.units(records.front().draft));
    std::erase_if(all, [](const ReadTranslation& one) { return !one.is_shown; });
    return all;
}

/// Fills in what the translation says beside the units, which are there; NotFound naming
/// "translation".
base::Status show(contract::TranslationPage& page, const std::vector<ReadTranslation>& all,
                  const std::string& language) {
    const ReadTranslation* shown = nullptr;
    for (const ReadTranslation& one : all)
        if (one.card.language == language)
            shown = &one;
        else
            page.others.push_back(one.card);
    if (shown == nullptr) return base::fail(base::ErrorCode::NotFound, "translation");
    page.translation = shown->card;
    page.title = shown->text.title;
    page.summary = shown->text.summary;
    for (contract::TranslatedUnit& unit : page.units) {
        for (const LoggedTranslatedUnit& one : shown->beside) {
            if (one.key != unit.unit.key) continue;
            unit.heading = one.heading;
            unit.text = one.text;
        }
    }
    return {};
}

/// As domain::translation_languages are, whatever the database's order.
std::vector<store::LaidTranslation> in_order(std::vector<store::LaidTranslation> laid) {
    const auto place = [](const store::LaidTranslation& one) {
        return std::find(domain::translation_languages.begin(), domain::translation_languages.end(),
                         one.language);
    };
    std::sort(laid.begin(), laid.end(),
              [&](const auto& a, const auto& b) { return place(a) < place(b); });
    return laid;
}

TranslationCard card_of(const store::LaidTranslation& laid) {
    return {laid.language, laid.translated_by, laid.changed_at.ms, laid.unit_count};
}

std::vector<TranslationCard> cards_of(std::vector<store::LaidTranslation> laid) {
    std::vector<TranslationCard> cards;
    for (const store::LaidTranslation& one : in_order(std::move(laid)))
        cards.push_back(card_of(one));
    return cards;
}

} // namespace

std::vector<contract::DraftTranslation> translations_of(store::Connection& connection,
                                                        const OpenDraft& draft) {
    const auto& units = draft.form.units;
    std::vector<contract::DraftTranslation> all;
    const auto records = connection.translations.of_draft(draft.record.id);
    for (ReadTranslation& one : read_all(records, units)) {
        auto& added = all.emplace_back();
        added.card = std::move(one.card);
        // There is nothing for readers to be led to.
        for (const store::TranslationRecord& row : records)
            if (row.language == added.card.language && logbook::was_never_public(row, draft.record))
                added.card.unit_count = 0;
        added.title = one.text.title;
        added.summary = one.text.summary;
        if (draft.form.is_described) added.parts = parts_of(one.text, units);
        added.version = version_of(one.text, draft.form);
        for (std::size_t i = 0; i < units.size(); ++i)
            if (one.lacks[i]) added.missing.push_back(units[i].id);
        for (const store::LeftoverRecord& words :
             connection.translations.leftovers(draft.record.id, added.card.language))
            added.leftovers.push_back({words.id, wire_from(words.name), words.heading, words.text});
    }
    return all;
}

std::vector<TranslationCard> translations_of(store::Connection& connection, store::CallId call) {
    return cards_of(connection.laid_translations.of_call(call));
}

std::vector<contract::UnitTranslation>
translations_of(store::Connection& connection, store::CallId call, const std::string& unit_key) {
    std::vector<contract::UnitTranslation> all;
    for (store::LaidTranslation& one :
         in_order(connection.laid_translations.of_unit(call, unit_key))) {
        auto& added = all.emplace_back();
        added.card = card_of(one);
        if (one.units.empty()) continue;
        added.heading = std::move(one.units.front().heading);
        added.text = std::move(one.units.front().text);
    }
    return all;
}

std::vector<TranslationCard> translations_of(store::Connection& connection, store::DraftId draft) {
    return cards_of(connection.laid_translations.of_draft(draft));
}

base::Result<contract::TranslationPage> show_translation(store::Connection& connection,
                                                         const std::string& slug,
                                                         const std::string& language,
                                                         base::Instant now) {
    const auto call = connection.calls.find(slug);
    if (!call) return base::fail(base::ErrorCode::NotFound, "call");
    contract::TranslationPage page;
    page.now_ms = now.ms;
    page.call = wire_from(*call, now);
    for (const store::UnitRecord& unit : connection.calls.units(call->id))
        page.units.push_back({wire_from(unit), {}, {}});
    const auto all = read_shown(connection, connection.translations.of_call(call->id));
    TRY(show(page, all, language));
    return page;
}

base::Result<contract::TranslationPage> show_version_translation(store::Connection& connection,
                                                                 const VersionPlace& place,
                                                                 const std::string& language,
                                                                 base::Instant now) {
    const auto call = connection.calls.find(place.call);
    if (!call) return base::fail(base::ErrorCode::NotFound, "call");
    const auto versions = connection.versions.of_call(call->id);
    const auto version = std::find_if(versions.begin(), versions.end(), [&](const auto& one) {
        return std::to_string(one.number) == place.number;
    });
    if (version == versions.end()) return base::fail(base::ErrorCode::NotFound, "version");
    // It is read where people take part in it.
    if (version->opened) return base::fail(base::ErrorCode::NotFound, "translation");
    contract::TranslationPage page;
    page.now_ms = now.ms;
    page.call = wire_from(*call, now);
    page.version = version->number;
    for (const domain::DraftUnit& unit : connection.versions.units(version->id))
        page.units.push_back({{unit.key,
                               std::string(domain::word(unit.kind)),
                               unit.number,
                               wire_from(unit.heading),
                               wire_from(unit.text),
                               0,
                               {},
                               unit.depth},
                              {},
                              {}});
    const auto all = read_shown(connection, connection.translations.of_draft(version->draft));
    TRY(show(page, all, language));
    return page;
}

} // namespace hamandish::usecases
