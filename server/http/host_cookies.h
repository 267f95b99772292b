// The cookies of a site reached by https. A browser takes a "__Host-" cookie from this very host
// alone and over https alone, so no neighbour within the same domain can plant one (RFC
// 6265bis, 4.1.3.2).
#pragma once

#include "server/http/message.h"

namespace hamandish::http {

/// The request as our parts read it: "__Host-session" is called "session"; one that came without
/// the prefix may be anybody's and is left out. Cookies that say nothing of a person pass as they
/// are.
[[nodiscard]] Request with_own_cookies(const Request& request);

/// Calls what `response` sets as this host alone may.
void guard_cookies(Response& response);

} // namespace hamandish::http
