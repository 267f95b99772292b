#include "server/store/journal.h"

namespace hamandish::store {

std::string_view word(EventKind kind) {
    switch (kind) {
    case EventKind::CallImported: return "call_imported";
    case EventKind::PersonJoined: return "person_joined";
    case EventKind::PersonErased: return "person_erased";
    case EventKind::AccountsJoined: return "accounts_joined";
    case EventKind::CommentSubmitted: return "comment_submitted";
    case EventKind::VoteCast: return "vote_cast";
    case EventKind::ReactionGiven: return "reaction_given";
    case EventKind::QuestionAsked: return "question_asked";
    case EventKind::QuestionAnswered: return "question_answered";
    case EventKind::AnswerPublished: return "answer_published";
    case EventKind::AnswerContested: return "answer_contested";
    case EventKind::CommentReported: return "comment_reported";
    case EventKind::CommentHidden: return "comment_hidden";
    case EventKind::CommentShown: return "comment_shown";
    case EventKind::HidingAppealed: return "hiding_appealed";
    case EventKind::HidingUpheld: return "hiding_upheld";
    case EventKind::CertificateIssued: return "certificate_issued";
    case EventKind::CertificateRevoked: return "certificate_revoked";
    case EventKind::VersionPublished: return "version_published";
    case EventKind::ConcernsChanged: return "concerns_changed";
    case EventKind::ConcernsSigned: return "concerns_signed";
    case EventKind::ReportPublished: return "report_published";
    case EventKind::WordsMasked: return "words_masked";
    case EventKind::WordsUnmasked: return "words_unmasked";
    case EventKind::MaskingAppealed: return "masking_appealed";
    case EventKind::MaskingUpheld: return "masking_upheld";
    case EventKind::PointsAppealed: return "points_appealed";
    case EventKind::PointsDecided: return "points_decided";
    case EventKind::CampaignMarked: return "campaign_marked";
    case EventKind::CampaignUnmarked: return "campaign_unmarked";
    case EventKind::RecognitionChosen: return "recognition_chosen";
    }
    return "";
}

Journal::Journal(soci::session& session)
    : append_(session, "INSERT INTO events (kind, call_id, subject_id, at_ms)"
                       " VALUES (:kind, :call, :subject, :at)") {}

void Journal::append(const Event& event) {
    append_.run(Text(word(event.kind)), event.call.value, event.subject, event.at.ms);
}

} // namespace hamandish::store
