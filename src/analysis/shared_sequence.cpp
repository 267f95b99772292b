#include "analysis/shared_sequence.h"

#include <algorithm>
#include <map>

namespace hamandish::analysis {
namespace {

using Sequence = std::span<const std::uint32_t>;

/// A stretch of each sequence: elements [begin, end).
struct Stretch {
    std::uint32_t before_begin, before_end, after_begin, after_end;
};

/// Elements found exactly once in each stretch, in the order of the first.
std::vector<Match> found_once(Sequence before, Sequence after, const Stretch& stretch) {
    struct Places {
        std::uint32_t before_count = 0, after_count = 0, before = 0, after = 0;
    };
    std::map<std::uint32_t, Places> places;
    for (std::uint32_t i = stretch.before_begin; i < stretch.before_end; ++i) {
        Places& place = places[before[i]];
        ++place.before_count;
        place.before = i;
    }
    for (std::uint32_t i = stretch.after_begin; i < stretch.after_end; ++i) {
        Places& place = places[after[i]];
        ++place.after_count;
        place.after = i;
    }
    std::vector<Match> matches;
    for (const auto& [element, place] : places)
        if (place.before_count == 1 && place.after_count == 1)
            matches.push_back({place.before, place.after});
    std::sort(matches.begin(), matches.end(),
              [](const Match& one, const Match& other) { return one.before < other.before; });
    return matches;
}

/// The longest run of matches that ascends in the second sequence too (patience sorting).
std::vector<Match> longest_ascending(const std::vector<Match>& matches) {
    std::vector<std::size_t> tops, previous(matches.size());
    constexpr std::size_t none = SIZE_MAX;
    for (std::size_t i = 0; i < matches.size(); ++i) {
        const auto pile = std::lower_bound(
            tops.begin(), tops.end(), matches[i].after,
            [&](std::size_t top, std::uint32_t after) { return matches[top].after < after; });
        previous[i] = pile == tops.begin() ? none : *(pile - 1);
        if (pile == tops.end())
            tops.push_back(i);
        else
            *pile = i;
    }
    std::vector<Match> longest;
    for (std::size_t i = tops.empty() ? none : tops.back(); i != none; i = previous[i])
        longest.push_back(matches[i]);
    std::reverse(longest.begin(), longest.end());
    return longest;
}

/// Myers' greedy search for the shortest edit script, with the furthest points of every step kept.
class ShortestEdit {
  public:
    ShortestEdit(Sequence before, Sequence after, std::uint32_t most_edits)
        : before_(before), after_(after),
          most_edits_(std::min<std::int64_t>(most_edits, std::int64_t(before.size()) +
                                                             std::int64_t(after.size()))) {}

    /// Matches within the two spans, numbered from their starts; none if they differ too much.
    std::vector<Match> matches() {
        for (std::int64_t edits = 0; edits <= most_edits_; ++edits) {
            steps_.emplace_back(std::size_t(2 * edits + 1));
            if (reaches_end(edits)) return trace(edits);
        }
        return {};
    }

  private:
    /// How far along the first sequence diagonal `diagonal` was followed after `edits` edits.
    [[nodiscard]] std::int64_t& furthest(std::int64_t edits, std::int64_t diagonal) {
        return steps_[std::size_t(edits)][std::size_t(diagonal + edits)];
    }

    /// Where a script enters a diagonal: by an addition from above or a removal from below it.
    [[nodiscard]] std::int64_t entered_from(std::int64_t edits, std::int64_t diagonal) {
        if (diagonal == -edits) return diagonal + 1;
        if (diagonal == edits) return diagonal - 1;
        return furthest(edits - 1, diagonal - 1) < furthest(edits - 1, diagonal + 1) ? diagonal + 1
                                                                                     : diagonal - 1;
    }

    [[nodiscard]] std::int64_t start_on(std::int64_t edits, std::int64_t diagonal) {
        if (edits == 0) return 0;
        const std::int64_t from = entered_from(edits, diagonal);
        return furthest(edits - 1, from) + (from < diagonal ? 1 : 0);
    }

    [[nodiscard]] bool reaches_end(std::int64_t edits) {
        const auto before_size = std::int64_t(before_.size());
        const auto after_size = std::int64_t(after_.size());
        for (std::int64_t diagonal = -edits; diagonal <= edits; diagonal += 2) {
            std::int64_t x = start_on(edits, diagonal), y = x - diagonal;
            while (x >= 0 && y >= 0 && x < before_size && y < after_size &&
                   before_[std::size_t(x)] == after_[std::size_t(y)]) {
                ++x;
                ++y;
            }
            furthest(edits, diagonal) = x;
            if (x >= before_size && y >= after_size && x - y == before_size - after_size)
                return true;
        }
        return false;
    }

    [[nodiscard]] std::vector<Match> trace(std::int64_t edits) {
        std::vector<Match> found;
        auto diagonal = std::int64_t(before_.size()) - std::int64_t(after_.size());
        for (; edits >= 0; --edits) {
            const std::int64_t start = start_on(edits, diagonal);
            for (std::int64_t x = furthest(edits, diagonal); x > start; --x)
                found.push_back({std::uint32_t(x - 1), std::uint32_t(x - 1 - diagonal)});
            if (edits > 0) diagonal = entered_from(edits, diagonal);
        }
        std::reverse(found.begin(), found.end());
        return found;
    }

    Sequence before_, after_;
    std::int64_t most_edits_;
    std::vector<std::vector<std::int64_t>> steps_;
};

void append_shortest(Sequence before, Sequence after, const Stretch& stretch,
                     std::uint32_t most_edits, std::vector<Match>& matches) {
    const auto part = [](Sequence whole, std::uint32_t begin, std::uint32_t end) {
        return whole.subspan(begin, end - begin);
    };
    ShortestEdit edit(part(before, stretch.before_begin, stretch.before_end),
                      part(after, stretch.after_begin, stretch.after_end), most_edits);
    for (const Match& match : edit.matches())
        matches.push_back({match.before + stretch.before_begin, match.after + stretch.after_begin});
}

} // namespace

std::vector<Match> shared_sequence(Sequence before, Sequence after, std::uint32_t most_edits) {
    const Stretch whole{0, std::uint32_t(before.size()), 0, std::uint32_t(after.size())};
    std::vector<Match> matches;
    Stretch gap{0, 0, 0, 0};
    for (const Match& anchor : longest_ascending(found_once(before, after, whole))) {
        gap.before_end = anchor.before;
        gap.after_end = anchor.after;
        append_shortest(before, after, gap, most_edits, matches);
        matches.push_back(anchor);
        gap = {anchor.before + 1, 0, anchor.after + 1, 0};
    }
    gap.before_end = whole.before_end;
    gap.after_end = whole.after_end;
    append_shortest(before, after, gap, most_edits, matches);
    return matches;
}

} // namespace hamandish::analysis
