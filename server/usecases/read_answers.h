// The public page of answers, and what waits for those who answer.
#pragma once

#include "contract/answer_messages.h"
#include "server/store/connection.h"

namespace hamandish::usecases {

/// `query` empty: all. NotFound naming "call"; InvalidInput naming "q" when it is too long or no
/// UTF-8.
[[nodiscard]] base::Result<contract::AnswersPage> list_answers(store::Connection& connection,
                                                               const std::string& slug,
                                                               const std::string& query,
                                                               base::Instant now);

/// How a call keeps its promise to answer, and when each contribution got its first answer.
struct AnswerStanding {
    contract::AnswerFigures figures;
    std::vector<std::optional<base::Instant>> first_answers;
};
[[nodiscard]] AnswerStanding answer_standing(store::Connection& connection,
                                             const store::CallRecord& call, base::Instant now);

/// Contributions that were accepted, wholly or in part, by their newest published answer; the
/// answers in the order in which they were written, voices as on the page of answers.
[[nodiscard]] std::vector<contract::AnswerGroup>
accepted_groups(store::Connection& connection, const store::CallRecord& call, base::Instant now);

/// For staff who may answer in the organisation that owns the call.
[[nodiscard]] base::Result<contract::AnswerQueue> list_answer_queue(store::Connection& connection,
                                                                    const std::string& session_hash,
                                                                    const std::string& slug,
                                                                    base::Instant now);

} // namespace hamandish::usecases
