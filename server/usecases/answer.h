// Answering: written by one member of staff, reviewed by another, and not the last word.
#pragma once

#include "contract/answer_messages.h"
#include "server/ops/secrets.h"
#include "server/store/connection.h"

namespace hamandish::usecases {

/// Who answers the contributions to a call, and the call.
struct AnsweringStaff {
    store::PersonRecord person;
    store::CallRecord call;
};
/// As require_act() of staff.h for Act::AnswerProposals, in the organisation that owns the call;
/// whoever may answer nowhere learns nothing of calls, everybody else NotFound naming "call".
[[nodiscard]] base::Result<AnsweringStaff> require_answering(store::Connection& connection,
                                                             const std::string& session_hash,
                                                             const std::string& slug,
                                                             base::Instant now);

struct AnswerCommand {
    std::string session_hash, slug;
    contract::WriteAnswer answer;
};
/// An answer to contributions of one unit, for somebody else to review. As domain::answer_from();
/// NotFound or Conflict naming "comment_ids" for what is not owed an answer or has one; Conflict
/// naming "answer_id" for an answer that was not returned.
[[nodiscard]] base::Result<contract::AnswerQueue>
write_answer(store::Connection& connection, const AnswerCommand& command, base::Instant now);

struct ReviewCommand {
    std::string session_hash;
    store::AnswerId answer;
    contract::ReviewAnswer review;
};
/// Publishes an answer, with its entry in the event log and a message to each person it answers, or
/// returns it to its author with a note. `key` seals the messages.
/// Forbidden naming "reviewer" to its author; Conflict naming "answer" when it is not in review.
[[nodiscard]] base::Result<contract::AnswerQueue> review_answer(store::Connection& connection,
                                                                const ops::Key& key,
                                                                const ReviewCommand& command,
                                                                base::Instant now);

struct RulesCommand {
    std::string session_hash, slug;
    contract::AnswerRules rules;
};
/// As domain::check_answer_days(); NotFound naming "organisation". Whoever changes the rules leads
/// where the call belongs now and where it goes.
[[nodiscard]] base::Result<contract::AnswerRules>
set_answer_rules(store::Connection& connection, const RulesCommand& command, base::Instant now);

struct ObjectionCommand {
    std::string session_hash;
    store::CommentId comment;
    std::string text, salt;
};
/// "Not satisfied", by the author of an answered contribution, once. Forbidden naming "comment" to
/// others; Conflict naming "comment" before an answer and the second time with other words.
[[nodiscard]] base::Result<contract::Objected>
object_to_answer(store::Connection& connection, const ObjectionCommand& command, base::Instant now);

} // namespace hamandish::usecases
