// Votes by every rule and the demo's survey, as a server would send them.
#pragma once

#include "contract/question_messages.h"
#include "sample_api.h"

namespace hamandish::test {

[[nodiscard]] contract::CallQuestions sample_questions(World world);
[[nodiscard]] contract::MyMarks sample_my_marks(World world, std::string_view key);
/// Nothing when there is no question with this key.
[[nodiscard]] std::optional<contract::QuestionOutcome> sample_outcome(World world,
                                                                      std::string_view key);

} // namespace hamandish::test
