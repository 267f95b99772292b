#include "domain/log_kind.h"

namespace hamandish::domain {

std::string_view word(LogKind kind) {
    switch (kind) {
    case LogKind::DraftPublished: return "draft_published";
    case LogKind::CallOpened: return "call_opened";
    case LogKind::CallClosed: return "call_closed";
    case LogKind::CommentReceived: return "comment_received";
    case LogKind::VoteCast: return "vote_cast";
    case LogKind::VoteChanged: return "vote_changed";
    case LogKind::ReactionGiven: return "reaction_given";
    case LogKind::ReactionChanged: return "reaction_changed";
    case LogKind::AnswerPublished: return "answer_published";
    case LogKind::AnswerContested: return "answer_contested";
    case LogKind::OpeningErased: return "opening_erased";
    case LogKind::QuestionAsked: return "question_asked";
    case LogKind::QuestionChanged: return "question_changed";
    case LogKind::MarksCast: return "marks_cast";
    case LogKind::MarksChanged: return "marks_changed";
    case LogKind::AnswersGiven: return "answers_given";
    case LogKind::AnswersChanged: return "answers_changed";
    case LogKind::ContributionHidden: return "contribution_hidden";
    case LogKind::ContributionShown: return "contribution_shown";
    case LogKind::HidingUpheld: return "hiding_upheld";
    case LogKind::VersionPublished: return "version_published";
    case LogKind::ReactionsCounted: return "reactions_counted";
    case LogKind::ReportPublished: return "report_published";
    case LogKind::ConcernsChanged: return "concerns_changed";
    case LogKind::ConcernsSigned: return "concerns_signed";
    case LogKind::WordsMasked: return "words_masked";
    case LogKind::WordsUnmasked: return "words_unmasked";
    case LogKind::MaskingUpheld: return "masking_upheld";
    case LogKind::PointsCorrected: return "points_corrected";
    case LogKind::CampaignMarked: return "campaign_marked";
    case LogKind::CampaignUnmarked: return "campaign_unmarked";
    case LogKind::CallExtended: return "call_extended";
    case LogKind::CallWithdrawn: return "call_withdrawn";
    case LogKind::TranslationChanged: return "translation_changed";
    case LogKind::StaffActed: return "staff_acted";
    case LogKind::RepresentationChanged: return "representation_changed";
    case LogKind::OrganisationChanged: return "organisation_changed";
    }
    return "";
}

std::optional<LogKind> log_kind_from_word(std::string_view text) {
    for (const LogKind kind : log_kinds)
        if (word(kind) == text) return kind;
    return std::nullopt;
}

} // namespace hamandish::domain
