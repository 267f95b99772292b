// What can happen in public: the kinds of entries in the event log.
#pragma once

#include <array>
#include <optional>
#include <string_view>

namespace hamandish::domain {

enum class LogKind {
    DraftPublished,
    CallOpened,
    CallClosed,
    CommentReceived,
    VoteCast,
    VoteChanged, ///< supersedes the entry that it names
    ReactionGiven,
    ReactionChanged,
    AnswerPublished,
    AnswerContested, ///< its author is not satisfied: the answer is looked at again
    OpeningErased,   ///< the document behind an earlier entry was erased
    QuestionAsked,   ///< a vote or a survey was added to a call
    QuestionChanged,
    MarksCast, ///< a ballot on such a vote
    MarksChanged,
    AnswersGiven, ///< to such a survey
    AnswersChanged,
    ContributionHidden, ///< by a published rule, with a reason
    ContributionShown,  ///< again
    HidingUpheld,       ///< on appeal, by a second moderator
    VersionPublished,   ///< a text that came after the one consulted on
    ReactionsCounted,   ///< how many agreed with each comment, once a call is closed
    ReportPublished,    ///< its closing statistics, and again once every proposal has its answer
    ConcernsChanged,    ///< what comments have in common, reworked by hand
    ConcernsSigned,
    WordsMasked, ///< somebody's personal data in a comment, with a reason
    WordsUnmasked,
    MaskingUpheld,   ///< on appeal, by a second moderator
    PointsCorrected, ///< on appeal
    CampaignMarked,  ///< texts that are nearly the same, with a reason; nothing is hidden by it
    CampaignUnmarked,
    CallExtended,          ///< its period ends later than was said before
    TranslationChanged,    ///< of its text into a further language: there now, otherwise, or gone
    CallWithdrawn,         ///< its period ends early, with a public reason
    StaffActed,            ///< who, what and why is in the register that staff may read
    RepresentationChanged, ///< who speaks for an organisation that takes part, or does no more
    OrganisationChanged,   ///< one that has calls was added, or is called otherwise now
    GroupsFound,           ///< who reacts alike in a call that is closed
    AppealMade,            ///< against a hiding or a masking, or about points
};

inline constexpr std::array log_kinds{
    LogKind::DraftPublished,      LogKind::CallOpened,      LogKind::CallClosed,
    LogKind::CommentReceived,     LogKind::VoteCast,        LogKind::VoteChanged,
    LogKind::ReactionGiven,       LogKind::ReactionChanged, LogKind::AnswerPublished,
    LogKind::AnswerContested,     LogKind::OpeningErased,   LogKind::QuestionAsked,
    LogKind::QuestionChanged,     LogKind::MarksCast,       LogKind::MarksChanged,
    LogKind::AnswersGiven,        LogKind::AnswersChanged,  LogKind::ContributionHidden,
    LogKind::ContributionShown,   LogKind::HidingUpheld,    LogKind::VersionPublished,
    LogKind::ReactionsCounted,    LogKind::ReportPublished, LogKind::ConcernsChanged,
    LogKind::ConcernsSigned,      LogKind::WordsMasked,     LogKind::WordsUnmasked,
    LogKind::MaskingUpheld,       LogKind::PointsCorrected, LogKind::CampaignMarked,
    LogKind::CampaignUnmarked,    LogKind::CallExtended,    LogKind::TranslationChanged,
    LogKind::CallWithdrawn,       LogKind::StaffActed,      LogKind::RepresentationChanged,
    LogKind::OrganisationChanged, LogKind::GroupsFound,     LogKind::AppealMade};

/// "draft_published", "vote_cast" …
[[nodiscard]] std::string_view word(LogKind kind);
[[nodiscard]] std::optional<LogKind> log_kind_from_word(std::string_view word);

} // namespace hamandish::domain
