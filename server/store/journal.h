// What happened (events, kept for ever) and what is still to be told to people (outbox).
#pragma once

#include "server/store/prepared.h"
#include "server/store/records.h"

#include <optional>

namespace hamandish::store {

enum class EventKind {
    CallImported,
    PersonJoined,
    PersonErased,
    CommentSubmitted,
    VoteCast,
    ReactionGiven,
    QuestionAsked,
    QuestionAnswered,
};
/// "call_imported", "vote_cast" …
[[nodiscard]] std::string_view word(EventKind kind);

/// Names rows, never people.
struct Event {
    EventKind kind = EventKind::CallImported;
    CallId call;
    std::int64_t subject =
        0; ///< the comment, the unit voted on, or the question; 0: the call itself
    base::Instant at;
};

struct OutboxRow {
    std::int64_t id = 0;
    std::string kind, sealed;
};

/// Throws what the driver throws, like everything on a Connection.
class Journal {
  public:
    explicit Journal(soci::session& session);

    void append(const Event& event);
    void push(const std::string& kind, const std::string& sealed, base::Instant at);
    [[nodiscard]] std::optional<OutboxRow> first_after(std::int64_t id);
    void delete_from_outbox(std::int64_t id);

  private:
    using Text = std::string;
    using Number = std::int64_t;

    Prepared<Takes<Text, Number, Number, Number>> append_;
    Prepared<Takes<Text, Text, Number>> push_;
    Prepared<Takes<Number>, Gives<Number, Text, Text>> first_after_;
    Prepared<Takes<Number>> delete_;
};

} // namespace hamandish::store
