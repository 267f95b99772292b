// The API in one table: the client builds addresses from it, the server dispatches on it,
// OpenAPI is printed from it, a test walks it.
#pragma once

#include "contract/route_id.h"
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

struct ApiRoute {
    RouteId id;
    Method method;
    std::string_view path; ///< with {parameters}
    Access access;
    std::string_view request, reply; ///< message names of messages.h; "" for no body
    bool cacheable;                  ///< public and the same for everyone
    /// A parameter that stands in the query and comes after those of the path; empty if never
    /// given. Of what takes a file: what is said with it.
    std::string_view query_parameter = {};
    /// What a route for staff does.
    domain::Act act = domain::Act::SeeStaffPages;
};

inline constexpr auto api_routes = std::to_array<ApiRoute>({
    {RouteId::ListCalls, Method::Get, "/api/v1/calls", Access::Anyone, "", "CallList", true},
    {RouteId::ShowCall, Method::Get, "/api/v1/calls/{call}", Access::Anyone, "", "CallPage", true},
    {RouteId::ShowUnit, Method::Get, "/api/v1/calls/{call}/units/{unit}", Access::Anyone, "",
     "UnitPage", true, "list"},
    {RouteId::ShowMyUnit, Method::Get, "/api/v1/calls/{call}/units/{unit}/mine", Access::Session,
     "", "MyUnit", false},
    {RouteId::ShowReport, Method::Get, "/api/v1/calls/{call}/report", Access::Anyone, "", "Report",
     true},
    {RouteId::DownloadReport, Method::Get, "/api/v1/calls/{call}/report.zip", Access::Anyone, "",
     file_body, true},
    {RouteId::DownloadPersianText, Method::Get, "/api/v1/calls/{call}/draft.fa.akn.xml",
     Access::Anyone, "", file_body, true, "version"},
    {RouteId::DownloadEnglishText, Method::Get, "/api/v1/calls/{call}/draft.en.akn.xml",
     Access::Anyone, "", file_body, true, "version"},
    {RouteId::ListAnswers, Method::Get, "/api/v1/calls/{call}/answers", Access::Anyone, "",
     "AnswersPage", true, "q"},
    {RouteId::SearchAnswers, Method::Get, "/api/v1/answers/{outcome}/{answerer}/{ground}/{before}",
     Access::Anyone, "", "AnswerArchive", true, "q"},
    {RouteId::SearchCall, Method::Get, "/api/v1/calls/{call}/search", Access::Anyone, "",
     "SearchPage", true, "q"},
    {RouteId::ShowRecord, Method::Get, "/api/v1/record", Access::Anyone, "", "ParticipationRecord",
     true},
    {RouteId::ShowInvitation, Method::Get, "/api/v1/calls/{call}/invitation", Access::Anyone, "",
     "InvitationKit", true},
    {RouteId::ListVersions, Method::Get, "/api/v1/calls/{call}/versions", Access::Anyone, "",
     "VersionsPage", true},
    {RouteId::ShowVersion, Method::Get, "/api/v1/calls/{call}/versions/{version}", Access::Anyone,
     "", "VersionPage", true},
    {RouteId::ShowTranslation, Method::Get, "/api/v1/calls/{call}/translations/{language}",
     Access::Anyone, "", "TranslationPage", true},
    {RouteId::ShowVersionTranslation, Method::Get,
     "/api/v1/calls/{call}/versions/{version}/translations/{language}", Access::Anyone, "",
     "TranslationPage", true},
    {RouteId::ShowMe, Method::Get, "/api/v1/me", Access::Anyone, "", "Me", false},
    {RouteId::ListMyContributions, Method::Get, "/api/v1/me/contributions", Access::Session, "",
     "MyContributions", false},
    {RouteId::ShowMyProfile, Method::Get, "/api/v1/me/profile", Access::Session, "", "Profile",
     false},
    {RouteId::SaveMyProfile, Method::Put, "/api/v1/me/profile", Access::Session, "Profile",
     "Profile", false},
    {RouteId::ShowMyNotices, Method::Get, "/api/v1/me/notices", Access::Session, "", "MyNotices",
     false},
    {RouteId::SaveMyNotices, Method::Put, "/api/v1/me/notices", Access::Session, "MyNotices",
     "MyNotices", false},
    {RouteId::ListMySessions, Method::Get, "/api/v1/me/sessions", Access::Session, "", "MySessions",
     false},
    {RouteId::EndSession, Method::Post, "/api/v1/me/sessions/{session}/end", Access::Session, "",
     "MySessions", false},
    {RouteId::EndOtherSessions, Method::Post, "/api/v1/me/sessions/end", Access::Session, "",
     "MySessions", false},
    {RouteId::ExportMyData, Method::Get, "/api/v1/me/export", Access::Session, "", "MyData", false},
    {RouteId::EraseMe, Method::Post, "/api/v1/me/erasure", Access::Session, "EraseMe", "Empty",
     false},
    {RouteId::ShowJoining, Method::Get, "/api/v1/me/joining/{token}", Access::Session, "",
     "JoinQuestion", false},
    {RouteId::JoinAccounts, Method::Post, "/api/v1/me/joining", Access::Session, "JoinAccounts",
     "Me", false},
    {RouteId::ListSignInProviders, Method::Get, "/api/v1/sign-in/providers", Access::Anyone, "",
     "SignInProviders", true},
    {RouteId::AskForPass, Method::Post, "/api/v1/sign-in/passes", Access::Anyone, "AskPass", "Pass",
     false},
    {RouteId::RequestSignInCode, Method::Post, "/api/v1/sign-in/codes", Access::Anyone,
     "RequestCode", "CodeSent", false},
    {RouteId::StartContactSignIn, Method::Post, "/api/v1/sign-in/contact", Access::Anyone, "",
     "ContactSignIn", false},
    {RouteId::SignIn, Method::Post, "/api/v1/sign-in", Access::Anyone, "SignIn", "Me", false},
    {RouteId::SignOut, Method::Post, "/api/v1/sign-out", Access::Anyone, "", "Empty", false},
    {RouteId::ListOrganisations, Method::Get, "/api/v1/organisations", Access::Anyone, "",
     "Organisations", true},
    {RouteId::ShowStaffMe, Method::Get, "/api/v1/staff/me", Access::Role, "", "StaffMe", false},
    {RouteId::SetUpSecondFactor, Method::Post, "/api/v1/staff/second-factor", Access::Role, "",
     "SecondFactorSetup", false},
    {RouteId::ConfirmSecondFactor, Method::Post, "/api/v1/staff/second-factor/confirmation",
     Access::Role, "SecondFactorCode", "RecoveryCodes", false},
    {RouteId::ShowSecondFactor, Method::Post, "/api/v1/staff/session", Access::Role,
     "SecondFactorCode", "StaffMe", false},
    {RouteId::ListRoles, Method::Get, "/api/v1/staff/roles", Access::Staff, "", "StaffRoles", false,
     "", domain::Act::ManageRoles},
    {RouteId::GrantRole, Method::Post, "/api/v1/staff/roles", Access::Staff, "ChangeRole", "Empty",
     false, "", domain::Act::ManageRoles},
    {RouteId::RevokeRole, Method::Post, "/api/v1/staff/roles/revocation", Access::Staff,
     "ChangeRole", "Empty", false, "", domain::Act::ManageRoles},
    {RouteId::AddOrganisation, Method::Post, "/api/v1/staff/organisations", Access::Staff,
     "AddOrganisation", "Organisation", false, "", domain::Act::ManageOrganisations},
    {RouteId::ShowOrganisation, Method::Get, "/api/v1/staff/organisations/{organisation}",
     Access::Staff, "", "OrganisationSettings", false, "", domain::Act::ManageOrganisations},
    {RouteId::ChangeOrganisation, Method::Post, "/api/v1/staff/organisations/{organisation}",
     Access::Staff, "ChangeOrganisation", "OrganisationSettings", false, "",
     domain::Act::ManageOrganisations},
    {RouteId::SetLogo, Method::Post, "/api/v1/staff/organisations/{organisation}/logo",
     Access::Staff, file_body, "OrganisationSettings", false, "reason",
     domain::Act::ManageOrganisations},
    {RouteId::RemoveLogo, Method::Post, "/api/v1/staff/organisations/{organisation}/logo/removal",
     Access::Staff, "RemoveLogo", "OrganisationSettings", false, "",
     domain::Act::ManageOrganisations},
    {RouteId::ListStaffActs, Method::Get, "/api/v1/staff/acts", Access::Staff, "", "StaffActs",
     false, "", domain::Act::ReadStaffActs},
    {RouteId::ListAnswerQueue, Method::Get, "/api/v1/staff/calls/{call}/answers", Access::Staff, "",
     "AnswerQueue", false, "", domain::Act::AnswerProposals},
    {RouteId::WriteAnswer, Method::Post, "/api/v1/staff/calls/{call}/answers", Access::Staff,
     "WriteAnswer", "AnswerQueue", false, "", domain::Act::AnswerProposals},
    {RouteId::ReviewAnswer, Method::Post, "/api/v1/staff/answers/{answer}/review", Access::Staff,
     "ReviewAnswer", "AnswerQueue", false, "", domain::Act::AnswerProposals},
    {RouteId::SetAnswerRules, Method::Put, "/api/v1/staff/calls/{call}/answer-rules", Access::Staff,
     "AnswerRules", "AnswerRules", false, "", domain::Act::OpenCall},
    {RouteId::ListStaffCalls, Method::Get, "/api/v1/staff/calls", Access::Staff, "", "StaffCalls",
     false},
    {RouteId::StartDraft, Method::Post, "/api/v1/staff/drafts", Access::Staff, "StartDraft",
     "DraftPage", false, "", domain::Act::EditDraft},
    {RouteId::ShowDraft, Method::Get, "/api/v1/staff/drafts/{draft}", Access::Staff, "",
     "DraftPage", false},
    {RouteId::ShowPeriod, Method::Get, "/api/v1/staff/calls/{call}/period", Access::Staff, "",
     "DraftPage", false},
    {RouteId::SaveDraft, Method::Put, "/api/v1/staff/drafts/{draft}/words", Access::Staff,
     "SaveDraft", "DraftSaved", false, "", domain::Act::EditDraft},
    {RouteId::ReadDraftFile, Method::Put, "/api/v1/staff/drafts/{draft}/files/{language}/{name}",
     Access::Staff, file_body, "DraftPage", false, "", domain::Act::EditDraft},
    {RouteId::AttachFile, Method::Put, "/api/v1/staff/drafts/{draft}/attachments/{name}",
     Access::Staff, file_body, "DraftPage", false, "", domain::Act::EditDraft},
    {RouteId::RemoveAttachment, Method::Post,
     "/api/v1/staff/drafts/{draft}/attachments/{attachment}/removal", Access::Staff, "",
     "DraftPage", false, "", domain::Act::EditDraft},
    {RouteId::ChangeDraftUnit, Method::Post, "/api/v1/staff/drafts/{draft}/units/{unit}",
     Access::Staff, "ChangeDraftUnit", "DraftPage", false, "", domain::Act::EditDraft},
    {RouteId::DismissLeftover, Method::Post,
     "/api/v1/staff/drafts/{draft}/leftovers/{leftover}/dismissal", Access::Staff, "", "DraftPage",
     false, "", domain::Act::EditDraft},
    {RouteId::AddDraftQuestion, Method::Post, "/api/v1/staff/drafts/{draft}/questions",
     Access::Staff, "Question", "DraftPage", false, "", domain::Act::EditDraft},
    {RouteId::SaveDraftQuestion, Method::Put, "/api/v1/staff/drafts/{draft}/questions/{question}",
     Access::Staff, "Question", "DraftPage", false, "", domain::Act::EditDraft},
    {RouteId::ChangeDraftQuestion, Method::Post,
     "/api/v1/staff/drafts/{draft}/questions/{question}", Access::Staff, "ChangeDraftQuestion",
     "DraftPage", false, "", domain::Act::EditDraft},
    {RouteId::SaveTranslation, Method::Put, "/api/v1/staff/drafts/{draft}/translations/{language}",
     Access::Staff, "SaveTranslation", "DraftPage", false, "", domain::Act::EditDraft},
    {RouteId::ReadTranslationFile, Method::Put,
     "/api/v1/staff/drafts/{draft}/translations/{language}/file/{name}", Access::Staff, file_body,
     "DraftPage", false, "", domain::Act::EditDraft},
    {RouteId::RemoveTranslation, Method::Post,
     "/api/v1/staff/drafts/{draft}/translations/{language}/removal", Access::Staff, "", "DraftPage",
     false, "", domain::Act::EditDraft},
    {RouteId::ScheduleDraft, Method::Post, "/api/v1/staff/drafts/{draft}/opening", Access::Staff,
     "ScheduleDraft", "DraftPage", false, "", domain::Act::OpenCall},
    {RouteId::ExtendCall, Method::Post, "/api/v1/staff/calls/{call}/extension", Access::Staff,
     "ExtendCall", "DraftPage", false, "", domain::Act::OpenCall},
    {RouteId::WithdrawCall, Method::Post, "/api/v1/staff/calls/{call}/withdrawal", Access::Staff,
     "WithdrawCall", "DraftPage", false, "", domain::Act::WithdrawCall},
    {RouteId::StartVersion, Method::Post, "/api/v1/staff/calls/{call}/versions", Access::Staff, "",
     "DraftPage", false, "", domain::Act::EditDraft},
    {RouteId::AdoptDraft, Method::Post, "/api/v1/staff/drafts/{draft}/adoption", Access::Staff,
     "AdoptDraft", "DraftPage", false, "", domain::Act::PublishVersion},
    {RouteId::DeleteDraft, Method::Post, "/api/v1/staff/drafts/{draft}/deletion", Access::Staff,
     "DeleteDraft", "Empty", false, "", domain::Act::EditDraft},
    {RouteId::SubmitComment, Method::Post, "/api/v1/calls/{call}/units/{unit}/comments",
     Access::Session, "SubmitComment", "CommentRecorded", false, begun_parameter},
    {RouteId::AddCommentFile, Method::Put,
     "/api/v1/calls/{call}/units/{unit}/files/{representation}/{name}", Access::Session, file_body,
     "WaitingFiles", false, begun_parameter},
    {RouteId::RemoveCommentFile, Method::Post, "/api/v1/me/files/{file}/removal", Access::Session,
     "", "WaitingFiles", false},
    {RouteId::DownloadCommentFile, Method::Get, "/api/v1/comments/{comment}/files/{file}",
     Access::Anyone, "", file_body, false},
    {RouteId::CastVote, Method::Put, "/api/v1/calls/{call}/units/{unit}/vote", Access::Session,
     "Choose", "Counted", false, begun_parameter},
    {RouteId::React, Method::Put, "/api/v1/comments/{comment}/reaction", Access::Session, "Choose",
     "Counted", false, begun_parameter},
    {RouteId::ObjectToAnswer, Method::Post, "/api/v1/comments/{comment}/objection", Access::Session,
     "ObjectToAnswer", "Objected", false},
    {RouteId::ShowLogHead, Method::Get, "/api/v1/log/head", Access::Anyone, "", "LogHead", true},
    {RouteId::ListLogEntries, Method::Get, "/api/v1/log/entries/{first}", Access::Anyone, "",
     "LogPage", true},
    {RouteId::ProveInclusion, Method::Get, "/api/v1/log/inclusion/{entry}/{size}", Access::Anyone,
     "", "InclusionProof", true},
    {RouteId::ProveConsistency, Method::Get, "/api/v1/log/consistency/{old}/{size}", Access::Anyone,
     "", "ConsistencyProof", true},
    {RouteId::ListBallots, Method::Get, "/api/v1/calls/{call}/ballots", Access::Anyone, "",
     "BallotList", true},
    {RouteId::ListQuestions, Method::Get, "/api/v1/calls/{call}/questions", Access::Anyone, "",
     "CallQuestions", true},
    {RouteId::ShowMyMarks, Method::Get, "/api/v1/calls/{call}/questions/{question}/mine",
     Access::Session, "", "MyMarks", false},
    {RouteId::CastMarks, Method::Put, "/api/v1/calls/{call}/questions/{question}/ballot",
     Access::Session, "CastMarks", "MarksRecorded", false, begun_parameter},
    {RouteId::GiveAnswers, Method::Put, "/api/v1/calls/{call}/questions/{question}/answers",
     Access::Session, "SurveyAnswers", "MarksRecorded", false, begun_parameter},
    {RouteId::ShowOutcome, Method::Get, "/api/v1/calls/{call}/questions/{question}/result",
     Access::Anyone, "", "QuestionOutcome", true},
    {RouteId::ReportComment, Method::Post, "/api/v1/comments/{comment}/reports", Access::Session,
     "ReportComment", "Empty", false},
    {RouteId::AppealHiding, Method::Post, "/api/v1/comments/{comment}/appeal", Access::Session,
     "AppealHiding", "Comment", false},
    {RouteId::ShowModerationLog, Method::Get, "/api/v1/calls/{call}/moderation", Access::Anyone, "",
     "ModerationLog", true},
    {RouteId::ShowModerationQueue, Method::Get, "/api/v1/staff/moderation", Access::Staff, "",
     "ModerationQueue", false, "", domain::Act::HideContribution},
    {RouteId::ShowFloods, Method::Get, "/api/v1/staff/calls/{call}/floods", Access::Staff, "",
     "FloodDesk", false, "", domain::Act::HideContribution},
    {RouteId::ModerateComment, Method::Post, "/api/v1/staff/comments/{comment}/moderation",
     Access::Staff, "ModerateComment", "ModerationQueue", false, "", domain::Act::HideContribution},
    {RouteId::IssueCertificate, Method::Post, "/api/v1/calls/{call}/certificate", Access::Session,
     "AskCertificate", "Certificate", false},
    {RouteId::IssueYearCertificate, Method::Post, "/api/v1/me/certificates/{year}", Access::Session,
     "AskCertificate", "Certificate", false},
    {RouteId::ShowCertificate, Method::Get, "/api/v1/certificates/{number}", Access::Anyone, "",
     "Certificate", true},
    {RouteId::ShowCertificateKeys, Method::Get, "/api/v1/certificate-keys", Access::Anyone, "",
     "CertificateKeys", true},
    {RouteId::ListMyCertificates, Method::Get, "/api/v1/me/certificates", Access::Session, "",
     "MyCertificates", false},
    {RouteId::ShowMyPoints, Method::Get, "/api/v1/me/points", Access::Session, "", "MyPoints",
     false},
    {RouteId::AppealPoints, Method::Post, "/api/v1/me/points/appeals", Access::Session,
     "AppealPoints", "MyPoints", false},
    {RouteId::DecidePoints, Method::Post, "/api/v1/staff/point-appeals/{appeal}", Access::Staff,
     "DecidePoints", "ModerationQueue", false, "", domain::Act::HideContribution},
    {RouteId::SaveRecognition, Method::Put, "/api/v1/me/recognition", Access::Session,
     "Recognition", "Recognition", false},
    {RouteId::ShowRanking, Method::Get, "/api/v1/ranking/{season}/{group}", Access::Anyone, "",
     "Ranking", true},
    {RouteId::ShowYearThanks, Method::Get, "/api/v1/thanks/{year}", Access::Anyone, "", "Thanks",
     true},
    {RouteId::ShowCallThanks, Method::Get, "/api/v1/calls/{call}/thanks", Access::Anyone, "",
     "Thanks", true},
    {RouteId::ShowKiosk, Method::Get, "/api/v1/kiosk", Access::Anyone, "", "KioskHere", false},
    {RouteId::SetUpKiosk, Method::Post, "/api/v1/kiosk", Access::Anyone, "SetUpKiosk", "KioskHere",
     false},
    {RouteId::EndKioskVisit, Method::Post, "/api/v1/kiosk/end", Access::Anyone, "", "Empty", false},
    {RouteId::ShowQr, Method::Get, "/api/v1/qr", Access::Anyone, "", "QrCode", true, "path"},
    {RouteId::ListKiosks, Method::Get, "/api/v1/staff/kiosks", Access::Staff, "", "Kiosks", false,
     "", domain::Act::ManageKiosks},
    {RouteId::RegisterKiosk, Method::Post, "/api/v1/staff/kiosks", Access::Staff, "RegisterKiosk",
     "Kiosks", false, "", domain::Act::ManageKiosks},
    {RouteId::RevokeKiosk, Method::Post, "/api/v1/staff/kiosks/{kiosk}/revocation", Access::Staff,
     "RevokeKiosk", "Kiosks", false, "", domain::Act::ManageKiosks},
    {RouteId::ListSheets, Method::Get, "/api/v1/staff/calls/{call}/papers", Access::Staff, "",
     "PaperDesk", false, "", domain::Act::EnterPaper},
    {RouteId::EnterSheet, Method::Post, "/api/v1/staff/calls/{call}/papers", Access::Staff,
     "EnterSheet", "PaperDesk", false, "", domain::Act::EnterPaper},
    {RouteId::CheckSheet, Method::Post, "/api/v1/staff/papers/{sheet}/check", Access::Staff,
     "CheckSheet", "PaperDesk", false, "", domain::Act::EnterPaper},
    {RouteId::ListRepresentatives, Method::Get, "/api/v1/staff/representatives", Access::Staff, "",
     "Representatives", false, "", domain::Act::VerifyRepresentatives},
    {RouteId::VerifyRepresentative, Method::Post, "/api/v1/staff/representatives", Access::Staff,
     "VerifyRepresentative", "Representatives", false, "", domain::Act::VerifyRepresentatives},
    {RouteId::WithdrawRepresentative, Method::Post,
     "/api/v1/staff/representatives/{representative}/withdrawal", Access::Staff,
     "WithdrawRepresentative", "Representatives", false, "", domain::Act::VerifyRepresentatives},
    {RouteId::ListConcerns, Method::Get, "/api/v1/staff/calls/{call}/concerns", Access::Staff, "",
     "ConcernDesk", false, "", domain::Act::ReadConcerns},
    {RouteId::ShowConcern, Method::Get, "/api/v1/staff/calls/{call}/concerns/{concern}",
     Access::Staff, "", "ConcernDesk", false, "", domain::Act::ReadConcerns},
    {RouteId::ChangeConcerns, Method::Post, "/api/v1/staff/calls/{call}/concerns", Access::Staff,
     "ChangeConcerns", "ConcernDesk", false, "", domain::Act::SignConcerns},
    {RouteId::SignConcerns, Method::Post, "/api/v1/staff/calls/{call}/concerns/signature",
     Access::Staff, "SignConcerns", "ConcernDesk", false, "", domain::Act::SignConcerns},
    {RouteId::PublishReport, Method::Post, "/api/v1/staff/calls/{call}/report/publication",
     Access::Staff, "PublishReport", "ConcernDesk", false, "", domain::Act::PublishReport},
    {RouteId::WriteOwnWords, Method::Post, "/api/v1/staff/calls/{call}/report/words", Access::Staff,
     "WriteOwnWords", "ConcernDesk", false, "", domain::Act::PublishReport},
    {RouteId::ShowOutbox, Method::Get, "/api/v1/staff/outbox", Access::Staff, "", "OutboxDesk",
     false, "", domain::Act::TendOutbox},
    {RouteId::SendAgain, Method::Post, "/api/v1/staff/outbox/sending", Access::Staff, "SendAgain",
     "OutboxDesk", false, "", domain::Act::TendOutbox},
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
