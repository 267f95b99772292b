// Appeals about points, and what became of them.
#pragma once

#include "domain/point_appeal.h"
#include "server/store/prepared.h"
#include "server/store/records.h"

#include <functional>
#include <optional>
#include <vector>

namespace hamandish::store {

using PointAppealId = base::Id<struct PointAppealTag>;

/// `entry` and `comment` 0: of points that are missing, and of participation.
struct NewPointAppeal {
    PersonId person;
    CallId call;
    std::string rule;
    std::int64_t entry = 0;
    CommentId comment;
    std::int64_t award_points = 0;
    std::string text;
    base::Instant at;
};

/// Instants are 0, the entry -1 and the rest empty while it waits. `text` is empty, too, once its
/// person is erased; `evidence` has a salt where the correction is the person's own alone.
struct PointAppealRecord {
    PointAppealId id;
    PersonId person;
    CallId call;
    std::string call_slug, author, rule;
    std::int64_t entry = 0;
    CommentId comment;
    std::int64_t award_points = 0;
    std::string text;
    base::Instant appealed_at;
    std::string decision, decision_reason;
    base::Instant decided_at;
    std::int64_t points = 0;
    Evidence evidence;
};

struct PointAppealDecision {
    PointAppealId appeal;
    PersonId decider;
    domain::PointDecision decision = domain::PointDecision::Refuse;
    std::string reason;
    base::Instant at;
    std::int64_t points = 0;
    Evidence evidence; ///< of a grant: the entry that corrects; -1 otherwise
};

/// Throws what the driver throws, like everything on a Connection.
class PointAppeals {
  public:
    explicit PointAppeals(soci::session& session);

    /// Nothing when the person has appealed about the same before.
    [[nodiscard]] std::optional<PointAppealId> insert(const NewPointAppeal& appeal);
    /// False when it was decided before.
    [[nodiscard]] bool decide(const PointAppealDecision& decision);

    [[nodiscard]] std::optional<PointAppealRecord> find(PointAppealId id);
    /// Whose decision is this entry of the log.
    [[nodiscard]] std::optional<PointAppealRecord> find_correction(std::int64_t entry_index);
    [[nodiscard]] std::vector<PointAppealRecord> of_person(PersonId person); ///< newest first
    [[nodiscard]] std::vector<PointAppealRecord> waiting();                  ///< oldest first
    void each(const std::function<void(const PointAppealRecord&)>& use);
    /// Did this member of staff write or review an answer to the comment?
    [[nodiscard]] bool has_answered(PersonId staff, CommentId comment);

  private:
    using Text = std::string;
    using Number = std::int64_t;
    using Columns = Gives<Number, Number, Number, Text, Text, Text, Number, Number, Number, Text,
                          Number, Text, Text, Number, Number, Number, Text>;

    Prepared<Takes<Number, Number, Text, Number, Number, Number, Text, Number>, Gives<Number>>
        insert_;
    Prepared<Takes<Text, Number, Text, Number, Number, Number, Text, Number>, Gives<Number>>
        decide_;
    Prepared<Takes<Number>, Columns> find_, find_correction_, of_person_;
    Prepared<Takes<>, Columns> waiting_, corrections_;
    Prepared<Takes<Number, Number, Number>, Gives<Number>> has_answered_;
};

} // namespace hamandish::store
