// What the event log tells in public, as the point ledger takes it.
#pragma once

#include "analysis/point_ledger.h"
#include "base/result.h"
#include "contract/log_messages.h"
#include "server/store/connection.h"

#include <istream>
#include <string_view>

namespace hamandish::recognition {

/// The day in Tehran and its season.
[[nodiscard]] analysis::LoggedMoment moment_of(const contract::LogEntry& entry);
[[nodiscard]] domain::Season season_at(base::Instant at);

/// Adds what an entry with its public opening says; most say nothing here. Openings that are not of
/// their kind's form are passed over: `verify-log` finds those.
void take(analysis::PublicActs& acts, const contract::LogEntry& entry, std::string_view opening);

/// The entries before `end`, as they are read in public now.
[[nodiscard]] analysis::PublicActs public_acts(store::Connection& connection, std::int64_t end);
/// The same from the lines of an export (evidence/FORMAT.md), not verified. InvalidInput naming
/// "log" for what is no export.
[[nodiscard]] base::Result<analysis::PublicActs> public_acts_from_export(std::istream& lines);

/// The newest entry before `end` that can have changed any of that.
[[nodiscard]] std::int64_t newest_public_act(store::Connection& connection, std::int64_t end);

} // namespace hamandish::recognition
