// Comments on certain words of an article.
#pragma once

#include "recipe.h"

namespace hamandish::test {

/// Marked in the text, listed alone, refused, selected, and what became of them in a later text.
[[nodiscard]] std::vector<Recipe> passage_recipes();

} // namespace hamandish::test
