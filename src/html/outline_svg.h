// Inside html only: shapes as an SVG picture, for the page that no client has taken over.
#pragma once

#include "kit/node.h"

#include <string>

namespace hamandish::html {

/// As large as the node is laid out, on a grid of 1000; hidden from readers, whom the node's own
/// name and the words beside it tell the same. Colours are in theme_css.cpp.
void append_outlines(std::string& out, const kit::Node& node);

} // namespace hamandish::html
