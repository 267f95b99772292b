// Comments as the open data has them: comments.csv.
#pragma once

#include "analysis/concerns.h"
#include "base/result.h"

#include <istream>
#include <string>
#include <vector>

namespace hamandish::documents {

struct CommentRow {
    std::string id, unit, audience; ///< `unit` and `audience` are empty where not said
    analysis::ConcernComment comment;
};

/// `comment` (its id), `participant`, `text`, and where there are such columns `unit` and
/// `audience`; other columns are passed over, and so are replies: rows with something in
/// `reply_to`. InvalidInput names "file:line:column": an id that is empty or given twice, a short
/// record.
[[nodiscard]] base::Result<std::vector<CommentRow>> read_comments_csv(std::istream& input,
                                                                      const std::string& name);

} // namespace hamandish::documents
