#include "server/store/comment_search.h"

#include "server/store/index_words.h"

namespace hamandish::store {
namespace {

/// Rows `m` of comments in the call that match, whose query is :query.
std::string matching(soci::session& session) {
    // Whoever found what is hidden, word by word, would have read it.
    const std::string shown = " AND NOT EXISTS (SELECT 1 FROM hidings h"
                              " WHERE h.comment_id = m.id AND h.ended_at_ms = 0)";
    const std::string of_call = " JOIN units u ON u.id = m.unit_id WHERE ";
    return is_postgres(session)
               ? " FROM comment_words w JOIN comments m ON m.id = w.comment_id" + of_call +
                     "w.words_index @@ CAST(:query AS tsquery) AND u.call_id = :call" + shown
               : " FROM comment_words_index w JOIN comments m ON m.id = w.rowid" + of_call +
                     "w.comment_words_index MATCH :query AND u.call_id = :call" + shown;
}

} // namespace

CommentSearch::CommentSearch(soci::session& session)
    : postgres_(is_postgres(session)),
      put_(session, "INSERT INTO comment_words (comment_id, words) VALUES (:comment, :words)"
                    " ON CONFLICT DO NOTHING"),
      count_(session, "SELECT COUNT(*)" + matching(session)),
      find_(session, "SELECT m.id" + matching(session) + " ORDER BY m.id DESC LIMIT :limit"),
      missing_(session, "SELECT m.id, m.body FROM comments m WHERE NOT EXISTS"
                        " (SELECT 1 FROM comment_words w WHERE w.comment_id = m.id)"
                        " ORDER BY m.id LIMIT :limit") {}

void CommentSearch::put(CommentId comment, std::span<const std::string> words) {
    put_.run(comment.value, indexed(words));
}

FoundComments CommentSearch::find(CallId call, std::span<const std::string> query_words,
                                  std::int64_t limit) {
    const Text query = index_query(query_words, {}, postgres_);
    FoundComments found;
    if (const auto row = count_.first(query, call.value)) found.count = std::get<0>(*row);
    find_.each(query, call.value, limit, [&](Number id) { found.newest.push_back({id}); });
    return found;
}

std::vector<std::pair<CommentId, std::string>> CommentSearch::missing(std::int64_t limit) {
    std::vector<std::pair<CommentId, Text>> comments;
    missing_.each(limit,
                  [&](Number id, Text& text) { comments.emplace_back(CommentId{id}, text); });
    return comments;
}

} // namespace hamandish::store
