// How nodes get ids that are the same in every frame and on both sides of the wire.
#pragma once

#include "kit/node.h"

#include <string_view>

namespace hamandish::kit {

/// FNV-1a (Fowler, Noll, Vo) over an anchor alone: an anchored node keeps its id wherever it
/// stands.
[[nodiscard]] NodeId id_from_anchor(std::string_view anchor);
/// FNV-1a over the parent's id, the role and the key.
[[nodiscard]] NodeId id_from_key(NodeId parent, Role role, std::string_view key);
/// For a node without a key: its place among its parent's children of the same role.
[[nodiscard]] NodeId id_from_ordinal(NodeId parent, Role role, std::int32_t ordinal);

} // namespace hamandish::kit
