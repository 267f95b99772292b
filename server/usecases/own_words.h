// What the unit says in the report of its closed call in its own words, until it is published.
#pragma once

#include "contract/own_words.h"
#include "server/usecases/concerns.h"

namespace hamandish::usecases {

struct OwnWordsCommand {
    std::string session_hash, slug;
    contract::WriteOwnWords wish;
};
/// For Act::PublishReport, from the end of the call until its report is published. TooEarly before;
/// Conflict naming "report" after, "seen_words" where somebody was faster; the refusals of
/// domain/own_words.h.
[[nodiscard]] base::Result<contract::ConcernDesk> write_own_words(store::Connection& connection,
                                                                  const OwnWordsCommand& command,
                                                                  base::Instant now,
                                                                  KeptConcerns& kept);

[[nodiscard]] contract::OwnWords wire_from(const domain::OwnWords& words);

} // namespace hamandish::usecases
