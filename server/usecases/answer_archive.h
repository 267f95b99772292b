// The archive of answers: what is found in it, and how answers come into it.
#pragma once

#include "contract/archive_messages.h"
#include "server/store/connection.h"

namespace hamandish::usecases {

/// As the address of the API has them (contract/archive_messages.h).
struct ArchiveWish {
    std::string outcome, answerer, ground, before, query;
};
/// NotFound naming "organisation" or "ground"; InvalidInput naming "outcome", "before", or "q" when
/// it is too long or no UTF-8.
[[nodiscard]] base::Result<contract::AnswerArchive>
search_answers(store::Connection& connection, const ArchiveWish& wish, base::Instant now);

/// Puts answers into the archive that were made public or whose words changed since; how many it
/// was, at most `limit`. In the transactions that do so, and regularly, in case they were many.
[[nodiscard]] base::Result<std::int64_t> archive_answers(store::Connection& connection,
                                                         std::int64_t limit = 20);

} // namespace hamandish::usecases
