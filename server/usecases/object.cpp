// "Not satisfied": the author of a contribution asks for its answer to be looked at again.
#include "domain/reason.h"
#include "server/logbook/entry.h"
#include "server/usecases/answer.h"
#include "server/usecases/answer_book.h"
#include "server/usecases/limit.h"
#include "server/usecases/read_mine.h"
#include "server/usecases/wire.h"

namespace hamandish::usecases {
namespace {

using base::ErrorCode;

/// The contribution as it stands now, in its call.
base::Result<contract::Comment> standing_of(store::Connection& connection,
                                            const store::Place& place, store::CommentId id,
                                            base::Instant now) {
    const auto record = connection.contributions.find(id);
    const auto call = connection.calls.find(place.call_slug);
    if (!record || !call) return base::fail(ErrorCode::NotFound, "comment");
    contract::Comment comment = whole_wire_from(*record);
    AnswerBook::of_comments(connection, {id}).fill(comment, terms_of(connection, *call), now);
    return comment;
}

base::Result<contract::Objected> sent_before(store::Connection& connection,
                                             contract::Comment comment) {
    const auto row = connection.logged.objection({comment.id});
    if (!row) return base::fail(ErrorCode::Internal, "objection");
    TRY_ASSIGN(auto receipt, logbook::receipt_of(connection, row->evidence.entry_index,
                                                 logbook::opening_of(*row)));
    return contract::Objected{std::move(comment), std::move(receipt)};
}

} // namespace

base::Result<contract::Objected> object_to_answer(store::Connection& connection,
                                                  const ObjectionCommand& command,
                                                  base::Instant now) {
    TRY_ASSIGN(const auto person, require_person(connection, command.session_hash, now));
    const auto place = connection.contributions.find_place(command.comment);
    if (!place) return base::fail(ErrorCode::NotFound, "comment");
    if (connection.answers.author_of(command.comment) != person.id)
        return base::fail(ErrorCode::Forbidden, "comment");
    const auto text = domain::reason_from(command.text);
    if (!text) return base::fail(text.error().code, "text");
    TRY_ASSIGN(auto comment, standing_of(connection, *place, command.comment, now));
    if (comment.answering.objection == *text) return sent_before(connection, std::move(comment));
    if (comment.answering.state != "answered" || comment.answering.objected_at_ms != 0)
        return base::fail(ErrorCode::Conflict, "comment");
    TRY(count_act(connection, domain::comments_per_person, "comments",
                  std::to_string(person.id.value), now));
    const store::Evidence evidence{connection.log.take_index(), command.salt};
    if (!connection.answers.insert({command.comment, person.id, *text, now, evidence}))
        return base::fail(ErrorCode::Conflict, "comment");
    connection.journal.append(
        {store::EventKind::AnswerContested, place->call, command.comment.value, now});
    auto receipt = logbook::append(
        connection,
        {evidence.entry_index, domain::LogKind::AnswerContested, place->call, place->call_slug,
         place->unit_key, command.comment.value, now},
        logbook::opening_of(store::LoggedObjectionRow{command.comment, evidence, place->call_slug,
                                                      place->unit_key, person.pseudonym, *text}));
    TRY_ASSIGN(auto stands, standing_of(connection, *place, command.comment, now));
    return contract::Objected{std::move(stands), std::move(receipt)};
}

} // namespace hamandish::usecases
