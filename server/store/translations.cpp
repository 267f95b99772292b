#include "server/store/translations.h"

#include <stdexcept>

namespace hamandish::store {
namespace {

const std::string columns = "SELECT t.id, t.draft_id, t.language, t.document, t.changed_at_ms,"
                            " t.entry_index FROM translations t ";
const std::string is_newest = "t.id = (SELECT MAX(o.id) FROM translations o"
                              " WHERE o.draft_id = t.draft_id AND o.language = t.language) ";

template <class Row>
TranslationRecord translation_from(Row&& row) {
    auto& [id, draft, language, document, changed_at, entry_index] = row;
    return {id, {draft}, language, document, {changed_at}, entry_index};
}

template <class Statement, class... Whose>
std::vector<TranslationRecord> translations_from(Statement& statement, Whose... whose) {
    std::vector<TranslationRecord> all;
    statement.each(whose...,
                   [&](auto&... column) { all.push_back(translation_from(std::tie(column...))); });
    return all;
}

} // namespace

Translations::Translations(soci::session& session)
    : of_draft_(session, columns + "WHERE t.draft_id = :draft AND " + is_newest + "ORDER BY t.id"),
      of_call_(session, columns +
                            "JOIN drafts d ON d.id = t.draft_id"
                            " WHERE d.published_call_id = :call AND " +
                            is_newest + "ORDER BY t.id"),
      find_(session, columns + "WHERE t.id = :id"),
      of_calls_(session, columns + "JOIN drafts d ON d.id = t.draft_id"
                                   " LEFT JOIN versions v ON v.draft_id = d.id"
                                   " WHERE d.published_call_id IS NOT NULL OR v.id IS NOT NULL"
                                   " ORDER BY t.id"),
      insert_(session, "INSERT INTO translations (draft_id, language, document, changed_at_ms,"
                       " entry_index) VALUES (:draft, :language, :document, :at, :entry)"
                       " RETURNING id"),
      delete_(session, "DELETE FROM translations WHERE draft_id = :draft AND language = :language"),
      delete_leftovers_(session, "DELETE FROM translation_leftovers WHERE draft_id = :draft"
                                 " AND language = :language"),
      leftovers_(session, "SELECT id, name_fa, name_en, heading, text FROM translation_leftovers"
                          " WHERE draft_id = :draft AND language = :language ORDER BY id"),
      add_leftover_(session, "INSERT INTO translation_leftovers (draft_id, language, name_fa,"
                             " name_en, heading, text)"
                             " VALUES (:draft, :language, :fa, :en, :heading, :text)") {}

std::vector<TranslationRecord> Translations::of_draft(DraftId draft) {
    return translations_from(of_draft_, draft.value);
}

std::vector<TranslationRecord> Translations::of_call(CallId call) {
    return translations_from(of_call_, call.value);
}

std::optional<TranslationRecord> Translations::find(std::int64_t translation) {
    auto row = find_.first(translation);
    if (!row) return std::nullopt;
    return translation_from(*row);
}

std::vector<TranslationRecord> Translations::of_calls() {
    return translations_from(of_calls_);
}

std::int64_t Translations::insert(const TranslationRecord& translation) {
    const auto row =
        insert_.first(translation.draft.value, translation.language, translation.document,
                      translation.changed_at.ms, translation.entry_index);
    if (!row) throw std::runtime_error("a translation was not put there");
    return std::get<0>(*row);
}

void Translations::remove(DraftId draft, const std::string& language) {
    delete_.run(draft.value, language);
}

std::vector<LeftoverRecord> Translations::leftovers(DraftId draft, const std::string& language) {
    std::vector<LeftoverRecord> all;
    leftovers_.each(draft.value, language,
                    [&](Number id, Text& name_fa, Text& name_en, Text& heading, Text& text) {
                        all.push_back({id, {name_fa, name_en}, heading, text});
                    });
    return all;
}

void Translations::add_leftover(DraftId draft, const std::string& language,
                                const LeftoverRecord& words) {
    add_leftover_.run(draft.value, language, words.name.fa, words.name.en, words.heading,
                      words.text);
}

void Translations::remove_leftovers(DraftId draft, const std::string& language) {
    delete_leftovers_.run(draft.value, language);
}

} // namespace hamandish::store
