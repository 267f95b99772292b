#include "server/usecases/contribute.h"

#include "analysis/duplicates.h"
#include "domain/client_key.h"
#include "domain/comment_text.h"
#include "server/usecases/index_comments.h"
#include "server/usecases/read_mine.h"
#include "server/usecases/wire.h"

namespace hamandish::usecases {
namespace {

base::Result<store::Place> find_place(store::Connection& connection, const std::string& slug,
                                      const std::string& unit_key) {
    const auto place = connection.calls.find_place(slug, unit_key);
    if (!place) return base::fail(base::ErrorCode::NotFound, "unit");
    return *place;
}

base::Result<contract::Comment> stored_comment(store::Connection& connection, store::CommentId id) {
    const auto comment = connection.contributions.find(id);
    if (!comment) return base::fail(base::ErrorCode::Internal, "comment");
    return wire_from(*comment);
}

/// What the key was used for before, if it was.
base::Result<std::optional<store::CommentId>> find_sent_before(store::Connection& connection,
                                                               const store::NewComment& comment) {
    const auto before = connection.contributions.find_by_key(comment.person, comment.client_key);
    if (!before) return std::optional<store::CommentId>();
    if (before->unit != comment.unit || before->text != comment.text)
        return base::fail(base::ErrorCode::Conflict, "client_key");
    return std::optional(before->id);
}

/// Twice the same from one person in one place adds nothing, however it is spelt.
base::Status require_new_words(store::Connection& connection, const store::NewComment& comment) {
    const auto texts = connection.contributions.texts_of(comment.unit, comment.person);
    for (const std::string& text : texts)
        if (analysis::says_the_same(text, comment.text))
            return base::fail(base::ErrorCode::AlreadySaid, "text");
    return {};
}

} // namespace

base::Result<contract::Comment> submit_comment(store::Connection& connection,
                                               const CommentCommand& command, base::Instant now) {
    TRY_ASSIGN(const auto person, require_person(connection, command.session_hash, now));
    TRY(domain::check_client_key(command.client_key));
    TRY_ASSIGN(const auto text, domain::comment_text_from(command.text));
    TRY_ASSIGN(const auto place, find_place(connection, command.slug, command.unit_key));
    const store::NewComment comment{place.unit, person.id, command.client_key, text, now};
    TRY_ASSIGN(const auto before, find_sent_before(connection, comment));
    if (before) return stored_comment(connection, *before);
    TRY(domain::require_open(place.period, now));
    TRY(require_new_words(connection, comment));
    const auto id = connection.contributions.insert(comment);
    if (!id) return base::fail(base::ErrorCode::Conflict, "client_key");
    index_comment(connection, *id, text);
    connection.contributions.put_participant(place.call, person.id);
    connection.journal.append({store::EventKind::CommentSubmitted, place.call, id->value, now});
    return stored_comment(connection, *id);
}

base::Result<contract::Counted> cast_vote(store::Connection& connection, const VoteCommand& command,
                                          base::Instant now) {
    TRY_ASSIGN(const auto person, require_person(connection, command.session_hash, now));
    TRY_ASSIGN(const auto place, find_place(connection, command.slug, command.unit_key));
    TRY(domain::require_open(place.period, now));
    connection.contributions.put_vote(place.unit, person.id, command.choice, now);
    connection.contributions.put_participant(place.call, person.id);
    connection.journal.append({store::EventKind::VoteCast, place.call, place.unit.value, now});
    return contract::Counted{std::string(domain::word(command.choice)),
                             wire_from(connection.calls.votes(place.unit))};
}

base::Result<contract::Counted> react(store::Connection& connection, const ReactionCommand& command,
                                      base::Instant now) {
    TRY_ASSIGN(const auto person, require_person(connection, command.session_hash, now));
    const auto place = connection.contributions.find_place(command.comment);
    if (!place) return base::fail(base::ErrorCode::NotFound, "comment");
    TRY(domain::require_open(place->period, now));
    connection.contributions.put_reaction(command.comment, person.id, command.choice, now);
    connection.contributions.put_participant(place->call, person.id);
    connection.journal.append(
        {store::EventKind::ReactionGiven, place->call, command.comment.value, now});
    TRY_ASSIGN(const auto comment, stored_comment(connection, command.comment));
    return contract::Counted{std::string(domain::word(command.choice)), comment.reactions};
}

} // namespace hamandish::usecases
