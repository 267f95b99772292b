#include "server/store/laid_translations.h"

#include <algorithm>

namespace hamandish::store {
namespace {

const std::string columns = "SELECT l.draft_id, l.language, l.translation_id, l.translated_by,"
                            " l.changed_at_ms, l.unit_count";
const std::string of_its_call = " JOIN drafts d ON d.id = l.draft_id"
                                " WHERE d.published_call_id = :call";

} // namespace

LaidTranslations::LaidTranslations(soci::session& session)
    : of_call_(session, columns + " FROM laid_translations l" + of_its_call),
      of_draft_(session, columns + " FROM laid_translations l WHERE l.draft_id = :draft"),
      of_unit_(session, columns +
                            ", COALESCE(u.heading, ''), COALESCE(u.text, '')"
                            " FROM laid_translations l LEFT JOIN laid_units u"
                            " ON u.draft_id = l.draft_id AND u.language = l.language"
                            " AND u.unit_key = :key" +
                            of_its_call),
      units_(session, "SELECT unit_key, heading, text FROM laid_units"
                      " WHERE draft_id = :draft AND language = :language"),
      put_(session, "INSERT INTO laid_translations (draft_id, language, translation_id,"
                    " translated_by, changed_at_ms, unit_count)"
                    " VALUES (:draft, :language, :translation, :by, :at, :units)"),
      put_unit_(session, "INSERT INTO laid_units (draft_id, language, unit_key, heading, text)"
                         " VALUES (:draft, :language, :key, :heading, :text)"),
      delete_(session, "DELETE FROM laid_translations"
                       " WHERE draft_id = :draft AND language = :language"),
      delete_units_(session, "DELETE FROM laid_units"
                             " WHERE draft_id = :draft AND language = :language"),
      drafts_(session, "SELECT DISTINCT draft_id FROM laid_translations"),
      unlaid_(session, "SELECT draft_id FROM unlaid_drafts ORDER BY draft_id"),
      forget_unlaid_(session, "DELETE FROM unlaid_drafts WHERE draft_id = :draft") {}

std::vector<LaidTranslation> LaidTranslations::of_call(CallId call) {
    std::vector<LaidTranslation> all;
    of_call_.each(call.value, [&](Number draft, Text& language, Number translation, Text& by,
                                  Number changed, Number count) {
        all.push_back({{draft}, language, translation, by, {changed}, count});
    });
    return all;
}

std::vector<LaidTranslation> LaidTranslations::of_unit(CallId call, const std::string& unit_key) {
    std::vector<LaidTranslation> all;
    of_unit_.each(unit_key, call.value,
                  [&](Number draft, Text& language, Number translation, Text& by, Number changed,
                      Number count, Text& heading, Text& text) {
                      auto& added = all.emplace_back(
                          LaidTranslation{{draft}, language, translation, by, {changed}, count});
                      if (!heading.empty() || !text.empty())
                          added.units.push_back({unit_key, heading, text});
                  });
    return all;
}

std::vector<LaidTranslation> LaidTranslations::of_draft(DraftId draft) {
    std::vector<LaidTranslation> all;
    of_draft_.each(draft.value, [&](Number, Text& language, Number translation, Text& by,
                                    Number changed, Number count) {
        all.push_back({draft, language, translation, by, {changed}, count});
    });
    return all;
}

std::optional<LaidTranslation> LaidTranslations::find(DraftId draft, const std::string& language) {
    for (LaidTranslation& one : of_draft(draft)) {
        if (one.language != language) continue;
        units_.each(draft.value, language, [&](Text& key, Text& heading, Text& text) {
            one.units.push_back({key, heading, text});
        });
        // Not in the database, whose order of texts is its collation's.
        std::sort(one.units.begin(), one.units.end(),
                  [](const LaidUnit& a, const LaidUnit& b) { return a.key < b.key; });
        return std::move(one);
    }
    return std::nullopt;
}

void LaidTranslations::put(const LaidTranslation& translation) {
    const auto& [draft, language, row, translated_by, changed_at, unit_count, units] = translation;
    remove(draft, language);
    put_.run(draft.value, language, row, translated_by, changed_at.ms, unit_count);
    for (const LaidUnit& unit : units)
        put_unit_.run(draft.value, language, unit.key, unit.heading, unit.text);
}

void LaidTranslations::remove(DraftId draft, const std::string& language) {
    delete_units_.run(draft.value, language);
    delete_.run(draft.value, language);
}

std::vector<DraftId> LaidTranslations::drafts() {
    std::vector<DraftId> all;
    drafts_.each([&](Number draft) { all.push_back({draft}); });
    return all;
}

std::vector<DraftId> LaidTranslations::unlaid() {
    std::vector<DraftId> all;
    unlaid_.each([&](Number draft) { all.push_back({draft}); });
    return all;
}

void LaidTranslations::forget_unlaid(DraftId draft) {
    forget_unlaid_.run(draft.value);
}

} // namespace hamandish::store
