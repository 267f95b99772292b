// A file that came with a request as the units of a draft.
#pragma once

#include "server/usecases/drafts.h"

#include <string>
#include <string_view>

namespace hamandish::http {

/// DocumentUnknown naming the file for a kind that no draft is read from; else as
/// documents::read_draft_units().
[[nodiscard]] base::Result<usecases::ReadFile>
draft_file_from(const std::string& name, std::string_view bytes, bool is_persian);

} // namespace hamandish::http
