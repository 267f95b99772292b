#include "server/usecases/contribute.h"

#include "analysis/duplicates.h"
#include "domain/client_key.h"
#include "domain/comment_text.h"
#include "domain/reply.h"
#include "server/logbook/entry.h"
#include "server/usecases/comment_files.h"
#include "server/usecases/counting.h"
#include "server/usecases/index_comments.h"
#include "server/usecases/limit.h"
#include "server/usecases/passage.h"
#include "server/usecases/read_mine.h"
#include "server/usecases/recording.h"
#include "server/usecases/reply_notice.h"
#include "server/usecases/representatives.h"
#include "server/usecases/wire.h"

#include <algorithm>

namespace hamandish::usecases {
namespace {

using domain::LogKind;

base::Result<store::Place> find_place(store::Connection& connection, const std::string& slug,
                                      const std::string& unit_key) {
    const auto place = connection.calls.find_place(slug, unit_key);
    if (!place) return base::fail(base::ErrorCode::NotFound, "unit");
    return *place;
}

/// As its author sees it.
base::Result<contract::Comment> stored_comment(store::Connection& connection, store::CommentId id) {
    const auto comment = connection.contributions.find(id);
    if (!comment) return base::fail(base::ErrorCode::Internal, "comment");
    contract::Comment whole = whole_wire_from(*comment);
    tell_files(connection, whole);
    return whole;
}

/// A comment and its receipt, as they were given when it was first sent.
base::Result<contract::CommentRecorded> recorded_comment(store::Connection& connection,
                                                         store::CommentId id) {
    TRY_ASSIGN(auto comment, stored_comment(connection, id));
    const auto row = connection.logged.comment(id);
    if (!row) return base::fail(base::ErrorCode::Internal, "comment");
    TRY_ASSIGN(auto receipt, logbook::receipt_of(connection, row->evidence.entry_index,
                                                 logbook::opening_of(*row)));
    return contract::CommentRecorded{std::move(comment), std::move(receipt)};
}

/// Are these the files that came with the comment?
bool has_files(store::Connection& connection, store::CommentId comment,
               std::vector<std::int64_t> ids) {
    std::vector<std::int64_t> there;
    for (const store::CommentFileRecord& one : connection.comment_files.of_comment(comment))
        there.push_back(one.id.value);
    std::sort(ids.begin(), ids.end());
    return there == ids;
}

/// What the key was used for before, if it was.
base::Result<std::optional<store::CommentId>> find_sent_before(store::Connection& connection,
                                                               const store::NewComment& comment,
                                                               const CommentCommand& command) {
    const auto before = connection.contributions.find_by_key(comment.person, comment.client_key);
    if (!before) return std::optional<store::CommentId>();
    if (before->unit != comment.unit || before->text != comment.text ||
        before->kind != domain::word(comment.kind) || before->wording != comment.wording ||
        before->representation != command.representing.value ||
        before->reply_to != comment.reply_to ||
        before->passage != store::place_name(comment.passage) ||
        !has_files(connection, before->id, command.files))
        return base::fail(base::ErrorCode::Conflict, "client_key");
    return std::optional(before->id);
}

/// Is there something to reply to, and may it be replied to so?
base::Status require_repliable(store::Connection& connection, const store::NewComment& reply) {
    if (!reply.reply_to) return {};
    const auto place = connection.contributions.find_place(reply.reply_to);
    const auto comment = connection.contributions.find(reply.reply_to);
    if (!place || !comment) return base::fail(base::ErrorCode::NotFound, "reply_to");
    return domain::check_reply(
        {place->unit.value, bool(comment->reply_to), comment->hiding.hidden_at.ms != 0},
        reply.unit.value, reply.kind, !reply.wording.empty());
}

/// What of the wording differs from the unit's texts.
base::Result<std::string> changed_wording(store::Connection& connection, const store::Place& place,
                                          domain::ContributionKind kind,
                                          const std::string& wording) {
    for (const store::UnitRecord& unit : connection.calls.units(place.call))
        if (unit.id == place.unit)
            return domain::wording_from(kind, wording, unit.text.fa, unit.text.en);
    return base::fail(base::ErrorCode::NotFound, "unit");
}

/// Twice the same from one person in one place adds nothing, however it is spelt; of other words of
/// the unit it is another thing to say.
base::Status require_new_words(store::Connection& connection, const store::NewComment& comment) {
    const auto texts = connection.contributions.texts_of(comment.unit, comment.person,
                                                         store::place_name(comment.passage));
    for (const std::string& text : texts)
        if (analysis::says_the_same(text, comment.text))
            return base::fail(base::ErrorCode::AlreadySaid, "text");
    return {};
}

/// The vote that this very sending has cast before, if it has.
base::Result<std::optional<contract::Counted>> vote_sent_before(store::Connection& connection,
                                                                const VoteCommand& command,
                                                                const store::PersonRecord& person,
                                                                const store::Place& place) {
    using Found = std::optional<contract::Counted>;
    if (command.sending.key.empty()) return Found();
    const auto entry = connection.logged.entry_of_vote(place.unit, person.id);
    TRY_ASSIGN(const bool again, was_recorded(connection, command.sending, person.id, entry));
    if (!again) return Found();
    const std::string choice = connection.contributions.vote_of(place.unit, person.id);
    const store::Evidence evidence{*entry, connection.logged.salt_of(*entry, person.id)};
    TRY_ASSIGN(auto receipt, logbook::receipt_of(connection, *entry,
                                                 logbook::opening_of(store::LoggedChoiceRow{
                                                     evidence, choice, place.call_slug,
                                                     place.unit_key, person.pseudonym, 0})));
    return Found(contract::Counted{choice, wire_from(connection.calls.votes(place.unit)),
                                   std::move(receipt)});
}

/// The reaction that this very sending has given before, if it has.
base::Result<std::optional<contract::Counted>>
reaction_sent_before(store::Connection& connection, const ReactionCommand& command,
                     const store::PersonRecord& person, const store::Place& place) {
    using Found = std::optional<contract::Counted>;
    if (command.sending.key.empty()) return Found();
    const auto entry = connection.logged.entry_of_reaction(command.comment, person.id);
    TRY_ASSIGN(const bool again, was_recorded(connection, command.sending, person.id, entry));
    if (!again) return Found();
    // What is recorded is what this sending said: a later choice would have another entry.
    const std::string choice(domain::word(command.choice));
    const store::Evidence evidence{*entry, connection.logged.salt_of(*entry, person.id)};
    TRY_ASSIGN(auto receipt,
               logbook::receipt_of(connection, *entry,
                                   logbook::opening_of(store::LoggedChoiceRow{
                                       evidence, choice, place.call_slug, place.unit_key,
                                       person.pseudonym, command.comment.value})));
    TRY_ASSIGN(const auto comment, stored_comment(connection, command.comment));
    return Found(contract::Counted{choice, comment.reactions, std::move(receipt)});
}

contract::Receipt log_choice(store::Connection& connection, const store::LoggedChoiceRow& choice,
                             const logbook::Act& act) {
    return logbook::append(connection, act, logbook::opening_of(choice));
}

/// Whose it is, and where.
struct Author {
    const store::PersonRecord& person;
    const store::Place& place;
};

base::Result<contract::CommentRecorded> take_comment(store::Connection& connection,
                                                     const CommentCommand& command,
                                                     const Author& author,
                                                     const store::NewComment& comment) {
    const auto& [person, place] = author;
    const base::Instant now = comment.created_at;
    TRY(require_taken_in(place.period, place.call_slug, command.begun, now));
    TRY(require_repliable(connection, comment));
    TRY(require_uncounted(connection, person.id, place.call));
    TRY(require_new_words(connection, comment));
    TRY_ASSIGN(const auto organisation,
               organisation_of(connection, person.id, command.representing));
    TRY_ASSIGN(const auto files,
               files_to_take(connection,
                             {person.id, place.unit, command.representing, command.files}, now));
    TRY(count_act(connection, domain::comments_per_person, "comments",
                  std::to_string(person.id.value), now));
    TRY_ASSIGN(auto recorded,
               record_comment(connection, place, person, comment, organisation, files));
    if (command.representing.value != 0)
        connection.representatives.note_comment(recorded.id, command.representing);
    if (command.reply_to && command.notice_key != nullptr)
        tell_of_reply(connection, *command.notice_key, place, {command.reply_to, person.id}, now);
    count_participant(connection, place.call, person.id, command.arrival, now);
    TRY_ASSIGN(auto stored, stored_comment(connection, recorded.id));
    return contract::CommentRecorded{std::move(stored), std::move(recorded.receipt)};
}

} // namespace

base::Result<contract::CommentRecorded>
submit_comment(store::Connection& connection, const CommentCommand& command, base::Instant now) {
    TRY_ASSIGN(const auto person, require_person(connection, command.session_hash, now));
    TRY(require_sender({{}, command.for_person}, person));
    TRY(domain::check_client_key(command.client_key));
    TRY_ASSIGN(const auto text, domain::comment_text_from(command.text));
    TRY_ASSIGN(const auto place, find_place(connection, command.slug, command.unit_key));
    TRY_ASSIGN(const auto kind, domain::contribution_kind_from_word(command.kind));
    TRY_ASSIGN(const auto wording, changed_wording(connection, place, kind, command.wording));
    store::NewComment comment{place.unit, person.id, command.client_key, text, now, {},
                              kind,       wording,   command.reply_to};
    if (comment.reply_to && !command.passage.exact.empty()) // it is about what it replies to
        return base::fail(base::ErrorCode::InvalidInput, "passage");
    TRY_ASSIGN(comment.passage, passage_in(connection, place, command.passage));
    TRY_ASSIGN(const auto before, find_sent_before(connection, comment, command));
    if (before) return recorded_comment(connection, *before);
    comment.evidence.salt = command.salt;
    return take_comment(connection, command, {person, place}, comment);
}

base::Result<contract::Counted> cast_vote(store::Connection& connection, const VoteCommand& command,
                                          base::Instant now) {
    TRY_ASSIGN(const auto person, require_person(connection, command.session_hash, now));
    TRY(require_sender(command.sending, person));
    TRY_ASSIGN(const auto place, find_place(connection, command.slug, command.unit_key));
    TRY_ASSIGN(auto sent_before, vote_sent_before(connection, command, person, place));
    if (sent_before) return std::move(*sent_before);
    TRY(require_taken_in(place.period, place.call_slug, command.sending.begun, now));
    TRY(require_uncounted(connection, person.id, place.call));
    TRY(count_choice(connection, person.id, now));
    auto recorded = record_vote(connection, place, person, {command.choice, command.salt, now});
    note_recorded(connection, command.sending, person.id, recorded.entry_index);
    count_participant(connection, place.call, person.id, command.arrival, now);
    return contract::Counted{std::string(domain::word(command.choice)),
                             wire_from(connection.calls.votes(place.unit)),
                             std::move(recorded.receipt)};
}

base::Result<contract::Counted> react(store::Connection& connection, const ReactionCommand& command,
                                      base::Instant now) {
    TRY_ASSIGN(const auto person, require_person(connection, command.session_hash, now));
    TRY(require_sender(command.sending, person));
    const auto place = connection.contributions.find_place(command.comment);
    if (!place) return base::fail(base::ErrorCode::NotFound, "comment");
    TRY_ASSIGN(auto sent_before, reaction_sent_before(connection, command, person, *place));
    if (sent_before) return std::move(*sent_before);
    TRY(require_taken_in(place->period, place->call_slug, command.sending.begun, now));
    const auto commented = connection.contributions.find(command.comment);
    if (commented && commented->reply_to) return base::fail(base::ErrorCode::InvalidInput, "reply");
    if (connection.moderation.in_force(command.comment))
        return base::fail(base::ErrorCode::Conflict, "hidden");
    TRY(require_uncounted(connection, person.id, place->call));
    TRY(count_choice(connection, person.id, now));
    const store::Evidence evidence{connection.log.take_index(), command.salt};
    const auto before = connection.logged.entry_of_reaction(command.comment, person.id);
    connection.contributions.put_reaction(command.comment, person.id, command.choice, now,
                                          evidence);
    note_recorded(connection, command.sending, person.id, evidence.entry_index);
    count_participant(connection, place->call, person.id, command.arrival, now);
    connection.journal.append(
        {store::EventKind::ReactionGiven, place->call, command.comment.value, now});
    TRY_ASSIGN(const auto comment, stored_comment(connection, command.comment));
    const std::string choice(domain::word(command.choice));
    auto receipt = log_choice(connection,
                              {evidence, choice, place->call_slug, place->unit_key,
                               person.pseudonym, command.comment.value},
                              {evidence.entry_index,
                               before ? LogKind::ReactionChanged : LogKind::ReactionGiven,
                               place->call, place->call_slug, place->unit_key,
                               before.value_or(command.comment.value), now});
    return contract::Counted{choice, comment.reactions, std::move(receipt)};
}

} // namespace hamandish::usecases
