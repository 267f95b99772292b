// Words without their endings, so that "regulation" and "regulations", «نظر» and «نظرها» count as
// one.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace hamandish::analysis {

/// The stem of one folded word (folding.h). Light on purpose: what two endings share is enough, and
/// a stem is never shown. Persian: plurals (-ha, -hay, -an, -at), indefinite and adjectival ye,
/// comparatives, possessives after a plural, present-tense verbs with mi- and nemi-. English:
/// Harman's s-stemmer (D. Harman, "How effective is suffixing?", 1991) with -ing, -ed, -ly and a
/// final e. Words of other scripts, and short ones, are their own stem.
[[nodiscard]] std::string stem_from_word(std::string_view folded_word);

/// A word of a text that says something: not a stop word, not a number, more than one letter.
struct TellingWord {
    std::string stem;
    std::string surface;   ///< as the author wrote it
    std::size_t place = 0; ///< among all words of the text
};
[[nodiscard]] std::vector<TellingWord> telling_words(std::string_view text);

} // namespace hamandish::analysis
