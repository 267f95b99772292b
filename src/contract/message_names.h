// Every message by name, once: the codec instantiates this list and OpenAPI describes it.
#pragma once

#include "contract/answer_messages.h"
#include "contract/appeal_openings.h"
#include "contract/archive_messages.h"
#include "contract/attachment_messages.h"
#include "contract/certificate_messages.h"
#include "contract/comment_file_openings.h"
#include "contract/concern_group_messages.h"
#include "contract/concern_messages.h"
#include "contract/concern_openings.h"
#include "contract/draft_messages.h"
#include "contract/draft_question_messages.h"
#include "contract/flood_messages.h"
#include "contract/group_openings.h"
#include "contract/invitation_messages.h"
#include "contract/kiosk_messages.h"
#include "contract/messages.h"
#include "contract/moderation_messages.h"
#include "contract/moderation_openings.h"
#include "contract/outbox_messages.h"
#include "contract/own_data_messages.h"
#include "contract/own_words.h"
#include "contract/own_words_openings.h"
#include "contract/point_appeal_messages.h"
#include "contract/point_openings.h"
#include "contract/question_messages.h"
#include "contract/reaction_openings.h"
#include "contract/recognition_messages.h"
#include "contract/record_messages.h"
#include "contract/register_openings.h"
#include "contract/report_messages.h"
#include "contract/report_openings.h"
#include "contract/representative_messages.h"
#include "contract/session_messages.h"
#include "contract/sheet_messages.h"
#include "contract/staff_messages.h"
#include "contract/translation_openings.h"
#include "contract/translation_page.h"
#include "contract/version_messages.h"
#include "contract/withdrawal_openings.h"

// One list for each header, in the order in which their messages are made of one another.
// Each calls X(Name) for each message, those that others are made of first.
// clang-format off
#define HAMANDISH_LOG_MESSAGES(X) \
    X(LogEntry) X(LogHead) X(LogPage) X(InclusionProof) X(ConsistencyProof) X(Receipt) \
    X(CommentOpening) X(ContributionOpening) X(ObjectionOpening) X(ChoiceOpening) X(ItemAnswer) \
    X(MarksOpening) X(AnswersOpening) X(LoggedText) X(RepresentedOpening) X(ReplyOpening) \
    X(LoggedPassage) X(PassageOpening) X(LoggedFact) X(LoggedUnit) \
    X(DraftOpening) X(ExtensionOpening) X(WithdrawalOpening) X(LoggedFile) X(DraftWithFilesOpening) X(LoggedCommentFile) X(CommentWithFilesOpening) X(VersionOpening) X(LoggedTranslatedUnit) X(TranslationOpening) X(LoggedGround) X(AnswerOpening) X(Ballot) X(UnitCount) X(BallotList) \
    X(ReactionTotal) X(ReactionsOpening) X(LoggedShares) X(LoggedTellingComment) X(LoggedOpinionGroup) X(GroupsFoundOpening) X(PointsCorrectedOpening) X(OwnPointsOpening) X(AppealOpening) \
    X(StaffActOpening) X(RepresentationOpening) X(OrganisationOpening) \
    X(ReportedCount) X(ReportedTable) X(ReportedUnit) X(ReportOpening) X(LoggedOwnWords) X(ReportWithWordsOpening) \
    X(LoggedGroup) X(ConcernsChangedOpening) X(SignedConcern) X(SignedGroup) X(ConcernsSignedOpening)

#define HAMANDISH_ANSWERING_MESSAGES(X) \
    X(Bilingual) X(Withdrawal) X(LegalGround) X(Answer) X(WordingChange) X(Answering) X(Hiding) X(Masking)

#define HAMANDISH_CALL_MESSAGES(X) \
    X(Tally) X(CallCard) X(HeededProposal) X(CallList) X(Unit) X(Fact) X(Attachment) X(TranslationCard) X(CallPage) \
    X(TextQuote) X(Passage) X(CommentedPassage) \
    X(CommentFile) X(WaitingFile) X(WaitingFiles) \
    X(Comment) X(CommentRecorded) X(EarlierTranslation) X(UnitTranslation) X(UnitPage) X(MyReaction) X(MyUnit) X(RepresentedOrganisation) \
    X(Me) X(MyVote) X(MyComment) X(MyAnswered) X(MyContributions) X(TextRange) X(SearchHit) \
    X(SearchPage) \
    X(RequestCode) X(AskPass) X(Pass) X(CodeSent) X(ContactSignIn) X(SignIn) X(SubmitComment) X(Choose) X(Counted) \
    X(Empty) X(Problem) X(SignInProvider) X(SignInProviders)

#define HAMANDISH_ANSWER_MESSAGES(X) \
    X(AnswerFigures) X(AnswerGroup) X(AnswersPage) X(WrittenAnswer) X(AnswerQueue) X(WriteAnswer) \
    X(ReviewAnswer) X(AnswerRules) X(ObjectToAnswer) X(Objected) \
    X(ArchiveShelf) X(ArchivedAnswer) X(AnswerArchive) \
    X(ReportFigures) X(OverdueReport) X(OrganisationRecord) X(ParticipationRecord) X(InvitationText) X(InvitationKit)

#define HAMANDISH_RECOGNITION_MESSAGES(X) \
    X(PointClaim) X(PointAppeal) X(AppealPoints) X(PointAppealCase) X(DecidePoints) \
    X(PointAward) X(MyPoints) X(Recognition) X(RankedPerson) X(RankedUniversity) X(Ranking) X(ThankedPerson) X(Thanks)

