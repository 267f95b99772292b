// A tree as text that reads like the page, for golden files.
#pragma once

#include "kit/node.h"

#include <string>

namespace hamandish::test {

/// One line a node, indented by depth: role, words, states, and where it stands: its distance from
/// the page's start edge and top, width and height (whole pixels). Nothing physical, so the two
/// directions of one layout give the same text.
[[nodiscard]] std::string text_from_tree(const kit::Tree& tree, base::Direction direction);

} // namespace hamandish::test
