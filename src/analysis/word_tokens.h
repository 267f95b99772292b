// A text cut into what people compare: words, punctuation marks, and the white space between them.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace hamandish::analysis {

enum class TokenKind { Word, Mark, Space, NewLine };

/// A piece of a text that is compared as a whole: bytes [start, end). Two tokens read the same when
/// their kinds and forms are equal: a word's form is its folded spelling, so that Arabic letters,
/// half-spaces, diacritics and the script of digits make no difference; any white space within a
/// line reads like any other.
struct Token {
    TokenKind kind = TokenKind::Word;
    std::uint32_t start = 0, end = 0;
    std::string form;
};

/// The tokens of a text in order; together they are the whole of it, byte for byte. A run of white
/// space with a line break in it is one NewLine. Ill-formed bytes are words of their own.
[[nodiscard]] std::vector<Token> tokens_of(std::string_view text);

} // namespace hamandish::analysis
