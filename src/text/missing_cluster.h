// What no font has is laid out by grapheme cluster, in boxes of a guessed width until it is known.
#pragma once

#include "text/engine.h"
#include "text/font_set.h"

#include <cstdint>
#include <string_view>
#include <vector>

namespace hamandish::text {

struct MissingCluster {
    std::uint32_t begin, units; ///< in UTF-16 units
    std::int32_t advance;       ///< em units; wide for emoji and ideographs, narrower for the rest
};

/// The grapheme clusters of [begin, end), a stretch of text that no font has.
[[nodiscard]] std::vector<MissingCluster> missing_clusters(Engine& engine, const FontSet& fonts,
                                                           Weight weight, std::u16string_view text,
                                                           std::uint32_t begin, std::uint32_t end);

} // namespace hamandish::text
