#include "server/usecases/index_comments.h"

#include "analysis/search.h"

namespace hamandish::usecases {

void index_comment(store::Connection& connection, store::CommentId comment,
                   const std::string& text) {
    connection.search.put(comment, analysis::index_words(analysis::fold_text(text)));
}

base::Result<std::int64_t> index_missing_comments(store::Connection& connection,
                                                  std::int64_t limit) {
    const auto missing = connection.search.missing(limit);
    for (const auto& [comment, text] : missing) index_comment(connection, comment, text);
    return static_cast<std::int64_t>(missing.size());
}

} // namespace hamandish::usecases
