// Votes and comments as Polis exports them: participants-votes.csv and comments.csv.
#pragma once

#include "analysis/votes.h"
#include "base/result.h"

#include <istream>
#include <map>
#include <string>
#include <vector>

namespace hamandish::documents {

struct VotesFile {
    std::vector<std::string> participants; ///< per row
    std::vector<std::string> comments;     ///< per column of a comment
    analysis::Votes votes;
};

/// A `participant` column and one column per comment holding 1 (agree), -1 (disagree), 0 (pass) or
/// nothing. The columns group-id, n-comments, n-votes, n-agree and n-disagree are passed over.
/// InvalidInput names "file:line:column": another value, a name given twice, a short record.
[[nodiscard]] base::Result<VotesFile> read_votes_csv(std::istream& input, const std::string& name);

struct CommentText {
    std::string text;
    bool is_rejected = false; ///< by the moderators
};

/// By comment: the columns comment-id, comment-body, moderated (-1 is rejected).
[[nodiscard]] base::Result<std::map<std::string, CommentText>>
read_comment_texts_csv(std::istream& input, const std::string& name);

/// Without the votes on rejected comments, which stay as columns that nobody voted on.
void drop_rejected(VotesFile& file, const std::map<std::string, CommentText>& texts);

} // namespace hamandish::documents
