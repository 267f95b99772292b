// What a call's poster says.
#pragma once

#include "server/print/poster_page.h"
#include "server/store/connection.h"

namespace hamandish::usecases {

/// The words of the poster of a call that has not closed, in Persian and English. NotFound naming
/// "call"; Closed naming "call" afterwards: nobody is invited to what is over. `origin`:
/// "https://…"; the address names no language.
[[nodiscard]] base::Result<print::Poster> poster_of(store::Connection& connection,
                                                    const std::string& slug,
                                                    const std::string& origin, base::Instant now);

} // namespace hamandish::usecases
