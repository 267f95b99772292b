// The words of a unit that a comment is about.
#pragma once

#include "base/result.h"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace hamandish::domain {

/// Code points of the longest passage, and of what is kept of the text on either side of one.
inline constexpr std::size_t passage_limit = 1'000, passage_context = 32;

/// Words as they are quoted, with what stands before and after them: a TextQuoteSelector of the Web
/// Annotation Data Model (W3C, 2017, 4.2.4).
struct TextQuote {
    std::string exact, prefix, suffix;
    friend bool operator==(const TextQuote&, const TextQuote&) = default;
};

/// Words that stand in a text, and where: `start` and `end` are those of a TextPositionSelector
/// (4.2.5), in code points. In another version of the text they are a hint, and the quote decides.
struct Passage {
    TextQuote quote;
    std::int64_t start = 0, end = 0;
    friend bool operator==(const Passage&, const Passage&) = default;
};

/// A quote as somebody sends it: without the white space at its ends, and no more of what stands
/// around it than is kept. TextEmpty, TextTooLong, TextForbidden as of a comment's text, naming
/// "passage".
[[nodiscard]] base::Result<TextQuote>
text_quote_from(std::string_view exact, std::string_view prefix = {}, std::string_view suffix = {});

/// The first, or the last, `count` code points of a well-formed text.
[[nodiscard]] std::string_view first_code_points(std::string_view text, std::size_t count);
[[nodiscard]] std::string_view last_code_points(std::string_view text, std::size_t count);

/// Bytes [begin, end) of a text for a place counted in code points; what lies after its end is its
/// end.
struct PassageBytes {
    std::size_t begin = 0, end = 0;
    friend bool operator==(const PassageBytes&, const PassageBytes&) = default;
};
[[nodiscard]] PassageBytes passage_bytes(std::string_view text, std::int64_t start,
                                         std::int64_t end);

} // namespace hamandish::domain
