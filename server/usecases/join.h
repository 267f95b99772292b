// Becoming somebody: an identity's account, made at its first proof.
#pragma once

#include "server/store/connection.h"

namespace hamandish::usecases {

/// The account that began with this identity (a keyed hash), or a new one with a pseudonym drawn
/// from `random` until one is free; the constraint tells.
[[nodiscard]] base::Result<store::PersonRecord> find_or_add_person(store::Connection& connection,
                                                                   const std::string& identity_hash,
                                                                   std::uint64_t random,
                                                                   base::Instant now);

} // namespace hamandish::usecases
