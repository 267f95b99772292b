// Single characters, as far as finding and comparing are concerned.
#pragma once

namespace hamandish::analysis {

/// The one of several Persian and Arabic letters that are written for each other (ye, kaf, alef,
/// he, waw; letters by shape), an ASCII digit, a small Latin letter; all else as it is.
[[nodiscard]] char32_t folded_letter(char32_t value);
/// Diacritics, Quranic marks, tatweel, lone hamza: a word is the same without them.
[[nodiscard]] bool is_mark(char32_t value);
/// Half-space, bidi controls, soft hyphen and their like.
[[nodiscard]] bool is_unseen(char32_t value);

} // namespace hamandish::analysis
