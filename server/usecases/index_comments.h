// Keeping what people said findable.
#pragma once

#include "server/store/connection.h"

namespace hamandish::usecases {

/// In the transaction that stores or changes a comment's text.
void index_comment(store::Connection& connection, store::CommentId comment,
                   const std::string& text);

/// Comments stored before there was an index; how many were added, 0 when none is left.
[[nodiscard]] base::Result<std::int64_t> index_missing_comments(store::Connection& connection,
                                                                std::int64_t limit);

} // namespace hamandish::usecases
