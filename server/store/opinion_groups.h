// Who reacted how to the comments of a call, and what was found of groups in it.
#pragma once

#include "analysis/votes.h"
#include "server/store/prepared.h"
#include "server/store/records.h"

#include <optional>
#include <string>
#include <vector>

namespace hamandish::store {

/// A row of `votes` for each person, in the order of their numbers, which are not told.
struct CallReactions {
    std::vector<CommentId> comments; ///< what the indices of `votes` mean, oldest first
    analysis::Votes votes;
};

/// Throws what the driver throws, like everything on a Connection.
class OpinionGroups {
  public:
    explicit OpinionGroups(soci::session& session);

    /// Of comments that have words and are not hidden; nobody reacts to replies.
    [[nodiscard]] CallReactions reactions_of(CallId call);

    /// The text that was kept first; empty where none was.
    [[nodiscard]] std::optional<std::string> of_call(CallId call);
    /// Kept for good: what comes later for the same call changes nothing.
    void keep(CallId call, const std::string& found, base::Instant at);

  private:
    using Text = std::string;
    using Number = std::int64_t;
    Prepared<Takes<Number>, Gives<Number>> comments_;
    Prepared<Takes<Number>, Gives<Number, Number, Number>> reactions_;
    Prepared<Takes<Number>, Gives<Text>> of_call_;
    Prepared<Takes<Number, Text, Number>> keep_;
};

} // namespace hamandish::store