#define HAMANDISH_OWN_DATA_MESSAGES(X) \
    X(Profile) X(MyIdentity) X(NoticeSwitch) X(FollowedOrganisation) X(MyNotices) X(MySession) X(SignInChange) \
    X(MySessions) X(MyData) X(EraseMe) X(JoinQuestion) X(JoinAccounts)

#define HAMANDISH_STAFF_MESSAGES(X) \
    X(Organisation) X(Organisations) X(AddOrganisation) X(OrganisationChannel) \
    X(OrganisationSettings) X(ChangeOrganisation) X(RemoveLogo) X(StaffRole) X(StaffRoles) X(ChangeRole) \
    X(StaffMe) X(SecondFactorSetup) X(SecondFactorCode) X(RecoveryCodes) X(StaffAct) X(StaffActs) \
    X(Representative) X(Representatives) X(VerifyRepresentative) X(WithdrawRepresentative)

#define HAMANDISH_QUESTION_MESSAGES(X) \
    X(VoteOption) X(VoteForm) X(ItemOption) X(ItemCondition) X(SurveyItem) X(SurveyForm) X(Question) \
    X(QuestionHead) X(VoteHolder) X(SurveyHolder) X(AskedQuestion) X(CallQuestions) X(MyMarks) \
    X(CastMarks) X(SurveyAnswers) X(MarksRecorded) X(MarkedBallot) X(RunoffCount) X(ItemCount) \
    X(QuestionOutcome)

#define HAMANDISH_DRAFT_MESSAGES(X) \
    X(DraftLack) X(StaffCall) X(StaffCalls) X(StartDraft) X(DraftUnit) X(DraftQuestion) X(DraftLeftover) X(TranslatedPart) X(DraftTranslation) X(DraftPage) X(DraftWords) \
    X(SaveDraft) X(DraftSaved) X(ChangeDraftUnit) X(ScheduleDraft) X(ExtendCall) X(WithdrawCall) \
    X(AdoptDraft) X(DeleteDraft) X(SaveDraftQuestion) X(ChangeDraftQuestion) X(SaveTranslation)

#define HAMANDISH_VERSION_MESSAGES(X) \
    X(VersionCard) X(VersionsPage) X(RedlinePart) X(Redline) X(UnitInVersion) X(PassageInVersion) X(VersionUnit) \
    X(VersionPage) X(TranslatedUnit) X(TranslationPage)

#define HAMANDISH_REPORT_MESSAGES(X) \
    X(ReportCount) X(ReportTable) X(ReportQuote) X(ConcernUnit) X(ConcernGroup) X(ReportConcern) X(ConcernSignature) \
    X(GroupShares) X(GroupedComment) X(OpinionGroup) X(OpinionGroups) X(ReportUnit) X(OwnWords) X(Report) \
    X(ChangeConcerns) X(SignConcerns) X(PublishReport) X(WriteOwnWords) X(ConcernDesk)

#define HAMANDISH_MODERATION_MESSAGES(X) \
    X(ReportComment) X(AppealHiding) X(ModerateComment) X(RuleCount) X(ModerationCase) \
    X(ModerationQueue) X(ModerationEntry) X(ModerationLog) X(HidingOpening) X(HidingDecisionOpening) \
    X(MaskingOpening) X(MaskingDecisionOpening) X(CampaignOpening) X(CampaignEndOpening)

#define HAMANDISH_CERTIFICATE_MESSAGES(X) \
    X(AskCertificate) X(Certificate) X(CertifiableCall) X(CertifiableYear) X(MyCertificates) \
    X(CertificateKey) X(RevokedCertificates) X(CertificateKeys)

#define HAMANDISH_KIOSK_MESSAGES(X) \
    X(KioskHere) X(SetUpKiosk) X(QrCode) X(Kiosk) X(Kiosks) X(RegisterKiosk) X(RevokeKiosk)

#define HAMANDISH_SHEET_MESSAGES(X) \
    X(SheetContribution) X(SheetVote) X(EnterSheet) X(CheckSheet) X(PaperSheet) X(PaperDesk)

#define HAMANDISH_FLOOD_MESSAGES(X) \
    X(FloodHour) X(FloodRate) X(FloodComment) X(FloodGroup) X(FloodDesk)

#define HAMANDISH_OUTBOX_MESSAGES(X) \
    X(OutboxChannel) X(DeadTry) X(DeadLetter) X(OutboxDesk) X(SendAgain)

#define HAMANDISH_MESSAGES(X) \
    HAMANDISH_LOG_MESSAGES(X) \
    HAMANDISH_ANSWERING_MESSAGES(X) \
    HAMANDISH_CALL_MESSAGES(X) \
    HAMANDISH_ANSWER_MESSAGES(X) \
    HAMANDISH_RECOGNITION_MESSAGES(X) \
    HAMANDISH_OWN_DATA_MESSAGES(X) \
    HAMANDISH_STAFF_MESSAGES(X) \
    HAMANDISH_QUESTION_MESSAGES(X) \
    HAMANDISH_DRAFT_MESSAGES(X) \
    HAMANDISH_VERSION_MESSAGES(X) \
    HAMANDISH_REPORT_MESSAGES(X) \
    HAMANDISH_MODERATION_MESSAGES(X) \
    HAMANDISH_CERTIFICATE_MESSAGES(X) \
    HAMANDISH_KIOSK_MESSAGES(X) \
    HAMANDISH_SHEET_MESSAGES(X) \
    HAMANDISH_FLOOD_MESSAGES(X) \
    HAMANDISH_OUTBOX_MESSAGES(X)
// clang-format on
