#include "domain/log_kind.h"

namespace hamandish::domain {

namespace {

struct Named {
    LogKind kind;
    std::string_view word;
};
constexpr std::array names{Named{LogKind::DraftPublished, "draft_published"},
                           Named{LogKind::CallOpened, "call_opened"},
                           Named{LogKind::CallClosed, "call_closed"},
                           Named{LogKind::CommentReceived, "comment_received"},
                           Named{LogKind::VoteCast, "vote_cast"},
                           Named{LogKind::VoteChanged, "vote_changed"},
                           Named{LogKind::ReactionGiven, "reaction_given"},
                           Named{LogKind::ReactionChanged, "reaction_changed"},
                           Named{LogKind::AnswerPublished, "answer_published"},
                           Named{LogKind::AnswerContested, "answer_contested"},
                           Named{LogKind::OpeningErased, "opening_erased"},
                           Named{LogKind::QuestionAsked, "question_asked"},
                           Named{LogKind::QuestionChanged, "question_changed"},
                           Named{LogKind::MarksCast, "marks_cast"},
                           Named{LogKind::MarksChanged, "marks_changed"},
                           Named{LogKind::AnswersGiven, "answers_given"},
                           Named{LogKind::AnswersChanged, "answers_changed"},
                           Named{LogKind::ContributionHidden, "contribution_hidden"},
                           Named{LogKind::ContributionShown, "contribution_shown"},
                           Named{LogKind::HidingUpheld, "hiding_upheld"},
                           Named{LogKind::VersionPublished, "version_published"},
                           Named{LogKind::ReactionsCounted, "reactions_counted"},
                           Named{LogKind::ReportPublished, "report_published"},
                           Named{LogKind::ConcernsChanged, "concerns_changed"},
                           Named{LogKind::ConcernsSigned, "concerns_signed"},
                           Named{LogKind::WordsMasked, "words_masked"},
                           Named{LogKind::WordsUnmasked, "words_unmasked"},
                           Named{LogKind::MaskingUpheld, "masking_upheld"},
                           Named{LogKind::PointsCorrected, "points_corrected"},
                           Named{LogKind::CampaignMarked, "campaign_marked"},
                           Named{LogKind::CampaignUnmarked, "campaign_unmarked"},
                           Named{LogKind::CallExtended, "call_extended"},
                           Named{LogKind::CallWithdrawn, "call_withdrawn"},
                           Named{LogKind::TranslationChanged, "translation_changed"},
                           Named{LogKind::StaffActed, "staff_acted"},
                           Named{LogKind::RepresentationChanged, "representation_changed"},
                           Named{LogKind::OrganisationChanged, "organisation_changed"},
                           Named{LogKind::GroupsFound, "groups_found"},
                           Named{LogKind::AppealMade, "appeal_made"}};
static_assert(names.size() == log_kinds.size());

} // namespace

std::string_view word(LogKind kind) {
    for (const Named& one : names)
        if (one.kind == kind) return one.word;
    return "";
}

std::optional<LogKind> log_kind_from_word(std::string_view text) {
    for (const LogKind kind : log_kinds)
        if (word(kind) == text) return kind;
    return std::nullopt;
}

} // namespace hamandish::domain
