#include "server/store/passages.h"

#include "domain/comment_list.h"

#include <algorithm>

namespace hamandish::store {
namespace {

/// More would weigh more than the text itself.
constexpr int most_passages = 50;

const std::string of_passage = " FROM comment_passages cp JOIN comments m ON m.id = cp.comment_id"
                               " WHERE m.unit_id = :unit AND cp.passage_id = :passage";

} // namespace

Passages::Passages(soci::session& session)
    : insert_(session, "INSERT INTO passages (unit_id, language, start_at, end_at, exact, prefix,"
                       " suffix) VALUES (:unit, :language, :start, :end, :exact, :prefix, :suffix)"
                       " ON CONFLICT (unit_id, language, start_at, end_at) DO NOTHING"),
      note_comment_(session,
                    "INSERT INTO comment_passages (comment_id, passage_id)"
                    " SELECT CAST(:comment AS BIGINT), id FROM passages WHERE unit_id = :unit AND"
                    " language = :language AND start_at = :start AND end_at = :end"),
      of_unit_(session, "SELECT id, language, exact, prefix, suffix, start_at, end_at,"
                        " comment_count FROM passages WHERE unit_id = :unit AND comment_count > 0"
                        " ORDER BY comment_count DESC, id LIMIT " +
                            std::to_string(most_passages)),
      page_(session, "SELECT m.id" + of_passage + " ORDER BY m.hidden, m.id DESC LIMIT " +
                         std::to_string(domain::comments_per_page) + " OFFSET :skipped"),
      count_comments_(session, "SELECT COUNT(*)" + of_passage),
      erase_(session, "DELETE FROM comment_passages WHERE comment_id IN"
                      " (SELECT id FROM comments WHERE person_id = :person)") {}

void Passages::note_comment(CommentId comment, UnitId unit, const PassageRecord& passage) {
    const auto& [quote, start, end] = passage.words;
    insert_.run(unit.value, passage.language, start, end, quote.exact, quote.prefix, quote.suffix);
    note_comment_.run(comment.value, unit.value, passage.language, start, end);
}

std::vector<PassageRecord> Passages::of_unit(UnitId unit) {
    std::vector<PassageRecord> passages;
    of_unit_.each(unit.value, [&](Number id, Text& language, Text& exact, Text& prefix,
                                  Text& suffix, Number start, Number end, Number count) {
        passages.push_back({{id}, language, {{exact, prefix, suffix}, start, end}, count});
    });
    std::sort(passages.begin(), passages.end(),
              [](const PassageRecord& one, const PassageRecord& other) {
                  return std::tie(one.language, one.words.start, one.words.end) <
                         std::tie(other.language, other.words.start, other.words.end);
              });
    return passages;
}

std::vector<CommentId> Passages::page(UnitId unit, PassageId passage, std::int64_t skipped) {
    std::vector<CommentId> comments;
    page_.each(unit.value, passage.value, skipped, [&](Number id) { comments.push_back({id}); });
    return comments;
}

std::int64_t Passages::count_comments(UnitId unit, PassageId passage) {
    const auto row = count_comments_.first(unit.value, passage.value);
    return row ? std::get<0>(*row) : 0;
}

void Passages::erase(PersonId person) {
    erase_.run(person.value);
}

} // namespace hamandish::store
