// Inside http only: where a request about a draft says that it belongs.
#pragma once

#include "server/http/api_steps.h"
#include "server/usecases/drafts.h"

#include <string>
#include <vector>

namespace hamandish::http {

/// Of a route whose first parameter is the draft's slug.
[[nodiscard]] inline usecases::DraftPlace place_of(const std::vector<std::string>& parameters,
                                                   const Request& request) {
    return {session_hash_of(request), parameters[0]};
}

} // namespace hamandish::http
