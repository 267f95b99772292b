// What a call's form for paper says.
#pragma once

#include "server/print/form_page.h"
#include "server/store/connection.h"

namespace hamandish::usecases {

/// The form of a call that has not closed, in Persian and English. NotFound naming "call"; Closed
/// naming "call" afterwards: what cannot be counted is not handed out. `origin`: "https://…".
[[nodiscard]] base::Result<print::Form> paper_form_of(store::Connection& connection,
                                                      const std::string& slug,
                                                      const std::string& origin, base::Instant now);

} // namespace hamandish::usecases
