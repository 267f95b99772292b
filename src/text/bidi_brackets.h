// UAX #9, BD16 and N0: brackets of one pair take one direction.
#pragma once

#include "text/bidi_spans.h"

#include <array>
#include <span>
#include <string_view>
#include <vector>

namespace hamandish::text {

/// Reused for every sequence so that it allocates nothing.
class BidiBrackets {
  public:
    /// `sequence` is an isolating run sequence of one level, behind W7; `before` is its sos (L or
    /// R). Linear: the stack holds 63 brackets at most.
    void resolve(std::u16string_view text, std::span<BidiSpan> sequence, BidiClass before);

  private:
    struct Pair {
        std::uint32_t open, close; ///< spans; without a `close` it is none
        std::uint32_t strong;      ///< set of L and R that stand inside
    };
    struct Open {
        char32_t closing;
        std::uint32_t pair;
    };
    [[nodiscard]] bool find_pairs(std::u16string_view text, std::span<const BidiSpan> sequence);
    [[nodiscard]] bool close(std::uint32_t index, char32_t closing);
    [[nodiscard]] Pair& innermost() { return pairs_[stack_[depth_ - 1].pair]; }

    static constexpr std::size_t deepest = 63; ///< BD16: with one more open, it looks no further
    std::array<Open, deepest> stack_{};
    std::size_t depth_ = 0;
    std::vector<Pair> pairs_; ///< in the order of their opening brackets
};

} // namespace hamandish::text
