// The API in one table: the client builds addresses from it, the server dispatches on it,
// OpenAPI is printed from it, a test walks it.
#pragma once

#include "contract/route_id.h"
#include "domain/limit_class.h"
#include "domain/permission.h"

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace hamandish::contract {

/// What a route takes that wants a file: its bytes, as application/octet-stream; or gives, then as
/// what the end of its path says.
inline constexpr std::string_view file_body = "(file)";

/// In the query of what people do in a call: the `begun` of the page on which they began it. After
/// the deadline it is taken in with that, for a short time (domain/period.h).
inline constexpr std::string_view begun_parameter = "begun";

using Limit = domain::LimitClass;

struct ApiRoute {
    RouteId id;
    Method method;
    std::string_view path; ///< with {parameters}
    Access access;
    Limit limit;                     ///< how often it may be asked for
    std::string_view request, reply; ///< message names of messages.h; "" for no body
    bool cacheable;                  ///< public and the same for everyone
    /// A parameter that stands in the query and comes after those of the path; empty if never
    /// given. Of what takes a file: what is said with it.
    std::string_view query_parameter = {};
    /// What a route for staff does.
    domain::Act act = domain::Act::SeeStaffPages;
};

inline constexpr auto api_routes = std::to_array<ApiRoute>({
    {RouteId::ListCalls, Method::Get, "/api/v1/calls", Access::Anyone, Limit::Kept, "", "CallList",
     true},
    {RouteId::ShowCall, Method::Get, "/api/v1/calls/{call}", Access::Anyone, Limit::Kept, "",
     "CallPage", true},
    {RouteId::ShowUnit, Method::Get, "/api/v1/calls/{call}/units/{unit}", Access::Anyone,
     Limit::Kept, "", "UnitPage", true, "list"},
    {RouteId::ShowMyUnit, Method::Get, "/api/v1/calls/{call}/units/{unit}/mine", Access::Session,
     Limit::Own, "", "MyUnit", false},
    {RouteId::ShowReport, Method::Get, "/api/v1/calls/{call}/report", Access::Anyone, Limit::Kept,
     "", "Report", true},
    {RouteId::DownloadReport, Method::Get, "/api/v1/calls/{call}/report.zip", Access::Anyone,
     Limit::File, "", file_body, true},
    {RouteId::DownloadPersianText, Method::Get, "/api/v1/calls/{call}/draft.fa.akn.xml",
     Access::Anyone, Limit::File, "", file_body, true, "version"},
    {RouteId::DownloadEnglishText, Method::Get, "/api/v1/calls/{call}/draft.en.akn.xml",
     Access::Anyone, Limit::File, "", file_body, true, "version"},
    {RouteId::ListAnswers, Method::Get, "/api/v1/calls/{call}/answers", Access::Anyone, Limit::Made,
     "", "AnswersPage", true, "q"},
    {RouteId::SearchAnswers, Method::Get, "/api/v1/answers/{outcome}/{answerer}/{ground}/{before}",
     Access::Anyone, Limit::Made, "", "AnswerArchive", true, "q"},
    {RouteId::SearchCall, Method::Get, "/api/v1/calls/{call}/search", Access::Anyone, Limit::Made,
     "", "SearchPage", true, "q"},
    {RouteId::ShowRecord, Method::Get, "/api/v1/record", Access::Anyone, Limit::Made, "",
     "ParticipationRecord", true},
    {RouteId::ShowInvitation, Method::Get, "/api/v1/calls/{call}/invitation", Access::Anyone,
     Limit::Kept, "", "InvitationKit", true},
    {RouteId::ListVersions, Method::Get, "/api/v1/calls/{call}/versions", Access::Anyone,
     Limit::Kept, "", "VersionsPage", true},
    {RouteId::ShowVersion, Method::Get, "/api/v1/calls/{call}/versions/{version}", Access::Anyone,
     Limit::Made, "", "VersionPage", true},
    {RouteId::ShowTranslation, Method::Get, "/api/v1/calls/{call}/translations/{language}",
     Access::Anyone, Limit::Kept, "", "TranslationPage", true},
    {RouteId::ShowVersionTranslation, Method::Get,
     "/api/v1/calls/{call}/versions/{version}/translations/{language}", Access::Anyone, Limit::Kept,
     "", "TranslationPage", true},
    {RouteId::ShowMe, Method::Get, "/api/v1/me", Access::Anyone, Limit::Own, "", "Me", false},
    {RouteId::ListMyContributions, Method::Get, "/api/v1/me/contributions", Access::Session,
     Limit::Own, "", "MyContributions", false},
    {RouteId::ShowMyProfile, Method::Get, "/api/v1/me/profile", Access::Session, Limit::Own, "",
     "Profile", false},
    {RouteId::SaveMyProfile, Method::Put, "/api/v1/me/profile", Access::Session, Limit::Act,
     "Profile", "Profile", false},
    {RouteId::ShowMyNotices, Method::Get, "/api/v1/me/notices", Access::Session, Limit::Own, "",
     "MyNotices", false},
    {RouteId::SaveMyNotices, Method::Put, "/api/v1/me/notices", Access::Session, Limit::Act,
     "MyNotices", "MyNotices", false},
    {RouteId::ListMySessions, Method::Get, "/api/v1/me/sessions", Access::Session, Limit::Own, "",
     "MySessions", false},
    {RouteId::EndSession, Method::Post, "/api/v1/me/sessions/{session}/end", Access::Session,
     Limit::Act, "", "MySessions", false},
    {RouteId::EndOtherSessions, Method::Post, "/api/v1/me/sessions/end", Access::Session,
     Limit::Act, "", "MySessions", false},
    {RouteId::ExportMyData, Method::Get, "/api/v1/me/export", Access::Session, Limit::Export, "",
     "MyData", false},
    {RouteId::EraseMe, Method::Post, "/api/v1/me/erasure", Access::Session, Limit::Act, "EraseMe",
     "Empty", false},
    {RouteId::ShowJoining, Method::Get, "/api/v1/me/joining/{token}", Access::Session, Limit::Own,
     "", "JoinQuestion", false},
    {RouteId::JoinAccounts, Method::Post, "/api/v1/me/joining", Access::Session, Limit::Act,
     "JoinAccounts", "Me", false},
    {RouteId::ListSignInProviders, Method::Get, "/api/v1/sign-in/providers", Access::Anyone,
     Limit::Kept, "", "SignInProviders", true},
    {RouteId::AskForPass, Method::Post, "/api/v1/sign-in/passes", Access::Anyone, Limit::SignIn,
     "AskPass", "Pass", false},
    {RouteId::RequestSignInCode, Method::Post, "/api/v1/sign-in/codes", Access::Anyone,
     Limit::SignIn, "RequestCode", "CodeSent", false},
    {RouteId::StartContactSignIn, Method::Post, "/api/v1/sign-in/contact", Access::Anyone,
     Limit::SignIn, "", "ContactSignIn", false},
    {RouteId::SignIn, Method::Post, "/api/v1/sign-in", Access::Anyone, Limit::SignIn, "SignIn",
     "Me", false},
    {RouteId::SignOut, Method::Post, "/api/v1/sign-out", Access::Anyone, Limit::Act, "", "Empty",
     false},
    {RouteId::ListOrganisations, Method::Get, "/api/v1/organisations", Access::Anyone, Limit::Kept,
     "", "Organisations", true},
    {RouteId::ShowStaffMe, Method::Get, "/api/v1/staff/me", Access::Role, Limit::StaffRead, "",
     "StaffMe", false},
    {RouteId::SetUpSecondFactor, Method::Post, "/api/v1/staff/second-factor", Access::Role,
     Limit::SignIn, "", "SecondFactorSetup", false},
    {RouteId::ConfirmSecondFactor, Method::Post, "/api/v1/staff/second-factor/confirmation",
     Access::Role, Limit::SignIn, "SecondFactorCode", "RecoveryCodes", false},
    {RouteId::ShowSecondFactor, Method::Post, "/api/v1/staff/session", Access::Role, Limit::SignIn,
     "SecondFactorCode", "StaffMe", false},
    {RouteId::ListRoles, Method::Get, "/api/v1/staff/roles", Access::Staff, Limit::StaffRead, "",
     "StaffRoles", false, "", domain::Act::ManageRoles},
    {RouteId::GrantRole, Method::Post, "/api/v1/staff/roles", Access::Staff, Limit::StaffAct,
     "ChangeRole", "Empty", false, "", domain::Act::ManageRoles},
    {RouteId::RevokeRole, Method::Post, "/api/v1/staff/roles/revocation", Access::Staff,
     Limit::StaffAct, "ChangeRole", "Empty", false, "", domain::Act::ManageRoles},
    {RouteId::AddOrganisation, Method::Post, "/api/v1/staff/organisations", Access::Staff,
     Limit::StaffAct, "AddOrganisation", "Organisation", false, "",
     domain::Act::ManageOrganisations},
    {RouteId::ShowOrganisation, Method::Get, "/api/v1/staff/organisations/{organisation}",
     Access::Staff, Limit::StaffRead, "", "OrganisationSettings", false, "",
     domain::Act::ManageOrganisations},
    {RouteId::ChangeOrganisation, Method::Post, "/api/v1/staff/organisations/{organisation}",
     Access::Staff, Limit::StaffAct, "ChangeOrganisation", "OrganisationSettings", false, "",
     domain::Act::ManageOrganisations},
    {RouteId::SetLogo, Method::Post, "/api/v1/staff/organisations/{organisation}/logo",
     Access::Staff, Limit::Upload, file_body, "OrganisationSettings", false, "reason",
     domain::Act::ManageOrganisations},
    {RouteId::RemoveLogo, Method::Post, "/api/v1/staff/organisations/{organisation}/logo/removal",
     Access::Staff, Limit::StaffAct, "RemoveLogo", "OrganisationSettings", false, "",
     domain::Act::ManageOrganisations},
    {RouteId::ListStaffActs, Method::Get, "/api/v1/staff/acts", Access::Staff, Limit::StaffRead, "",
     "StaffActs", false, "", domain::Act::ReadStaffActs},
    {RouteId::ListAnswerQueue, Method::Get, "/api/v1/staff/calls/{call}/answers", Access::Staff,
     Limit::StaffRead, "", "AnswerQueue", false, "", domain::Act::AnswerProposals},
    {RouteId::WriteAnswer, Method::Post, "/api/v1/staff/calls/{call}/answers", Access::Staff,
     Limit::StaffAct, "WriteAnswer", "AnswerQueue", false, "", domain::Act::AnswerProposals},
    {RouteId::ReviewAnswer, Method::Post, "/api/v1/staff/answers/{answer}/review", Access::Staff,
     Limit::StaffAct, "ReviewAnswer", "AnswerQueue", false, "", domain::Act::AnswerProposals},
    {RouteId::SetAnswerRules, Method::Put, "/api/v1/staff/calls/{call}/answer-rules", Access::Staff,
     Limit::StaffAct, "AnswerRules", "AnswerRules", false, "", domain::Act::OpenCall},
    {RouteId::ListStaffCalls, Method::Get, "/api/v1/staff/calls", Access::Staff, Limit::StaffRead,
     "", "StaffCalls", false},
    {RouteId::StartDraft, Method::Post, "/api/v1/staff/drafts", Access::Staff, Limit::StaffAct,
     "StartDraft", "DraftPage", false, "", domain::Act::EditDraft},
    {RouteId::ShowDraft, Method::Get, "/api/v1/staff/drafts/{draft}", Access::Staff,
     Limit::StaffRead, "", "DraftPage", false},
    {RouteId::ShowPeriod, Method::Get, "/api/v1/staff/calls/{call}/period", Access::Staff,
     Limit::StaffRead, "", "DraftPage", false},
    {RouteId::SaveDraft, Method::Put, "/api/v1/staff/drafts/{draft}/words", Access::Staff,
     Limit::StaffAct, "SaveDraft", "DraftSaved", false, "", domain::Act::EditDraft},
    {RouteId::ReadDraftFile, Method::Put, "/api/v1/staff/drafts/{draft}/files/{language}/{name}",
     Access::Staff, Limit::Upload, file_body, "DraftPage", false, "", domain::Act::EditDraft},
    {RouteId::AttachFile, Method::Put, "/api/v1/staff/drafts/{draft}/attachments/{name}",
     Access::Staff, Limit::Upload, file_body, "DraftPage", false, "", domain::Act::EditDraft},
    {RouteId::RemoveAttachment, Method::Post,
     "/api/v1/staff/drafts/{draft}/attachments/{attachment}/removal", Access::Staff,
     Limit::StaffAct, "", "DraftPage", false, "", domain::Act::EditDraft},
    {RouteId::ChangeDraftUnit, Method::Post, "/api/v1/staff/drafts/{draft}/units/{unit}",
     Access::Staff, Limit::StaffAct, "ChangeDraftUnit", "DraftPage", false, "",
     domain::Act::EditDraft},
    {RouteId::DismissLeftover, Method::Post,
     "/api/v1/staff/drafts/{draft}/leftovers/{leftover}/dismissal", Access::Staff, Limit::StaffAct,
     "", "DraftPage", false, "", domain::Act::EditDraft},
    {RouteId::AddDraftQuestion, Method::Post, "/api/v1/staff/drafts/{draft}/questions",
     Access::Staff, Limit::StaffAct, "Question", "DraftPage", false, "", domain::Act::EditDraft},
    {RouteId::SaveDraftQuestion, Method::Put, "/api/v1/staff/drafts/{draft}/questions/{question}",
     Access::Staff, Limit::StaffAct, "SaveDraftQuestion", "DraftPage", false, "",
     domain::Act::EditDraft},
    {RouteId::ChangeDraftQuestion, Method::Post,
     "/api/v1/staff/drafts/{draft}/questions/{question}", Access::Staff, Limit::StaffAct,
     "ChangeDraftQuestion", "DraftPage", false, "", domain::Act::EditDraft},
    {RouteId::SaveTranslation, Method::Put, "/api/v1/staff/drafts/{draft}/translations/{language}",
     Access::Staff, Limit::StaffAct, "SaveTranslation", "DraftPage", false, "",
     domain::Act::EditDraft},
    {RouteId::ReadTranslationFile, Method::Put,
     "/api/v1/staff/drafts/{draft}/translations/{language}/file/{name}", Access::Staff,
     Limit::Upload, file_body, "DraftPage", false, "", domain::Act::EditDraft},
    {RouteId::RemoveTranslation, Method::Post,
     "/api/v1/staff/drafts/{draft}/translations/{language}/removal", Access::Staff, Limit::StaffAct,
     "", "DraftPage", false, "", domain::Act::EditDraft},
    {RouteId::ScheduleDraft, Method::Post, "/api/v1/staff/drafts/{draft}/opening", Access::Staff,
     Limit::StaffAct, "ScheduleDraft", "DraftPage", false, "", domain::Act::OpenCall},
    {RouteId::ExtendCall, Method::Post, "/api/v1/staff/calls/{call}/extension", Access::Staff,
     Limit::StaffAct, "ExtendCall", "DraftPage", false, "", domain::Act::OpenCall},
    {RouteId::WithdrawCall, Method::Post, "/api/v1/staff/calls/{call}/withdrawal", Access::Staff,
     Limit::StaffAct, "WithdrawCall", "DraftPage", false, "", domain::Act::WithdrawCall},
    {RouteId::StartVersion, Method::Post, "/api/v1/staff/calls/{call}/versions", Access::Staff,
     Limit::StaffAct, "", "DraftPage", false, "", domain::Act::EditDraft},
    {RouteId::AdoptDraft, Method::Post, "/api/v1/staff/drafts/{draft}/adoption", Access::Staff,
     Limit::StaffAct, "AdoptDraft", "DraftPage", false, "", domain::Act::PublishVersion},
    {RouteId::DeleteDraft, Method::Post, "/api/v1/staff/drafts/{draft}/deletion", Access::Staff,
     Limit::StaffAct, "DeleteDraft", "Empty", false, "", domain::Act::EditDraft},
    {RouteId::SubmitComment, Method::Post, "/api/v1/calls/{call}/units/{unit}/comments",
     Access::Session, Limit::Act, "SubmitComment", "CommentRecorded", false, begun_parameter},
    {RouteId::AddCommentFile, Method::Put,
     "/api/v1/calls/{call}/units/{unit}/files/{representation}/{name}", Access::Session,
     Limit::Upload, file_body, "WaitingFiles", false, begun_parameter},
    {RouteId::RemoveCommentFile, Method::Post, "/api/v1/me/files/{file}/removal", Access::Session,
     Limit::Act, "", "WaitingFiles", false},
    {RouteId::DownloadCommentFile, Method::Get, "/api/v1/comments/{comment}/files/{file}",
     Access::Anyone, Limit::File, "", file_body, false},
    {RouteId::CastVote, Method::Put, "/api/v1/calls/{call}/units/{unit}/vote", Access::Session,
     Limit::Act, "Choose", "Counted", false, begun_parameter},
    {RouteId::React, Method::Put, "/api/v1/comments/{comment}/reaction", Access::Session,
     Limit::Act, "Choose", "Counted", false, begun_parameter},
    {RouteId::ObjectToAnswer, Method::Post, "/api/v1/comments/{comment}/objection", Access::Session,
     Limit::Act, "ObjectToAnswer", "Objected", false},
    {RouteId::ShowLogHead, Method::Get, "/api/v1/log/head", Access::Anyone, Limit::Evidence, "",
     "LogHead", true},
    {RouteId::ListLogEntries, Method::Get, "/api/v1/log/entries/{first}", Access::Anyone,
     Limit::Evidence, "", "LogPage", true},
    {RouteId::ProveInclusion, Method::Get, "/api/v1/log/inclusion/{entry}/{size}", Access::Anyone,
     Limit::Evidence, "", "InclusionProof", true},
    {RouteId::ProveConsistency, Method::Get, "/api/v1/log/consistency/{old}/{size}", Access::Anyone,
     Limit::Evidence, "", "ConsistencyProof", true},
    {RouteId::ListBallots, Method::Get, "/api/v1/calls/{call}/ballots", Access::Anyone,
     Limit::Evidence, "", "BallotList", true},
    {RouteId::ListQuestions, Method::Get, "/api/v1/calls/{call}/questions", Access::Anyone,
     Limit::Kept, "", "CallQuestions", true},
    {RouteId::ShowMyMarks, Method::Get, "/api/v1/calls/{call}/questions/{question}/mine",
     Access::Session, Limit::Own, "", "MyMarks", false},
    {RouteId::CastMarks, Method::Put, "/api/v1/calls/{call}/questions/{question}/ballot",
     Access::Session, Limit::Act, "CastMarks", "MarksRecorded", false, begun_parameter},
    {RouteId::GiveAnswers, Method::Put, "/api/v1/calls/{call}/questions/{question}/answers",
     Access::Session, Limit::Act, "SurveyAnswers", "MarksRecorded", false, begun_parameter},
    {RouteId::ShowOutcome, Method::Get, "/api/v1/calls/{call}/questions/{question}/result",
     Access::Anyone, Limit::Kept, "", "QuestionOutcome", true},
    {RouteId::ReportComment, Method::Post, "/api/v1/comments/{comment}/reports", Access::Session,
     Limit::Act, "ReportComment", "Empty", false},
    {RouteId::AppealHiding, Method::Post, "/api/v1/comments/{comment}/appeal", Access::Session,
     Limit::Act, "AppealHiding", "Comment", false},
    {RouteId::ShowModerationLog, Method::Get, "/api/v1/calls/{call}/moderation", Access::Anyone,
     Limit::Kept, "", "ModerationLog", true},
    {RouteId::ShowModerationQueue, Method::Get, "/api/v1/staff/moderation", Access::Staff,
     Limit::StaffRead, "", "ModerationQueue", false, "", domain::Act::HideContribution},
    {RouteId::ShowFloods, Method::Get, "/api/v1/staff/calls/{call}/floods", Access::Staff,
     Limit::StaffRead, "", "FloodDesk", false, "", domain::Act::HideContribution},
    {RouteId::ModerateComment, Method::Post, "/api/v1/staff/comments/{comment}/moderation",
     Access::Staff, Limit::StaffAct, "ModerateComment", "ModerationQueue", false, "",
     domain::Act::HideContribution},
    {RouteId::IssueCertificate, Method::Post, "/api/v1/calls/{call}/certificate", Access::Session,
     Limit::Act, "AskCertificate", "Certificate", false},
    {RouteId::IssueYearCertificate, Method::Post, "/api/v1/me/certificates/{year}", Access::Session,
     Limit::Act, "AskCertificate", "Certificate", false},
    {RouteId::ShowCertificate, Method::Get, "/api/v1/certificates/{number}", Access::Anyone,
     Limit::Made, "", "Certificate", true},
    {RouteId::ShowCertificateKeys, Method::Get, "/api/v1/certificate-keys", Access::Anyone,
     Limit::Kept, "", "CertificateKeys", true},
    {RouteId::ListMyCertificates, Method::Get, "/api/v1/me/certificates", Access::Session,
     Limit::Own, "", "MyCertificates", false},
    {RouteId::ShowMyPoints, Method::Get, "/api/v1/me/points", Access::Session, Limit::Own, "",
     "MyPoints", false},
    {RouteId::AppealPoints, Method::Post, "/api/v1/me/points/appeals", Access::Session, Limit::Act,
     "AppealPoints", "MyPoints", false},
    {RouteId::DecidePoints, Method::Post, "/api/v1/staff/point-appeals/{appeal}", Access::Staff,
     Limit::StaffAct, "DecidePoints", "ModerationQueue", false, "", domain::Act::HideContribution},
    {RouteId::SaveRecognition, Method::Put, "/api/v1/me/recognition", Access::Session, Limit::Act,
     "Recognition", "Recognition", false},
    {RouteId::ShowRanking, Method::Get, "/api/v1/ranking/{season}/{group}", Access::Anyone,
     Limit::Kept, "", "Ranking", true},
    {RouteId::ShowYearThanks, Method::Get, "/api/v1/thanks/{year}", Access::Anyone, Limit::Kept, "",
     "Thanks", true},
    {RouteId::ShowCallThanks, Method::Get, "/api/v1/calls/{call}/thanks", Access::Anyone,
     Limit::Kept, "", "Thanks", true},
    {RouteId::ShowKiosk, Method::Get, "/api/v1/kiosk", Access::Anyone, Limit::Kiosk, "",
     "KioskHere", false},
    {RouteId::SetUpKiosk, Method::Post, "/api/v1/kiosk", Access::Anyone, Limit::SignIn,
     "SetUpKiosk", "KioskHere", false},
    {RouteId::EndKioskVisit, Method::Post, "/api/v1/kiosk/end", Access::Anyone, Limit::Kiosk, "",
     "Empty", false},
    {RouteId::ShowQr, Method::Get, "/api/v1/qr", Access::Anyone, Limit::Made, "", "QrCode", true,
     "path"},
    {RouteId::ListKiosks, Method::Get, "/api/v1/staff/kiosks", Access::Staff, Limit::StaffRead, "",
     "Kiosks", false, "", domain::Act::ManageKiosks},
    {RouteId::RegisterKiosk, Method::Post, "/api/v1/staff/kiosks", Access::Staff, Limit::StaffAct,
     "RegisterKiosk", "Kiosks", false, "", domain::Act::ManageKiosks},
    {RouteId::RevokeKiosk, Method::Post, "/api/v1/staff/kiosks/{kiosk}/revocation", Access::Staff,
     Limit::StaffAct, "RevokeKiosk", "Kiosks", false, "", domain::Act::ManageKiosks},
    {RouteId::ListSheets, Method::Get, "/api/v1/staff/calls/{call}/papers", Access::Staff,
     Limit::StaffRead, "", "PaperDesk", false, "", domain::Act::EnterPaper},
    {RouteId::EnterSheet, Method::Post, "/api/v1/staff/calls/{call}/papers", Access::Staff,
     Limit::StaffAct, "EnterSheet", "PaperDesk", false, "", domain::Act::EnterPaper},
    {RouteId::CheckSheet, Method::Post, "/api/v1/staff/papers/{sheet}/check", Access::Staff,
     Limit::StaffAct, "CheckSheet", "PaperDesk", false, "", domain::Act::EnterPaper},
    {RouteId::ListRepresentatives, Method::Get, "/api/v1/staff/representatives", Access::Staff,
     Limit::StaffRead, "", "Representatives", false, "", domain::Act::VerifyRepresentatives},
    {RouteId::VerifyRepresentative, Method::Post, "/api/v1/staff/representatives", Access::Staff,
     Limit::StaffAct, "VerifyRepresentative", "Representatives", false, "",
     domain::Act::VerifyRepresentatives},
    {RouteId::WithdrawRepresentative, Method::Post,
     "/api/v1/staff/representatives/{representative}/withdrawal", Access::Staff, Limit::StaffAct,
     "WithdrawRepresentative", "Representatives", false, "", domain::Act::VerifyRepresentatives},
    {RouteId::ListConcerns, Method::Get, "/api/v1/staff/calls/{call}/concerns", Access::Staff,
     Limit::StaffRead, "", "ConcernDesk", false, "", domain::Act::ReadConcerns},
    {RouteId::ShowConcern, Method::Get, "/api/v1/staff/calls/{call}/concerns/{concern}",
     Access::Staff, Limit::StaffRead, "", "ConcernDesk", false, "", domain::Act::ReadConcerns},
    {RouteId::ChangeConcerns, Method::Post, "/api/v1/staff/calls/{call}/concerns", Access::Staff,
     Limit::StaffAct, "ChangeConcerns", "ConcernDesk", false, "", domain::Act::SignConcerns},
    {RouteId::SignConcerns, Method::Post, "/api/v1/staff/calls/{call}/concerns/signature",
     Access::Staff, Limit::StaffAct, "SignConcerns", "ConcernDesk", false, "",
     domain::Act::SignConcerns},
    {RouteId::PublishReport, Method::Post, "/api/v1/staff/calls/{call}/report/publication",
     Access::Staff, Limit::StaffAct, "PublishReport", "ConcernDesk", false, "",
     domain::Act::PublishReport},
    {RouteId::WriteOwnWords, Method::Post, "/api/v1/staff/calls/{call}/report/words", Access::Staff,
     Limit::StaffAct, "WriteOwnWords", "ConcernDesk", false, "", domain::Act::PublishReport},
    {RouteId::ShowOutbox, Method::Get, "/api/v1/staff/outbox", Access::Staff, Limit::StaffRead, "",
     "OutboxDesk", false, "", domain::Act::TendOutbox},
    {RouteId::SendAgain, Method::Post, "/api/v1/staff/outbox/sending", Access::Staff,
     Limit::StaffAct, "SendAgain", "OutboxDesk", false, "", domain::Act::TendOutbox},
});

[[nodiscard]] const ApiRoute& api_route(RouteId id);
[[nodiscard]] std::string_view word(Method method); ///< "GET", "POST", "PUT"

/// The route's path with its {parameters} filled in order, percent-encoded; one more is the value
/// of its query, and is left out where it is empty.
[[nodiscard]] std::string api_path(RouteId id, std::span<const std::string> parameters = {});

/// "/files/12/plan.pdf": where an attached file is downloaded (attachment_messages.h), which is no
/// route of the API.
[[nodiscard]] std::string file_path(std::int64_t id, std::string_view name);

/// The decoded value of `name` in a query ("q=a+b&x"), the first if there are several; empty if
/// there is none or its escapes are malformed.
[[nodiscard]] std::string query_value(std::string_view query, std::string_view name);

/// "q=a%20b".
[[nodiscard]] std::string query_with(std::string_view name, std::string_view value);

/// What a method and a path mean; parameters decoded, in order. `method_unknown` tells a known
/// address asked with the wrong method from an unknown one.
struct RouteMatch {
    const ApiRoute* route = nullptr;
    std::vector<std::string> parameters;
    bool method_unknown = false;
};
[[nodiscard]] RouteMatch match_api_route(std::string_view method, std::string_view path);

/// Is what is sent there a file?
[[nodiscard]] bool takes_file(std::string_view method, std::string_view path);

} // namespace hamandish::contract
