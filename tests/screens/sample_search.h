// What is found in the sample call.
#pragma once

#include "contract/search_messages.h"
#include "sample_api.h"

namespace hamandish::test {

/// Of more than is shown: words of its text in both languages, and of comments.
[[nodiscard]] contract::SearchPage sample_search(World world);

} // namespace hamandish::test
