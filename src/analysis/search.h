// Finding words in a text, however either is spelt.
#pragma once

#include "analysis/folding.h"

#include <span>

namespace hamandish::analysis {

/// Bytes of the original text.
struct Found {
    std::uint32_t start = 0, end = 0;
    friend bool operator==(const Found&, const Found&) = default;
};

/// The folded words of a query, each once, in their order; at most `limit`.
[[nodiscard]] std::vector<std::string> words_of_query(std::string_view query, std::size_t limit);

/// Where the words stand, in order and without overlaps; nothing unless every one of them is there.
/// A word is found where one begins with it, also after a half-space: Persian adds its endings
/// there. A single letter or digit is found where it is all of a word: nearly every text has a word
/// that begins with it.
[[nodiscard]] std::vector<Found> find_words(const FoldedText& text,
                                            std::span<const std::string> words);

/// What an index has to hold so that a text is found by find_words if, and only if, every word of
/// the query begins one of these (or is one, as above): each word from each of its beginnings,
/// once, in no order that means anything.
[[nodiscard]] std::vector<std::string> index_words(const FoldedText& text);

} // namespace hamandish::analysis
