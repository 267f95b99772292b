// What the unit that answers for a call says in its report in its own words.
#pragma once

#include "base/result.h"
#include "domain/draft.h"

namespace hamandish::domain {

/// What was asked and why, and what was heard; what was decided, and what happens next. Plain text
/// of several paragraphs; each may be missing.
struct OwnWords {
    TwoTexts introduction, conclusion;
    friend bool operator==(const OwnWords&, const OwnWords&) = default;
};

/// Of one text in one language, in code points.
inline constexpr std::size_t most_own_words = 4'000;

/// The words as they will be kept, empty where nothing can be seen. TextTooLong or TextForbidden
/// naming "introduction_fa", "introduction_en", "conclusion_fa" or "conclusion_en". One language
/// may wait.
[[nodiscard]] base::Result<OwnWords> own_words_from(const OwnWords& typed);

/// Is each said in both languages, or in none?
[[nodiscard]] bool are_in_both_languages(const OwnWords& words);

} // namespace hamandish::domain
