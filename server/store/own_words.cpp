#include "server/store/own_words.h"

namespace hamandish::store {

OwnWords::OwnWords(soci::session& session)
    : find_(session, "SELECT call_id, introduction_fa, introduction_en, conclusion_fa,"
                     " conclusion_en, person_id, at_ms, saves, entry_index FROM report_own_words"
                     " WHERE call_id = :call"),
      put_(session,
           "INSERT INTO report_own_words (call_id, introduction_fa, introduction_en,"
           " conclusion_fa, conclusion_en, person_id, at_ms, saves) VALUES (:call,"
           " :introduction_fa, :introduction_en, :conclusion_fa, :conclusion_en, :person, :at, 1)"
           " ON CONFLICT (call_id) DO UPDATE SET introduction_fa = excluded.introduction_fa,"
           " introduction_en = excluded.introduction_en, conclusion_fa = excluded.conclusion_fa,"
           " conclusion_en = excluded.conclusion_en, person_id = excluded.person_id,"
           " at_ms = excluded.at_ms, saves = report_own_words.saves + 1"
           " WHERE report_own_words.saves = :seen RETURNING saves"),
      publish_(session, "UPDATE report_own_words SET entry_index = :entry WHERE call_id = :call") {}

std::optional<OwnWordsRecord> OwnWords::find(CallId call) {
    auto row = find_.first(call.value);
    if (!row) return std::nullopt;
    auto& [of, introduction_fa, introduction_en, conclusion_fa, conclusion_en, person, at, saves,
           entry] = *row;
    return OwnWordsRecord{
        {of},     {{introduction_fa, introduction_en}, {conclusion_fa, conclusion_en}},
        {person}, {at},
        saves,    entry};
}

bool OwnWords::put(const OwnWordsRecord& one) {
    const auto& [introduction, conclusion] = one.words;
    return put_
        .first(one.call.value, introduction.fa, introduction.en, conclusion.fa, conclusion.en,
               one.person.value, one.at.ms, one.saves)
        .has_value();
}

void OwnWords::publish(CallId call, std::int64_t entry_index) {
    publish_.run(entry_index, call.value);
}

} // namespace hamandish::store
