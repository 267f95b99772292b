// What everyone may read: the list of calls, a call, a unit.
#pragma once

#include "contract/messages.h"
#include "server/store/connection.h"

namespace hamandish::usecases {

[[nodiscard]] base::Result<contract::CallList> list_calls(store::Connection& connection,
                                                          base::Instant now);
/// NotFound naming "call".
[[nodiscard]] base::Result<contract::CallPage>
show_call(store::Connection& connection, const std::string& slug, base::Instant now);
/// `list` as domain::comment_list_from reads it. NotFound naming "call" or "unit", InvalidInput
/// naming "list".
[[nodiscard]] base::Result<contract::UnitPage>
show_unit(store::Connection& connection, const std::string& slug, const std::string& unit_key,
          const std::string& list, base::Instant now);

} // namespace hamandish::usecases
