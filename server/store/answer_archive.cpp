#include "server/store/answer_archive.h"

#include "server/store/index_words.h"

namespace hamandish::store {
namespace {

/// The index of SQLite is asked first and by itself: it gives its rows from the newest on and stops
/// after enough of them.
std::string finding(soci::session& session) {
    return is_postgres(session)
               ? "SELECT entry_index, answer_id FROM archived_answers"
                 " WHERE words_index @@ CAST(:query AS tsquery) AND entry_index < :before"
                 " ORDER BY entry_index DESC LIMIT :limit"
               : "SELECT a.entry_index, a.answer_id FROM (SELECT rowid AS entry"
                 " FROM archived_answers_index WHERE archived_answers_index MATCH :query"
                 " AND rowid < :before ORDER BY rowid DESC LIMIT :limit) w"
                 " JOIN archived_answers a ON a.entry_index = w.entry"
                 " ORDER BY a.entry_index DESC";
}

template <class Statement>
std::vector<ArchiveShelf> shelves_from(Statement& statement, std::int64_t limit) {
    std::vector<ArchiveShelf> shelves;
    statement.each(limit, [&](std::string& key, std::string& fa, std::string& en) {
        shelves.push_back({key, {fa, en}});
    });
    return shelves;
}

} // namespace

AnswerArchive::AnswerArchive(soci::session& session)
    : postgres_(is_postgres(session)),
      put_(session, "INSERT INTO archived_answers (entry_index, answer_id, words)"
                    " VALUES (:entry, :answer, :words) ON CONFLICT DO NOTHING"),
      done_(session, "DELETE FROM answers_to_archive WHERE answer_id = :answer"),
      put_ground_(session, "INSERT INTO archived_grounds (ground, document_fa, document_en,"
                           " newest_entry) VALUES (:ground, :fa, :en, :entry)"
                           " ON CONFLICT (ground) DO UPDATE SET newest_entry ="
                           " excluded.newest_entry WHERE archived_grounds.newest_entry <"
                           " excluded.newest_entry"),
      put_organisation_(session, "INSERT INTO archived_organisations (organisation_id,"
                                 " newest_entry) VALUES (:organisation, :entry)"
                                 " ON CONFLICT (organisation_id) DO UPDATE SET newest_entry ="
                                 " excluded.newest_entry WHERE archived_organisations.newest_entry"
                                 " < excluded.newest_entry"),
      list_(session, "SELECT entry_index, answer_id FROM archived_answers WHERE words <> ''"
                     " AND entry_index < :before ORDER BY entry_index DESC LIMIT :limit"),
      find_(session, finding(session)),
      waiting_(session, "SELECT answer_id FROM answers_to_archive ORDER BY answer_id"
                        " LIMIT :limit"),
      voices_(session,
              "SELECT l.comment_id FROM answered_comments l JOIN comments m ON m.id = l.comment_id"
              " WHERE l.answer_id = :answer AND m.hidden = 0 AND m.body <> ''"
              " ORDER BY l.comment_id LIMIT :limit"),
      ground_(session, "SELECT ground, document_fa, document_en FROM archived_grounds"
                       " WHERE ground = :ground"),
      grounds_(session, "SELECT ground, document_fa, document_en FROM archived_grounds"
                        " ORDER BY newest_entry DESC, ground LIMIT :limit"),
      organisations_(session, "SELECT o.slug, o.name_fa, o.name_en FROM archived_organisations a"
                              " JOIN organisations o ON o.id = a.organisation_id"
                              " ORDER BY a.newest_entry DESC, o.slug LIMIT :limit") {}

void AnswerArchive::put(const ArchivedAnswerRecord& answer, std::span<const std::string> words,
                        std::span<const std::string> labels) {
    Text all = indexed(words);
    for (const std::string& label : labels) all += (all.empty() ? "" : " ") + label;
    put_.run(answer.entry_index, answer.answer.value, all);
    done_.run(answer.answer.value);
}

void AnswerArchive::put_ground(const ArchiveShelf& ground, std::int64_t entry_index) {
    put_ground_.run(ground.key, ground.name.fa, ground.name.en, entry_index);
}

void AnswerArchive::put_organisation(OrganisationId organisation, std::int64_t entry_index) {
    put_organisation_.run(organisation.value, entry_index);
}

std::vector<ArchivedAnswerRecord> AnswerArchive::find(std::span<const std::string> query_words,
                                                      std::span<const std::string> labels,
                                                      std::int64_t before, std::int64_t limit) {
    std::vector<ArchivedAnswerRecord> found;
    const auto keep = [&](Number entry, Number answer) { found.push_back({entry, {answer}}); };
    if (query_words.empty() && labels.empty())
        list_.each(before, limit, keep);
    else
        find_.each(index_query(query_words, labels, postgres_), before, limit, keep);
    return found;
}

std::vector<AnswerId> AnswerArchive::waiting(std::int64_t limit) {
    std::vector<AnswerId> answers;
    waiting_.each(limit, [&](Number answer) { answers.push_back({answer}); });
    return answers;
}

std::vector<CommentId> AnswerArchive::readable_voices(AnswerId answer, std::int64_t limit) {
    std::vector<CommentId> voices;
    voices_.each(answer.value, limit, [&](Number comment) { voices.push_back({comment}); });
    return voices;
}

std::optional<ArchiveShelf> AnswerArchive::ground(const std::string& key) {
    const auto row = ground_.first(key);
    if (!row) return std::nullopt;
    const auto& [found, fa, en] = *row;
    return ArchiveShelf{found, {fa, en}};
}

std::vector<ArchiveShelf> AnswerArchive::grounds(std::int64_t limit) {
    return shelves_from(grounds_, limit);
}

std::vector<ArchiveShelf> AnswerArchive::organisations(std::int64_t limit) {
    return shelves_from(organisations_, limit);
}

} // namespace hamandish::store
