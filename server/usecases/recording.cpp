#include "server/usecases/recording.h"

#include "server/logbook/entry.h"
#include "server/usecases/index_comments.h"

namespace hamandish::usecases {

using domain::LogKind;

namespace {

base::Result<std::vector<store::LoggedFileRow>>
bind_files(store::Connection& connection, store::CommentId comment, const WithFiles& files) {
    std::vector<store::LoggedFileRow> rows;
    for (const store::CommentFileRecord& one : files) {
        if (!connection.comment_files.bind(one.id, comment))
            return base::fail(base::ErrorCode::NotFound, "files");
        rows.push_back(
            {one.byte_count, std::string(domain::type_of(one.kind).word), one.name, one.sha256});
    }
    return rows;
}

} // namespace

base::Result<RecordedComment>
record_comment(store::Connection& connection, const store::Place& place,
               const store::PersonRecord& person, store::NewComment comment,
               domain::TwoTexts organisation, const WithFiles& files) {
    const base::Instant now = comment.created_at;
    comment.evidence.entry_index = connection.log.take_index();
    const auto id = connection.contributions.insert(comment);
    if (!id) return base::fail(base::ErrorCode::Conflict, "client_key");
    TRY_ASSIGN(auto with_files, bind_files(connection, *id, files));
    if (!comment.passage.language.empty())
        connection.passages.note_comment(*id, comment.unit, comment.passage);
    if (!comment.reply_to) connection.call_days.count(place.call, store::Counted::Comments, now);
    index_comment(connection, *id, comment.text);
    connection.journal.append({store::EventKind::CommentSubmitted, place.call, id->value, now});
    const store::LoggedCommentRow row{*id,
                                      comment.evidence,
                                      {},
                                      {},
                                      person.pseudonym,
                                      comment.text,
                                      std::string(domain::word(comment.kind)),
                                      comment.wording,
                                      std::move(organisation),
                                      comment.reply_to,
                                      comment.passage,
                                      std::move(with_files)};
    auto receipt = logbook::append(connection,
                                   {comment.evidence.entry_index, LogKind::CommentReceived,
                                    place.call, place.call_slug, place.unit_key, id->value, now},
                                   logbook::opening_of(row));
    return RecordedComment{*id, std::move(receipt)};
}

RecordedVote record_vote(store::Connection& connection, const store::Place& place,
                         const store::PersonRecord& person, const NewVote& vote) {
    const store::Evidence evidence{connection.log.take_index(), vote.salt};
    const auto before = connection.logged.entry_of_vote(place.unit, person.id);
    connection.contributions.put_vote(place.unit, person.id, vote.choice, vote.at, evidence);
    if (!before) connection.call_days.count(place.call, store::Counted::Votes, vote.at);
    connection.journal.append({store::EventKind::VoteCast, place.call, place.unit.value, vote.at});
    const store::LoggedChoiceRow row{evidence,         std::string(domain::word(vote.choice)),
                                     place.call_slug,  place.unit_key,
                                     person.pseudonym, 0};
    auto receipt =
        logbook::append(connection,
                        {evidence.entry_index, before ? LogKind::VoteChanged : LogKind::VoteCast,
                         place.call, place.call_slug, place.unit_key, before.value_or(0), vote.at},
                        logbook::opening_of(row));
    return {evidence.entry_index, std::move(receipt)};
}

} // namespace hamandish::usecases
