// What acts of moderators have in common.
#pragma once

#include "domain/log_kind.h"
#include "server/store/connection.h"

namespace hamandish::usecases {

/// One act of a moderator, once it is known that they may.
struct Moderating {
    store::CommentId comment;
    store::ModerationPlace place;
    store::PersonId moderator;
    std::string rule, reason, words;
    base::Instant now;
};

void log_act(store::Connection& connection, const Moderating& act, domain::LogKind kind,
             std::int64_t index, std::string opening);
void tell(store::Connection& connection, const Moderating& act, store::EventKind kind);

} // namespace hamandish::usecases
