// Shapes words that were not met before, many at a time.
#pragma once

#include "text/shape.h"
#include "text/word_cache.h"

#include <span>
#include <string_view>

namespace hamandish::text {

/// Keeps on `shelf`, of the setting of `run`, what HarfBuzz makes of `words`, which hold no space.
/// Most words of Arabic script are put together from pairs of letters; the others are shaped in one
/// call, for a call of its own costs a word as much as some letters do.
void learn_words(const ShapeContext& context, const Run& run,
                 std::span<const std::u16string_view> words, WordShelf& shelf);

} // namespace hamandish::text
