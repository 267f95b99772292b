// The words of a unit that a comment is about.
#pragma once

#include "contract/messages.h"
#include "server/store/connection.h"

namespace hamandish::usecases {

/// What is quoted, in the text of the unit that is consulted on: in the language it is said to be
/// in, else in the other one. Nothing where nothing is quoted. NotFound naming "passage" where it
/// is not there, Conflict where it is there more than once, InvalidInput for another language; else
/// as domain::text_quote_from() and analysis::passage_of().
[[nodiscard]] base::Result<store::PassageRecord> passage_in(store::Connection& connection,
                                                            const store::Place& place,
                                                            const contract::TextQuote& quote);

/// Those of a unit that are commented on, in the order of its text.
[[nodiscard]] std::vector<contract::CommentedPassage>
commented_passages(store::Connection& connection, store::UnitId unit);

} // namespace hamandish::usecases
