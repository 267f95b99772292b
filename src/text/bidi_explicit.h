// UAX #9, X1 to X10: embeddings, overrides and isolates.
#pragma once

#include "text/bidi_implicit.h"

#include <array>
#include <span>
#include <string_view>
#include <vector>

namespace hamandish::text {

/// Reused for every paragraph so that it allocates nothing.
class BidiExplicit {
  public:
    /// Levels for a paragraph's spans, all but L1's; those that X9 removes keep any. FSI must have
    /// become LRI or RLI (X5c). Linear: runs are linked as their isolates close.
    void resolve(std::u16string_view text, std::span<BidiSpan> spans, Level base, bool has_brackets,
                 BidiBrackets& brackets);

  private:
    static constexpr std::uint32_t none = ~0u;
    static constexpr Level deepest = 125;

    /// X1's directional status; an isolate's knows the run that its initiator stands in.
    struct Status {
        Level level;
        BidiClass override; ///< L, R, or ON for none
        bool is_isolate;
        std::uint32_t run;
    };
    /// BD7, and by `next` BD13. Between two of its spans there may be some that X9 removes.
    struct LevelRun {
        std::uint32_t begin, end; ///< spans
        std::uint32_t next;       ///< the run that goes on behind the isolate at its end
        Level level;
        bool goes_on;   ///< behind such an isolate
        bool lacks_pdi; ///< ends in an initiator that nothing matches
    };

    void character(std::uint32_t index, BidiSpan& span);
    void initiate_embedding(BidiClass initiator);
    void initiate_isolate(std::uint32_t index, BidiSpan& span);
    void pop_isolate(std::uint32_t index, BidiSpan& span);
    void pop_embedding();
    void place(std::uint32_t index, BidiSpan& span);
    [[nodiscard]] SequenceEnds gather(std::span<const BidiSpan> spans, std::uint32_t first);

    std::array<Status, deepest + 2> stack_{}; ///< the first is the paragraph's own
    std::size_t depth_ = 0;
    std::size_t overflow_isolates_ = 0, overflow_embeddings_ = 0, valid_isolates_ = 0;
    std::vector<LevelRun> runs_;
    std::vector<BidiSpan> sequence_;    ///< the one that is being resolved
    std::vector<std::uint32_t> places_; ///< of its spans in the paragraph
};

} // namespace hamandish::text
