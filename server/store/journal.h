// What happened: events, kept for ever.
#pragma once

#include "server/store/prepared.h"
#include "server/store/records.h"

namespace hamandish::store {

enum class EventKind {
    CallImported,
    PersonJoined,
    PersonErased,
    AccountsJoined,
    CommentSubmitted,
    VoteCast,
    ReactionGiven,
    QuestionAsked,
    QuestionAnswered,
    AnswerPublished,
    AnswerContested,
    CommentReported,
    CommentHidden,
    CommentShown,
    HidingAppealed,
    HidingUpheld,
    CertificateIssued,
    CertificateRevoked,
    RecognitionChosen,
    VersionPublished,
    ConcernsChanged,
    ConcernsSigned,
    ReportPublished, ///< by hand
    WordsMasked,
    WordsUnmasked,
    MaskingAppealed,
    MaskingUpheld,
    PointsAppealed,
    PointsDecided,
    CampaignMarked,
    CampaignUnmarked,
};
/// "call_imported", "vote_cast" …
[[nodiscard]] std::string_view word(EventKind kind);

/// Names rows, never people.
struct Event {
    EventKind kind = EventKind::CallImported;
    CallId call;
    std::int64_t subject = 0; ///< the comment, the unit voted on, the question, the certificate,
                              ///< the version, the act on concerns or the appeal about
                              ///< points; 0: the call itself
    base::Instant at;
};

/// Throws what the driver throws, like everything on a Connection.
class Journal {
  public:
    explicit Journal(soci::session& session);

    void append(const Event& event);

  private:
    using Text = std::string;
    using Number = std::int64_t;

    Prepared<Takes<Text, Number, Number, Number>> append_;
};

} // namespace hamandish::store
