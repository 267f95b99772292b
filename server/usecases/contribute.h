// Taking part: comment, vote, react. All need a session and an open call, or to have been begun
// while it was open (begun.h).
#pragma once

#include "contract/messages.h"
#include "server/ops/secrets.h"
#include "server/usecases/arrival.h"
#include "server/usecases/sending.h"

namespace hamandish::usecases {

struct CommentCommand {
    std::string session_hash, slug, unit_key, client_key, text;
    std::string salt = {}; ///< fresh randomness, for the commitment in the event log
    std::string kind = "comment", wording = {};
    std::string for_person = {}; ///< as Sending::person
    Arrival arrival = {};
    store::RepresentationId representing = {}; ///< 0: for oneself
    store::CommentId reply_to = {};            ///< 0: to none
    /// Seals what the author of the comment replied to is told; without it nobody is told.
    const ops::Key* notice_key = nullptr;
    contract::TextQuote passage = {};     ///< what it is about; empty `exact`: the whole unit
    std::vector<std::int64_t> files = {}; ///< ids of those that wait for it
    Begun begun = {};
};
/// The same key with the same text gives the stored comment back; with another text, Conflict. A
/// comment already stored is given back even after the deadline. As domain::wording_from() for the
/// replacement wording of a proposal. AlreadySaid when the person has a
/// comment on the unit that says the same (analysis/duplicates.h); as organisation_of() for
/// whom it is said, as domain::check_reply() for what it replies to, as passage_in() for what it is
/// about, as files_to_take() for what comes with it.
[[nodiscard]] base::Result<contract::CommentRecorded>
submit_comment(store::Connection& connection, const CommentCommand& command, base::Instant now);

struct VoteCommand {
    std::string session_hash, slug, unit_key;
    domain::Choice choice = domain::Choice::Pass;
    std::string salt = {};
    Sending sending = {};
    Arrival arrival = {};
};
/// One vote per person and unit, whose last choice counts. What was recorded already is answered as
/// it stands, also after the deadline (sending.h).
[[nodiscard]] base::Result<contract::Counted>
cast_vote(store::Connection& connection, const VoteCommand& command, base::Instant now);

struct ReactionCommand {
    std::string session_hash;
    store::CommentId comment;
    domain::Choice choice = domain::Choice::Pass;
    std::string salt = {};
    Sending sending = {};
    Arrival arrival = {};
};
/// One reaction per person and comment, whose last choice counts; sent again as a vote. Conflict
/// naming "hidden" on what nobody can read; InvalidInput naming "reply" on a reply, which is talk
/// and not weighed.
[[nodiscard]] base::Result<contract::Counted>
react(store::Connection& connection, const ReactionCommand& command, base::Instant now);

} // namespace hamandish::usecases
