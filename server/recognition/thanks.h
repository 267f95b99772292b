// Whom to thank: the points of usefulness of one call or year, told as words rather than ranks.
#pragma once

#include "analysis/point_ledger.h"
#include "contract/recognition_messages.h"
#include "server/store/recognitions.h"

#include <string>
#include <vector>

namespace hamandish::recognition {

struct ThanksScope {
    std::string call; ///< empty for a year
    int year = 0;     ///< Jalali, of the entry that gave the points
};

/// Of those with points of usefulness within the scope, the ones that are `shown`, as they come
/// there; nobody where they are fewer than five. A minor is shown without a name. The call's title
/// is left to the caller.
[[nodiscard]] contract::Thanks thanks_of(const analysis::PublicPoints& points,
                                         const std::vector<store::ShownPerson>& shown,
                                         const ThanksScope& scope, int this_year);

} // namespace hamandish::recognition
