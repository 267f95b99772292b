// What a comment may contain.
#pragma once

#include "base/result.h"

#include <cstddef>
#include <string>
#include <string_view>

namespace hamandish::domain {

/// Longest comment, in code points.
inline constexpr std::size_t comment_limit = 20'000;

/// The text as it will be kept: CR LF and CR become LF, nothing else is touched (bidi controls,
/// ZWNJ and unnormalised forms are the author's).
///
/// TextEmpty when nothing in it can be seen; TextTooLong over the limit; TextForbidden on control
/// characters other than newline and tab, on noncharacters and on ill-formed UTF-8 (overlong forms,
/// lone surrogates). All name "text".
[[nodiscard]] base::Result<std::string> comment_text_from(std::string_view text);

} // namespace hamandish::domain
