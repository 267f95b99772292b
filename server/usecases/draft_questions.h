// The votes and surveys of a draft: made by its editors, asked when it is published. Who may: as
// for the draft's words (drafts.h).
#pragma once

#include "contract/draft_question_messages.h"
#include "server/usecases/draft_access.h"

namespace hamandish::usecases {

/// At the end; without a key it gets one ("vote-2"), a vote by yes and no its options, a survey a
/// section. InvalidInput naming "kind" or "key"; TextTooLong and TextForbidden naming "question";
/// Conflict naming "question_key" when the draft has one, "draft_questions_full" when it has
/// domain::most_draft_questions.
[[nodiscard]] base::Result<contract::DraftPage> add_draft_question(store::Connection& connection,
                                                                   const DraftPlace& place,
                                                                   contract::Question question,
                                                                   base::Instant now);
/// As it now reads, whole or not; its key stays. NotFound naming "question"; Conflict naming
/// "seen_question" where somebody has saved another since it was seen; else as above.
[[nodiscard]] base::Result<contract::DraftPage>
save_draft_question(store::Connection& connection, const DraftPlace& place, const std::string& key,
                    const contract::SaveDraftQuestion& wish, base::Instant now);
/// NotFound naming "question"; InvalidInput naming "change", also of one that is first or last.
[[nodiscard]] base::Result<contract::DraftPage>
change_draft_question(store::Connection& connection, const DraftPlace& place,
                      const std::string& key, const contract::ChangeDraftQuestion& wish,
                      base::Instant now);

/// What each of them is still without.
[[nodiscard]] std::vector<domain::DraftQuestionGaps> question_gaps(store::Connection& connection,
                                                                   store::DraftId draft);
/// As they stand in the draft or, once it is published, as its call asks them.
[[nodiscard]] std::vector<contract::DraftQuestion> questions_of(store::Connection& connection,
                                                                const store::DraftRecord& draft);
/// Adds them to the call that the draft has become; fails as add_question() does.
[[nodiscard]] base::Status ask_questions(store::Connection& connection,
                                         const store::DraftRecord& draft, base::Instant now);
/// A decided text asks nothing: Conflict naming "draft_questions".
[[nodiscard]] base::Status require_no_questions(store::Connection& connection,
                                                store::DraftId draft);

} // namespace hamandish::usecases
