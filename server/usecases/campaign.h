// Marking texts that are nearly the same as a campaign, and taking that back: acts of moderate.h.
#pragma once

#include "server/usecases/moderating.h"

namespace hamandish::usecases {

/// All texts of the call that are alike to the comment's (analysis/floods.h). Conflict naming
/// "comment" where those are too few, or marked already. Nothing is hidden by it.
[[nodiscard]] base::Status mark_campaign(store::Connection& connection, const Moderating& act);
/// Conflict naming "comment" where no mark stands at the comment.
[[nodiscard]] base::Status unmark_campaign(store::Connection& connection, const Moderating& act);

/// The mark in force that one of these comments had a part in, if any had: what is said or erased
/// since does not end it.
[[nodiscard]] std::optional<store::CampaignMarkRecord>
mark_among(const std::vector<store::CampaignMarkRecord>& marks, std::vector<std::int64_t> comments);

} // namespace hamandish::usecases
