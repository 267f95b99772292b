// Inside html only: pictures that tell numbers as SVG, for the page that no client has taken over.
#pragma once

#include "kit/node.h"

#include <string>

namespace hamandish::html {

/// Maps and halves of pyramids, on a grid of 1000; nothing of other nodes. Hidden from readers,
/// whom the node's own name and the words beside it tell the same. Colours, and the mirroring of
/// halves where the page runs right to left, are in theme_css.cpp.
void append_picture(std::string& out, const kit::Node& node);

} // namespace hamandish::html
