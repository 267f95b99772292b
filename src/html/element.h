// A node as an HTML element: the one mapping from meaning to tags and attributes. The server prints
// it; the browser's mirror applies it. Native elements first, ARIA where HTML has nothing.
#pragma once

#include "kit/node.h"

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace hamandish::html {

struct Element {
    std::string tag;
    std::vector<std::pair<std::string, std::string>> attributes; ///< in a fixed order, id first
    std::string text;              ///< plain; escaping is the printer's business
    std::vector<kit::Mark> pieces; ///< of the text, where words are put in or taken out
    std::vector<std::pair<std::string, std::string>> options; ///< of a select: value and label
    std::string chosen;                                       ///< of a select: a value
    friend bool operator==(const Element&, const Element&) = default;
};

[[nodiscard]] Element element_from_node(const kit::Tree& tree, std::size_t index);
/// The DOM id of a node: its anchor, or "n" and eight hexadecimal digits.
[[nodiscard]] std::string dom_id(const kit::Node& node);
/// The node that a DOM id names; what is no id of ours names a node that no tree has.
[[nodiscard]] kit::NodeId node_from_dom_id(std::string_view id);

} // namespace hamandish::html
