// Groups of texts that are nearly the same, marked as a campaign.
#pragma once

#include "server/store/prepared.h"
#include "server/store/records.h"

#include <functional>
#include <optional>
#include <vector>

namespace hamandish::store {

using CampaignMarkId = base::Id<struct CampaignMarkTag>;

struct NewCampaignMark {
    CommentId comment; ///< at which the mark stands
    std::vector<std::int64_t> comments;
    std::string reason;
    PersonId moderator;
    base::Instant at;
    std::int64_t entry_index = -1;
};

/// With its end; that is 0, empty and -1 while the mark is in force.
struct CampaignMarkRecord {
    CampaignMarkId id;
    CommentId comment;
    std::vector<std::int64_t> comments;
    std::string reason;
    base::Instant marked_at;
    std::int64_t entry_index = -1;
    base::Instant ended_at;
    std::string end_reason;
    std::int64_t end_entry_index = -1;
};

/// Throws what the driver throws, like everything on a Connection.
class CampaignMarks {
  public:
    explicit CampaignMarks(soci::session& session);

    /// Nothing when one is in force at this comment already.
    [[nodiscard]] std::optional<CampaignMarkId> insert(const NewCampaignMark& mark);
    /// False when it had ended before.
    [[nodiscard]] bool end(CampaignMarkId mark, const std::string& reason, base::Instant at,
                           std::int64_t entry_index);
    [[nodiscard]] std::vector<CampaignMarkRecord> of_comment(CommentId comment); ///< oldest first
    [[nodiscard]] std::vector<CampaignMarkRecord> of_call(CallId call);          ///< oldest first
    void each(const std::function<void(const CampaignMarkRecord&)>& use);        ///< oldest first

  private:
    using Text = std::string;
    using Number = std::int64_t;
    using Columns = Gives<Number, Number, Text, Text, Number, Number, Number, Text, Number>;

    Prepared<Takes<Number, Text, Text, Number, Number, Number>, Gives<Number>> insert_;
    Prepared<Takes<Number, Text, Number, Number>, Gives<Number>> end_; ///< the mark comes last
    Prepared<Takes<Number>, Columns> of_comment_, of_call_;
    Prepared<Takes<>, Columns> all_;
};

} // namespace hamandish::store
