// Showing where words stand that were looked for.
#pragma once

#include "analysis/search.h"
#include "contract/search_messages.h"

#include <span>
#include <string>
#include <vector>

namespace hamandish::usecases {

/// `hit` with the part of the text around the first of `places`, which are in their order and there
/// is at least one.
[[nodiscard]] contract::SearchHit excerpt_of(const std::string& text,
                                             const std::vector<analysis::Found>& places,
                                             contract::SearchHit hit);
/// Where any of the words stands, in order and without overlaps.
[[nodiscard]] std::vector<analysis::Found> find_any(const std::string& text,
                                                    std::span<const std::string> words);

} // namespace hamandish::usecases
