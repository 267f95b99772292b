// Shapes words that were not met before, many at a time.
#pragma once

#include "text/shape.h"
#include "text/word_cache.h"

#include <span>
#include <string_view>

namespace hamandish::text {

/// Shapes `words`, which hold no space, as `run` is shaped, and keeps each in `cache`, which has
/// room for them: all in one call, for a call of its own costs a word as much as some letters do.
void learn_words(const ShapeContext& context, const Run& run,
                 std::span<const std::u16string_view> words, const WordSetting& setting,
                 WordCache& cache);

} // namespace hamandish::text
