// What became of the units of a text in its next version: which was which, and the words that
// changed.
#pragma once

#include "analysis/redline.h"
#include "analysis/unit_pairs.h"

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace hamandish::analysis {

/// A unit in one language. The heading is without kind and number, which are no words of it.
struct UnitText {
    std::string_view heading, text;
};

/// pair_units() over headings and texts together: a chapter has no text but its heading.
[[nodiscard]] std::vector<UnitPair> pair_unit_texts(std::span<const UnitText> before,
                                                    std::span<const UnitText> after);

/// redline() of heading and text, and how many words of them were taken out and put in.
struct UnitRedline {
    std::vector<RedlinePiece> heading, text;
    std::int64_t removed_words = 0, added_words = 0;
};
[[nodiscard]] UnitRedline redline_units(const UnitText& before, const UnitText& after);
/// The words of a piece: as the newer text spells them, unless they were taken out of the older.
[[nodiscard]] std::string_view text_of(const RedlinePiece& piece, std::string_view before,
                                       std::string_view after);
/// Was anything but the spelling of it changed?
[[nodiscard]] bool is_changed(const UnitRedline& unit);

enum class UnitFate { Unchanged, Changed, Added, Removed };
/// Of a pair whose redline is this one.
[[nodiscard]] UnitFate fate_of(const UnitPair& pair, bool changed);
[[nodiscard]] std::string_view word(UnitFate fate); ///< "unchanged" …
[[nodiscard]] std::string_view word(Change change); ///< "kept", "removed", "added"

} // namespace hamandish::analysis
