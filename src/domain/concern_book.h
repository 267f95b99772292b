// The concerns of a call as they stand after what was done to them: a function of the acts alone.
#pragma once

#include "domain/concern_act.h"

#include <utility>

namespace hamandish::domain {

/// `label` and `summary`: empty until somebody wrote them; then the name is by hand.
struct GroupedConcern {
    std::int64_t number = 0;            ///< 1, 2 … as the machine found them, then as split off
    std::vector<std::int64_t> comments; ///< ids, ascending
    TwoTexts label, summary;
    std::string set_aside;        ///< the reason; empty of those that stand
    bool grouped_by_hand = false; ///< comments came or went since the machine grouped them
    friend bool operator==(const GroupedConcern&, const GroupedConcern&) = default;
};

class ConcernBook {
  public:
    /// Conflict naming "concerns" for a second Freeze or anything before the first; NotFound naming
    /// "concern"; Conflict naming "set_aside" for one that is set aside already; InvalidInput
    /// naming "comments" for those of no such concern, or all of it; Conflict naming "take_back"
    /// where nothing is left to take back.
    [[nodiscard]] base::Status take(const ConcernAct& act);

    [[nodiscard]] bool is_begun() const { return is_begun_; }
    [[nodiscard]] const std::vector<GroupedConcern>& concerns() const { return concerns_; }
    [[nodiscard]] const GroupedConcern* find(std::int64_t number) const;
    /// What TakeBack would undo.
    [[nodiscard]] std::optional<ConcernActKind> last() const;

  private:
    using Concerns = std::vector<GroupedConcern>;
    [[nodiscard]] base::Result<GroupedConcern*> standing(std::int64_t number);
    [[nodiscard]] base::Status change(const ConcernAct& act);
    [[nodiscard]] base::Status merge(const std::vector<std::int64_t>& numbers);
    [[nodiscard]] base::Status split(const ConcernAct& act);
    [[nodiscard]] base::Status take_back();
    void freeze(const std::vector<std::vector<std::int64_t>>& groups);

    Concerns concerns_; ///< by number
    bool is_begun_ = false;
    std::vector<std::pair<ConcernActKind, Concerns>> before_; ///< each act, and what stood before
};

} // namespace hamandish::domain
