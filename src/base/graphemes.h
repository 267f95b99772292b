// What a person calls one character: extended grapheme clusters (UAX #29), without ICU, so that a
// limit counts the same where it is shown and where it is enforced.
#pragma once

#include <cstddef>
#include <string_view>

namespace hamandish::base {

/// Extended grapheme clusters of Unicode 15.0 in well-formed UTF-8: a letter with its marks and its
/// half-space, an emoji family, CR LF are one each. An ill-formed byte counts as one.
[[nodiscard]] std::size_t count_graphemes(std::string_view utf8);
/// The byte at which the last one begins, which is what a key that erases takes away. A half-space
/// at the end is taken alone: it was typed alone.
[[nodiscard]] std::size_t last_grapheme(std::string_view utf8);

} // namespace hamandish::base
