// What moderators look at when much comes at once: when it came, and who said the same.
#pragma once

#include "analysis/floods.h"
#include "server/store/prepared.h"
#include "server/store/records.h"

#include <map>
#include <string>
#include <vector>

namespace hamandish::store {

/// A comment or a reply. Its author is for counting, never for anybody's eyes.
struct FloodTextRecord {
    CommentId comment;
    PersonId author;
    std::string pseudonym, unit_key, text;
    base::Instant created_at, author_joined_at;
    bool is_hidden = false;
};

/// Throws what the driver throws, like everything on a Connection.
class Floods {
  public:
    explicit Floods(soci::session& session);

    /// By "comments" (replies are among them), "votes" and "reactions": those of each hour in which
    /// there were any, the oldest first. A vote or a reaction that was changed came when it was.
    [[nodiscard]] std::map<std::string, std::vector<analysis::HourCount>> by_hour(CallId call);
    [[nodiscard]] std::vector<FloodTextRecord> texts_of(CallId call); ///< oldest first
    /// Who agrees with which comment of the call.
    [[nodiscard]] std::vector<analysis::Agreement> agreements_of(CallId call);

  private:
    using Text = std::string;
    using Number = std::int64_t;
    Prepared<Takes<Number>, Gives<Number, Number>> comment_hours_, vote_hours_, reaction_hours_;
    Prepared<Takes<Number>, Gives<Number, Number, Text, Text, Text, Number, Number, Number>>
        texts_of_;
    Prepared<Takes<Number>, Gives<Number, Number>> agreements_of_;
};

} // namespace hamandish::store
