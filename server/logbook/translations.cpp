#include "server/logbook/translations.h"

#include "contract/codec.h"
#include "domain/log_kind.h"
#include "evidence/hash.h"
#include "server/logbook/entry.h"

#include <algorithm>
#include <set>
#include <stdexcept>
#include <utility>

namespace hamandish::logbook {
namespace {

using contract::LoggedTranslatedUnit;
using domain::DraftFormUnit;

bool has_words(const DraftFormUnit& unit) {
    return !unit.heading.fa.empty() || !unit.text.fa.empty();
}

/// Nothing where nobody is shown anything of it.
std::optional<store::LaidTranslation> laid_from(const store::TranslationRecord& translation,
                                                const std::vector<DraftFormUnit>& units) {
    const auto text = text_of(translation);
    if (text.title.empty()) return std::nullopt;
    const auto beside = beside_units(text, units);
    const auto lacks = lacking(beside, units);
    store::LaidTranslation laid{
        translation.draft,  translation.language,   translation.id,
        text.translated_by, translation.changed_at, std::count(lacks.begin(), lacks.end(), false)};
    for (const LoggedTranslatedUnit& one : beside)
        if (!one.key.empty()) laid.units.push_back({one.key, one.heading, one.text});
    if (laid.units.empty()) return std::nullopt;
    std::sort(laid.units.begin(), laid.units.end(),
              [](const auto& a, const auto& b) { return a.key < b.key; });
    return laid;
}

/// What readers of the units are shown of it; nothing is left where nothing is.
void lay_out(store::Connection& connection, const store::TranslationRecord& translation) {
    const auto units = connection.drafts.units(translation.draft);
    connection.laid_translations.remove(translation.draft, translation.language);
    if (const auto laid = laid_from(translation, units)) connection.laid_translations.put(*laid);
}

/// Of one published draft.
void check_draft(store::Connection& connection, store::DraftId draft, ChainCheck& check) {
    const auto units = connection.drafts.units(draft);
    std::set<std::string> expected;
    for (const store::TranslationRecord& one : connection.translations.of_draft(draft)) {
        const auto laid = one.entry_index < 0 ? std::nullopt : laid_from(one, units);
        if (laid) expected.insert(one.language);
        if (connection.laid_translations.find(draft, one.language) != laid)
            check.add(one.entry_index, "translation: its units read otherwise than was logged");
    }
    for (const store::LaidTranslation& one : connection.laid_translations.of_draft(draft))
        if (!expected.contains(one.language))
            check.add(-1, "translation: units are shown that were never logged");
}

} // namespace

contract::TranslationOpening text_of(const store::TranslationRecord& record) {
    return contract::decode<contract::TranslationOpening>(record.document)
        .value_or(contract::TranslationOpening{});
}

std::string source_of(const DraftFormUnit& unit) {
    return evidence::commitment_to(unit.heading.fa + "\n" + unit.text.fa);
}

std::vector<LoggedTranslatedUnit> beside_units(const contract::TranslationOpening& text,
                                               const std::vector<DraftFormUnit>& units) {
    const auto keys = domain::keys_of(units);
    std::vector<LoggedTranslatedUnit> beside(units.size());
    for (const LoggedTranslatedUnit& one : text.units) {
        const auto found = std::find(keys.begin(), keys.end(), one.key);
        if (found == keys.end()) continue;
        const auto index = static_cast<std::size_t>(found - keys.begin());
        if (source_of(units[index]) == one.source) beside[index] = one;
    }
    return beside;
}

std::vector<bool> lacking(const std::vector<LoggedTranslatedUnit>& beside,
                          const std::vector<DraftFormUnit>& units) {
    std::vector<bool> lacks;
    for (std::size_t i = 0; i < units.size(); ++i)
        lacks.push_back(beside[i].key.empty() && has_words(units[i]));
    return lacks;
}

TranslatedText translated_text(const store::DraftRecord& draft) {
    if (draft.published || draft.version == 0) return {draft.slug, 0};
    return {draft.revised_slug, draft.version};
}

void log_translation(store::Connection& connection, const store::DraftRecord& draft,
                     const store::TranslationRecord& translation, base::Instant now) {
    const auto call = connection.calls.find(translated_text(draft).call);
    if (!call) throw std::runtime_error("a translated call is gone"); // no index without an entry
    append(connection,
           {translation.entry_index,
            domain::LogKind::TranslationChanged,
            call->id,
            call->slug,
            {},
            translation.id,
            now},
           translation.document);
    lay_out(connection, translation);
}

void log_translations(store::Connection& connection, store::DraftId draft, base::Instant now) {
    const auto record = connection.drafts.find(draft);
    if (!record) throw std::runtime_error("a published draft is gone");
    const auto of = translated_text(*record);
    for (store::TranslationRecord& one : connection.translations.of_draft(draft)) {
        if (one.entry_index >= 0) continue;
        auto text = text_of(one);
        text.call = of.call;
        text.version = of.version;
        one.document = contract::encode(text);
        one.entry_index = connection.log.take_index();
        // What it was before it was public is kept nowhere.
        connection.translations.remove(draft, one.language);
        one.id = connection.translations.insert(one);
        log_translation(connection, *record, one, now);
    }
}

void lay_out_earlier(store::Connection& connection) {
    for (const store::DraftId draft : connection.laid_translations.unlaid()) {
        for (const store::TranslationRecord& one : connection.translations.of_draft(draft))
            if (one.entry_index >= 0) lay_out(connection, one);
        connection.laid_translations.forget_unlaid(draft);
    }
}

bool was_never_public(const store::TranslationRecord& translation,
                      const store::DraftRecord& draft) {
    return translation.entry_index < 0 && draft.version != 0 && !draft.published;
}

bool is_as_logged(const contract::LogEntry& entry, const store::TranslationRecord& translation,
                  const store::DraftRecord& draft) {
    const auto told = contract::decode<contract::TranslationOpening>(translation.document);
    const auto of = translated_text(draft);
    return entry.kind == domain::word(domain::LogKind::TranslationChanged) &&
           entry.subject == translation.id && entry.call == of.call && told &&
           told->language == translation.language && told->version == of.version &&
           entry.commitment == evidence::commitment_to(translation.document);
}

void check_laid_translations(store::Connection& connection, ChainCheck& check) {
    std::set<store::DraftId> drafts, laid;
    std::set<std::pair<store::DraftId, std::string>> logged;
    for (const store::TranslationRecord& one : connection.translations.of_calls()) {
        drafts.insert(one.draft);
        if (one.entry_index >= 0)
            logged.emplace(one.draft, one.language);
        else if (logged.contains({one.draft, one.language}))
            check.add(-1, "translation: what was logged is hidden by a row without an entry");
    }
    for (const store::DraftId draft : connection.laid_translations.drafts()) laid.insert(draft);
    drafts.insert(laid.begin(), laid.end());
    // What is listed awaits a server's first start, and has nothing until then.
    for (const store::DraftId draft : connection.laid_translations.unlaid())
        if (laid.contains(draft))
            check.add(-1, "translation: it is listed as not laid out, and is");
        else
            drafts.erase(draft);
    for (const store::DraftId draft : drafts) check_draft(connection, draft, check);
}

} // namespace hamandish::logbook
