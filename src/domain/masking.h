// Words of a published text that are masked because they are somebody's personal data.
#pragma once

#include "base/result.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace hamandish::domain {

/// Stands in a text for each masked place until whoever shows it says so in words: U+FFFC, the
/// object replacement character, which no comment may contain (comment_text.h).
inline constexpr std::string_view mask_mark = "\xEF\xBF\xBC";
/// Words that one masking names; bytes of them all together.
inline constexpr std::size_t most_masked_words = 50, most_masked_bytes = 8'000;

/// Bytes [begin, end) of a text.
struct TextSpan {
    std::size_t begin = 0, end = 0;
    friend bool operator==(const TextSpan&, const TextSpan&) = default;
};

/// One on each line, without the space around them, each once. TextEmpty, TextTooLong naming
/// "words".
[[nodiscard]] base::Result<std::vector<std::string>> masked_words_from(std::string_view lines);
/// Everywhere the words stand in the text: as whole words, so that a name is not found inside
/// another word nor a number inside a longer one. Sorted; those that overlap or touch are one.
[[nodiscard]] std::vector<TextSpan> places_of(const std::vector<std::string>& words,
                                              std::string_view text);
/// `places` as places_of() gives them.
[[nodiscard]] std::string masked(std::string_view text, const std::vector<TextSpan>& places);
/// For people: every mark said in words.
[[nodiscard]] std::string with_mask_words(std::string_view text, std::string_view words);

} // namespace hamandish::domain
