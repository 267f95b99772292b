// Answering the votes and surveys of a call. All need a session and an open call, or to have been
// begun while it was open (Sending::begun).
#pragma once

#include "contract/question_messages.h"
#include "server/usecases/arrival.h"
#include "server/usecases/sending.h"

namespace hamandish::usecases {

struct MarksCommand {
    std::string session_hash, slug, question_key;
    contract::CastMarks cast;
    std::string salt = {}; ///< fresh randomness, for the commitment in the event log
    Sending sending = {};
    Arrival arrival = {};
};
/// One ballot for each person and question, whose last marks count; sent again as a vote
/// (sending.h). InvalidInput or TextEmpty
/// where the rule does not allow them; NotFound for what is no vote.
[[nodiscard]] base::Result<contract::MarksRecorded>
cast_marks(store::Connection& connection, const MarksCommand& command, base::Instant now);

struct AnswersCommand {
    std::string session_hash, slug, question_key;
    contract::SurveyAnswers given;
    std::string salt = {};
    Sending sending = {}; ///< of a draft, the person alone
    Arrival arrival = {};
};
/// Keeps a draft, or counts the answers and drops the draft; the last ones count. Answers to items
/// that are not asked are dropped. Refused as domain::checked_answers says.
[[nodiscard]] base::Result<contract::MarksRecorded>
give_answers(store::Connection& connection, const AnswersCommand& command, base::Instant now);

} // namespace hamandish::usecases
