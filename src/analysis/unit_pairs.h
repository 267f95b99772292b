// Which unit of a new version of a draft was which unit of the old one.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace hamandish::analysis {

/// A unit of the old version and what became of it in the new one, by their places in the two.
/// Without `after` it was removed, without `before` it is new. `moved`: it stands elsewhere in the
/// order. `likeness` is in percent, 0 without a partner.
struct UnitPair {
    std::optional<std::uint32_t> before, after;
    bool moved = false;
    std::int32_t likeness = 0;
    friend bool operator==(const UnitPair&, const UnitPair&) = default;
};

/// Every unit of both versions once, in the order of the new version, removed ones where they
/// stood. Two units are alike by the folded words they share, rare words counting more (L. R.
/// Dice's coefficient, 1945, of weighted bags). First the best pairing that keeps the order
/// (Needleman and Wunsch, 1970) among units at least 25 % alike; then what is left, if at least 50
/// % alike, has moved. Numbers and headings make no difference: articles are renumbered more often
/// than rewritten.
[[nodiscard]] std::vector<UnitPair> pair_units(std::span<const std::string_view> before,
                                               std::span<const std::string_view> after);

} // namespace hamandish::analysis
