// Keeps the page's elements the same as the client's tree: tells mirror.js what changed since the
// last time, and nothing else.
#pragma once

#include "kit/node.h"
#include "web/wire.h"

#include <cstdint>
#include <unordered_map>

namespace hamandish::web {

/// Told as a list, removals first, then in the tree's order. Each change is a u8 and the node's id:
///   0 Remove
///   1 Element  tag, list of (name, value); a new node or a changed one
///   2 Place    parent's id (0: none), previous sibling's id (0: it is the first child)
///   3 Rect     x, y, width, height in CSS pixels from the parent's corner
///   4 Lines    space above and below, list of (text, u8 ending, space before, space after): how
///   the
///              drawn lines stand in their element. Ending: 0 of the text, 1 a space, 2 a place
///              where a line may break, 3 a new line
///   5 Text     of an element that has no lines
///   6 Value    of a text field or a select
///   7 Options  of a select: list of (value, label); its Value comes after them
class DomMirror {
  public:
    void write_changes(const kit::Tree& tree, WireWriter& writer);

  private:
    enum class Change : std::uint8_t { Remove, Element, Place, Rect, Lines, Text, Value, Options };
    struct Place {
        kit::NodeId parent = 0, previous = 0;
        std::uint64_t parent_tag = 0; ///< another tag is another element to stand in
        friend bool operator==(const Place&, const Place&) = default;
    };
    /// What the page was last told of a node; hashes stand for what is long.
    struct Told {
        std::uint64_t tag = 0, element = 0, content = 0, options = 0;
        Place place;
        base::Rect rect;
        std::uint32_t round = 0;
    };
    void write_removals(const kit::Tree& tree, WireWriter& writer);
    void write_node(const kit::Tree& tree, std::size_t index, kit::NodeId previous,
                    WireWriter& writer);
    void write_element(const kit::Tree& tree, std::size_t index, Told& told, WireWriter& writer);
    void write_options(const kit::Node& node, Told& told, WireWriter& writer);
    void write_content(const kit::Node& node, Told& told, WireWriter& writer);
    void begin(WireWriter& writer, Change change, kit::NodeId node);

    std::unordered_map<kit::NodeId, Told> told_;
    std::uint32_t round_ = 0, changes_ = 0;
};

} // namespace hamandish::web
