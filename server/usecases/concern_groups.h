// Where in the text the concerns of a call were raised, and which groups of people raised them.
#pragma once

#include "server/usecases/report_concerns.h"

namespace hamandish::usecases {

/// By unit, those of most people first; of as many, those of most comments, then in the order of
/// first comments. Comments are public, and so is how many there are: nothing is hidden.
[[nodiscard]] std::vector<contract::ConcernUnit> units_of(const ToldConcern& concern,
                                                          const CallConcerns& all);

/// The groups of the concerns that the report will tell (analysis/concern_groups.h), as profiles
/// are now: to be asked once, with the signature, because two such tables tell together of those by
/// whom they differ. A person counts once, with the first concern of which they spoke. Nobody
/// counts for what was said for an organisation, nor of whoever has erased themselves.
[[nodiscard]] std::vector<contract::SignedGroup>
count_groups(store::Connection& connection, const store::CallRecord& call, const CallConcerns& all);

/// Those of one concern, as they were signed.
[[nodiscard]] std::vector<contract::ConcernGroup> groups_of(const ConcernState& state,
                                                            std::int64_t concern);

} // namespace hamandish::usecases
