// What the answers to a survey add up to; anyone can add them up again from the published answers.
#pragma once

#include "domain/survey.h"

#include <cstdint>
#include <span>
#include <vector>

namespace hamandish::domain {

/// One question's answers in numbers. `asked` counts who came to it, `answered` who answered it.
/// `counts`: Single and Multiple, by option; Scale, by value from `least` to `most`; Ranking, by
/// option times place (the first `options.size()` numbers are the first option's first, second, …
/// places); Matrix, by row times option. Empty for Number, Date and Text.
/// `smallest`, `median`, `largest`: Scale, Number and Date, where anybody answered; the lower of
/// the two middle values where there are two.
struct QuestionResult {
    std::string key;
    std::int64_t asked = 0, answered = 0;
    std::vector<std::int64_t> counts;
    std::int64_t smallest = 0, median = 0, largest = 0;
    bool withheld = false; ///< by withhold_small(): every number above is 0 and there are no counts
    friend bool operator==(const QuestionResult&, const QuestionResult&) = default;
};

/// One result for each question, in order. The answers must have passed checked_answers.
[[nodiscard]] std::vector<QuestionResult> count_answers(const Survey& survey,
                                                        std::span<const Answers> all);

/// The least number of answers to a question whose numbers are published (as in the statistics).
inline constexpr std::int64_t least_answers_published = 5;
/// Takes the numbers away from questions that fewer people answered: whoever knows that a colleague
/// took part must not read the answer from the result. How many came to them goes, too, because it
/// tells what was chosen in the question they depend on.
void withhold_small(std::vector<QuestionResult>& results);

} // namespace hamandish::domain
