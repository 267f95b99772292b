#include "server/store/journal.h"

namespace hamandish::store {

std::string_view word(EventKind kind) {
    switch (kind) {
    case EventKind::CallImported: return "call_imported";
    case EventKind::PersonJoined: return "person_joined";
    case EventKind::PersonErased: return "person_erased";
    case EventKind::CommentSubmitted: return "comment_submitted";
    case EventKind::VoteCast: return "vote_cast";
    case EventKind::ReactionGiven: return "reaction_given";
    case EventKind::QuestionAsked: return "question_asked";
    case EventKind::QuestionAnswered: return "question_answered";
    }
    return "";
}

Journal::Journal(soci::session& session)
    : append_(session, "INSERT INTO events (kind, call_id, subject_id, at_ms)"
                       " VALUES (:kind, :call, :subject, :at)"),
      push_(session, "INSERT INTO outbox (kind, sealed, written_at_ms)"
                     " VALUES (:kind, :sealed, :at)"),
      first_after_(session,
                   "SELECT id, kind, sealed FROM outbox WHERE id > :id ORDER BY id LIMIT 1"),
      delete_(session, "DELETE FROM outbox WHERE id = :id") {}

void Journal::append(const Event& event) {
    append_.run(Text(word(event.kind)), event.call.value, event.subject, event.at.ms);
}

void Journal::push(const Text& kind, const Text& sealed, base::Instant at) {
    push_.run(kind, sealed, at.ms);
}

std::optional<OutboxRow> Journal::first_after(std::int64_t id) {
    auto row = first_after_.first(id);
    if (!row) return std::nullopt;
    return OutboxRow{std::get<0>(*row), std::get<1>(*row), std::get<2>(*row)};
}

void Journal::delete_from_outbox(std::int64_t id) {
    delete_.run(id);
}

} // namespace hamandish::store
