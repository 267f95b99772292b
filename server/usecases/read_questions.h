// The votes and surveys of a call, what one said to them, and what they came to.
#pragma once

#include "contract/question_messages.h"
#include "server/store/connection.h"

namespace hamandish::usecases {

/// NotFound naming "call".
[[nodiscard]] base::Result<contract::CallQuestions>
list_questions(store::Connection& connection, const std::string& slug, base::Instant now);

/// What is counted for the person, or the draft where that is newer. NotFound naming "question".
[[nodiscard]] base::Result<contract::MyMarks>
show_my_marks(store::Connection& connection, const std::string& session_hash,
              const std::string& slug, const std::string& question_key, base::Instant now);

/// NotFound; TooEarly until the deadline has passed.
[[nodiscard]] base::Result<contract::QuestionOutcome> show_outcome(store::Connection& connection,
                                                                   const std::string& slug,
                                                                   const std::string& question_key,
                                                                   base::Instant now);

/// Everything the person said to votes and surveys, drafts included.
[[nodiscard]] std::vector<contract::MyAnswered> answered_by(store::Connection& connection,
                                                            store::PersonId person);

/// Empties the words that the person wrote in surveys; choices and numbers stay, and stay counted.
void empty_answer_texts(store::Connection& connection, store::PersonId person);

} // namespace hamandish::usecases
