// What changed between two versions of a text, word by word, as people mark it on paper.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace hamandish::analysis {

enum class Change { Kept, Removed, Added };

/// Bytes [start, end) of one of the two texts.
struct ByteRange {
    std::uint32_t start = 0, end = 0;
    friend bool operator==(const ByteRange&, const ByteRange&) = default;
};

/// One piece of a redline. What was kept stands in both texts, maybe spelt otherwise; what was
/// removed has an empty `after`, what was added an empty `before`.
struct RedlinePiece {
    Change change = Change::Kept;
    ByteRange before, after;
    friend bool operator==(const RedlinePiece&, const RedlinePiece&) = default;
};

/// The pieces in reading order, removed before added where words were replaced. The `before` ranges
/// together are the whole first text and the `after` ranges the whole second one, in order. Only
/// words and punctuation count as changes: letters that keyboards write for each other, half-spaces
/// (also where the other text has a space), diacritics, the script of digits and the width of white
/// space do not. Words between two changes are shown as replaced with them where that reads better.
/// Anchors are words found once in each text (B. Cohen's patience diff), between them the shortest
/// edit script (E. Myers, "An O(ND) Difference Algorithm and Its Variations", 1986); stretches that
/// differ by more than 1,000 tokens are replaced whole, so that time stays bounded.
[[nodiscard]] std::vector<RedlinePiece> redline(std::string_view before, std::string_view after);

} // namespace hamandish::analysis
