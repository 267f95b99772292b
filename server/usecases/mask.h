// Masking somebody's personal data in a comment, word by word. What its author wrote is kept with
// the masking, and the comment's receipt stays one of what they wrote.
#pragma once

#include "server/usecases/moderating.h"

namespace hamandish::usecases {

/// Exactly the words of the act, everywhere they stand in the comment as whole words, and no
/// others: what was masked before and is not among them is shown again. Reports about it are
/// settled. Conflict naming "comment" for what its author has erased, "appeal" while one waits;
/// TextEmpty, TextTooLong naming "words"; InvalidInput naming "words" for one that stands nowhere.
[[nodiscard]] base::Status mask(store::Connection& connection, const Moderating& act);
/// Conflict naming "comment" where nothing is masked, "appeal" while one waits.
[[nodiscard]] base::Status unmask(store::Connection& connection, const Moderating& act);
/// UpholdMask or LiftMask. Conflict naming "comment", "appeal" where none waits; as
/// domain::require_another_moderator().
[[nodiscard]] base::Status decide_mask(store::Connection& connection, const Moderating& act,
                                       domain::ModerationAct decision);

/// The words of a report, each of which stands in the comment; empty: none were named.
/// InvalidInput, TextTooLong naming "words".
[[nodiscard]] base::Result<std::string> reported_words(const store::CommentRecord& comment,
                                                       const std::string& lines);
/// For whoever is about to mask: what is masked, what reporters meant, what looks like personal
/// data; each once.
[[nodiscard]] std::vector<std::string> suggested_words(store::Connection& connection,
                                                       const store::CommentRecord& comment);

} // namespace hamandish::usecases
