// The index form of a text: what is left of it when spelling habits, marks and case are taken away.
// For finding and comparing only; nothing that is kept or shown is ever folded.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace hamandish::analysis {

/// Where a byte of the folded text comes from: bytes of the original, marks after a letter
/// included.
struct Source {
    std::uint32_t start = 0, end = 0;
    bool begins_word = false; ///< after a space, a punctuation mark or a half-space
    friend bool operator==(const Source&, const Source&) = default;
};

struct FoldedText {
    std::string text;            ///< UTF-8; words parted by one space each
    std::vector<Source> sources; ///< one for each byte of `text`
};

/// Persian and Arabic letters that are written for each other become one (ye, kaf, alef, he, waw
/// with or without hamza; letters by shape), all digits ASCII, Latin letters small; diacritics,
/// tatweel, lone hamza, half-spaces and bidi controls vanish; white space and punctuation become
/// one space between words. Folding twice is folding once. The result is never longer than the
/// original but for the lam-alef ligatures (three bytes become four). Any bytes may come in;
/// ill-formed ones part words.
[[nodiscard]] FoldedText fold_text(std::string_view text);

} // namespace hamandish::analysis
