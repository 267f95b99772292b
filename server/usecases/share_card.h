// What the picture beside a link to a call says.
#pragma once

#include "i18n/locale.h"
#include "server/print/share_card.h"
#include "server/store/connection.h"

namespace hamandish::usecases {

/// Of a call in any state: until it closes it invites, afterwards it tells of its report. NotFound
/// naming "call". `origin`: "https://…".
[[nodiscard]] base::Result<print::ShareCard> share_card_of(store::Connection& connection,
                                                           const std::string& slug,
                                                           const std::string& origin,
                                                           i18n::Locale locale, base::Instant now);

} // namespace hamandish::usecases
