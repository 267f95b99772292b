// How a comment and a vote come into the store and the event log, whoever brings them.
#pragma once

#include "contract/messages.h"
#include "server/store/connection.h"

namespace hamandish::usecases {

struct RecordedComment {
    store::CommentId id;
    contract::Receipt receipt;
};
using WithFiles = std::vector<store::CommentFileRecord>;
/// Stores, indexes and logs; `comment` needs a salt and gets its entry here. Whoever calls has
/// asked whether it may be, and for which organisation it speaks, if for one, and counts the
/// participant. `files` wait until now, and come with it from now on. Conflict naming "client_key"
/// for one used before.
[[nodiscard]] base::Result<RecordedComment>
record_comment(store::Connection& connection, const store::Place& place,
               const store::PersonRecord& person, store::NewComment comment,
               domain::TwoTexts organisation = {}, const WithFiles& files = {});

struct NewVote {
    domain::Choice choice = domain::Choice::Pass;
    std::string salt;
    base::Instant at;
};
struct RecordedVote {
    std::int64_t entry_index = 0;
    contract::Receipt receipt;
};
/// The same for a vote; a later one supersedes the one before.
RecordedVote record_vote(store::Connection& connection, const store::Place& place,
                         const store::PersonRecord& person, const NewVote& vote);

} // namespace hamandish::usecases
