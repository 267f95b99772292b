// What was put into a text and taken out of it, piece by piece.
#pragma once

#include "kit/node.h"

#include <vector>

namespace hamandish::kit {

/// Bytes [begin, end) of the node's text, cut where its marks begin and end: together the whole, in
/// order, none of them empty. One piece without a kind where the node has no marks.
[[nodiscard]] std::vector<Mark> pieces_between(const Node& node, std::uint32_t begin,
                                               std::uint32_t end);

} // namespace hamandish::kit
