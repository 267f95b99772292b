// Reports of comments, hidings, and appeals against them.
#pragma once

#include "domain/moderation.h"
#include "server/store/prepared.h"
#include "server/store/records.h"

#include <functional>
#include <optional>
#include <vector>

namespace hamandish::store {

using HidingId = base::Id<struct HidingTag>;

/// Where a hidden or reported comment stands.
struct ModerationPlace {
    CallId call;
    std::string call_slug, unit_key, unit_kind;
    int unit_number = 0;
    domain::TwoTexts call_title, unit_heading;
    PersonId author;
};

/// A hiding with its end and the appeal against it; instants are 0, entries -1 and words empty
/// where there was none.
struct HidingRecord {
    HidingId id;
    CommentId comment;
    std::string rule, reason;
    PersonId moderator;
    base::Instant hidden_at;
    std::int64_t entry_index = -1;
    base::Instant ended_at;
    std::string end_reason;
    std::int64_t end_entry_index = -1;
    base::Instant appealed_at;
    std::string decision, decision_reason; ///< decision: uphold, lift
    base::Instant decided_at;
    std::int64_t decision_entry_index = -1;
};

struct NewHiding {
    CommentId comment;
    domain::HidingRule rule = domain::HidingRule::Insult;
    std::string reason;
    PersonId moderator;
    base::Instant at;
    std::int64_t entry_index = -1;
};

struct NewAppeal {
    HidingId hiding;
    PersonId moderator, author; ///< moderator: who hid it
    std::string text;
    base::Instant at;
};

struct AppealDecision {
    HidingId hiding;
    PersonId decider;
    domain::ModerationAct act = domain::ModerationAct::Uphold; ///< or Lift
    std::string reason;
    base::Instant at;
    std::int64_t entry_index = -1;
};

/// Reports of a comment by one rule that nobody has looked at.
struct WaitingReports {
    CommentId comment;
    std::string rule;
    std::int64_t count = 0;
};

struct ModerationCounts {
    std::int64_t hidden = 0, reports = 0, waiting = 0;
};

/// Throws what the driver throws, like everything on a Connection.
class Moderation {
  public:
    explicit Moderation(soci::session& session);

    /// False when the person has reported the comment before: the constraint decides.
    [[nodiscard]] bool report(CommentId comment, PersonId person, domain::HidingRule rule,
                              base::Instant at);
    /// Comments of a unit that a person has reported.
    [[nodiscard]] std::vector<CommentId> reported_by(UnitId unit, PersonId person);
    /// False when none waits.
    [[nodiscard]] bool settle_reports(CommentId comment, base::Instant at);

    /// Nothing when it is hidden already.
    [[nodiscard]] std::optional<HidingId> insert(const NewHiding& hiding);
    /// False when it had ended before.
    [[nodiscard]] bool end(HidingId hiding, const std::string& reason, base::Instant at,
                           std::int64_t entry_index);
    /// False when there was an appeal before.
    [[nodiscard]] bool insert(const NewAppeal& appeal);
    /// False when it was decided before.
    [[nodiscard]] bool decide(const AppealDecision& decision);

    [[nodiscard]] std::optional<HidingRecord> in_force(CommentId comment);
    [[nodiscard]] std::vector<HidingRecord> of_comment(CommentId comment); ///< oldest first
    [[nodiscard]] std::vector<HidingRecord> of_call(CallId call);          ///< oldest first
    void each_hiding(const std::function<void(const HidingRecord&)>& use); ///< oldest first

    [[nodiscard]] std::vector<WaitingReports> waiting_reports(); ///< by comment and rule
    [[nodiscard]] std::vector<CommentId> waiting_appeals();      ///< oldest first
    [[nodiscard]] std::vector<CommentId> hidden();               ///< newest first
    [[nodiscard]] std::optional<ModerationPlace> place_of(CommentId comment);
    [[nodiscard]] ModerationCounts counts(CallId call);

  private:
    using Text = std::string;
    using Number = std::int64_t;
    using HidingColumns = Gives<Number, Number, Text, Text, Number, Number, Number, Number, Text,
                                Number, Number, Text, Text, Number, Number>;

    Prepared<Takes<Number, Number, Text, Number>, Gives<Number>> report_;
    Prepared<Takes<Number, Number>, Gives<Number>> reported_by_, settle_;
    Prepared<Takes<Number, Text, Text, Number, Number, Number>, Gives<Number>> hide_;
    Prepared<Takes<Number, Text, Number, Number>, Gives<Number>> end_; ///< the hiding comes last
    Prepared<Takes<Number, Number, Number, Text, Number>, Gives<Number>> appeal_;
    Prepared<Takes<Text, Number, Text, Number, Number, Number>, Gives<Number>> decide_;
    Prepared<Takes<Number>, HidingColumns> in_force_, of_comment_, of_call_;
    Prepared<Takes<>, HidingColumns> all_;
    Prepared<Takes<>, Gives<Number, Text, Number>> waiting_reports_;
    Prepared<Takes<>, Gives<Number>> waiting_appeals_, hidden_;
    Prepared<Takes<Number>, Gives<Number, Text, Text, Text, int, Text, Text, Text, Text, Number>>
        place_of_;
    Prepared<Takes<Number>, Gives<Number>> count_hidden_, count_reports_, count_waiting_;
};

} // namespace hamandish::store
