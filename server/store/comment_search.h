// Finding comments by their words: FTS5 on SQLite, tsvector on PostgreSQL, the same answers.
#pragma once

#include "server/store/prepared.h"
#include "server/store/records.h"

#include <span>
#include <vector>

namespace hamandish::store {

struct FoundComments {
    std::int64_t count = 0;        ///< of all there are
    std::vector<CommentId> newest; ///< the first of them, newest first
};

/// Throws what the driver throws, like everything on a Connection.
class CommentSearch {
  public:
    explicit CommentSearch(soci::session& session);

    /// `words` as analysis::index_words gives them.
    void put(CommentId comment, std::span<const std::string> words);
    /// Comments of the call that have, for every word of the query, one that begins with it.
    [[nodiscard]] FoundComments find(CallId call, std::span<const std::string> query_words,
                                     std::int64_t limit);
    /// Comments that have not been put yet, at most `limit`, with their texts.
    [[nodiscard]] std::vector<std::pair<CommentId, std::string>> missing(std::int64_t limit);

  private:
    using Text = std::string;
    using Number = std::int64_t;

    bool postgres_;
    Prepared<Takes<Number, Text>> put_;
    Prepared<Takes<Text, Number>, Gives<Number>> count_;
    Prepared<Takes<Text, Number, Number>, Gives<Number>> find_;
    Prepared<Takes<Number>, Gives<Number, Text>> missing_;
};

} // namespace hamandish::store
