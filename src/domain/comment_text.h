// What a comment may contain.
#pragma once

#include "base/result.h"

#include <cstddef>
#include <string>
#include <string_view>

namespace hamandish::domain {

/// Longest comment, as comment_length counts it.
inline constexpr std::size_t comment_limit = 20'000;

/// As people count: a letter with its marks and its half-space is one, and so is an emoji (grapheme
/// clusters, UAX #29). Piles of marks are not free: every twelve bytes count as one at least, so
/// that the longest comment has a size. What is shown while one writes is what is enforced.
[[nodiscard]] std::size_t comment_length(std::string_view text);

/// The text as it will be kept: CR LF and CR become LF, nothing else is touched (bidi controls,
/// ZWNJ and unnormalised forms are the author's).
///
/// TextEmpty when nothing in it can be seen; TextTooLong over the limit; TextForbidden on control
/// characters other than newline and tab, on noncharacters, on U+FFFC (masking.h) and on ill-formed
/// UTF-8 (overlong forms, lone surrogates). All name "text".
[[nodiscard]] base::Result<std::string> comment_text_from(std::string_view text);

} // namespace hamandish::domain
