// Groups of people who react alike to comments: found once after a call, told in its report.
#pragma once

#include "base/result.h"
#include "contract/report_messages.h"
#include "server/store/connection.h"

#include <optional>
#include <string>
#include <vector>

namespace hamandish::usecases {

struct CallToGroup {
    store::CallId call;
    store::CallReactions reactions;
};
/// A call whose closing is in the log and of which nothing is kept yet; empty when there is none.
[[nodiscard]] std::optional<CallToGroup> next_call_to_group(store::Connection& connection);
/// What is kept of it: comments by number, without words. Takes seconds of many people, and no
/// connection, so that none is held meanwhile. To be kept with logbook::keep_groups().
[[nodiscard]] std::string groups_to_keep(const store::CallReactions& reactions);

/// What the report tells: the comments that still have words and are not hidden, quoted.
/// `comments`: all of the call, oldest first.
[[nodiscard]] base::Result<contract::OpinionGroups>
report_opinion_groups(store::Connection& connection, store::CallId call,
                      const std::vector<contract::Comment>& comments);

} // namespace hamandish::usecases
