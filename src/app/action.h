// Facts: what happened, in the past tense. Closed: a forgotten case does not compile.
#pragma once

#include "app/aid_actions.h"
#include "app/answer_actions.h"
#include "app/certificate_actions.h"
#include "app/concern_actions.h"
#include "app/kiosk_actions.h"
#include "app/moderation_actions.h"
#include "app/recognition_actions.h"
#include "app/sheet_actions.h"
#include "app/staff_action.h"
#include "base/direction.h"
#include "contract/notice_messages.h"
#include "domain/profile.h"
#include "domain/survey.h"
#include "i18n/locale.h"

#include <cstdint>
#include <string>
#include <utility>
#include <variant>
#include <vector>

namespace hamandish::app {

struct Started {
    std::string path;
    std::vector<std::pair<std::string, std::string>> stored;
    std::string random;
    bool online = true;
    std::int64_t now_ms = 0;
    bool is_kiosk = false; ///< the device is one, as its page says
    friend bool operator==(const Started&, const Started&) = default;
};
struct AddressChanged {
    std::string path;
    bool by_history = false;
    std::int64_t now_ms = 0;
    friend bool operator==(const AddressChanged&, const AddressChanged&) = default;
};
struct ReplyArrived {
    std::uint32_t request = 0;
    int status = 0; ///< 0: the network failed
    std::string body;
    std::int64_t now_ms = 0;
    bool is_kept = false; ///< the network failed, and the device had kept this answer
    friend bool operator==(const ReplyArrived&, const ReplyArrived&) = default;
};
enum class CatalogueArrival {
    Read,
    Unreachable, ///< the network failed
    Unusable,    ///< what came in its place is not what this client reads: it may be an old one
};
/// The words of a language came, or will not come.
struct CatalogueArrived {
    i18n::Locale locale = i18n::first_locale;
    CatalogueArrival arrival = CatalogueArrival::Read;
    friend bool operator==(const CatalogueArrived&, const CatalogueArrived&) = default;
};
struct OnlineChanged {
    bool online = true;
    std::int64_t now_ms = 0;
    friend bool operator==(const OnlineChanged&, const OnlineChanged&) = default;
};
/// Another tab of this browser kept a text under this name, or forgot it.
struct KeptElsewhere {
    std::string name, value; ///< empty value: forgotten
    std::int64_t now_ms = 0;
    friend bool operator==(const KeptElsewhere&, const KeptElsewhere&) = default;
};
struct ClockTicked {
    std::int64_t now_ms = 0;
    friend bool operator==(const ClockTicked&, const ClockTicked&) = default;
};
/// The comment at the current address now reads so.
struct CommentEdited {
    std::string text;
    friend bool operator==(const CommentEdited&, const CommentEdited&) = default;
};
/// A half-space (ZWNJ) is wanted where the caret stands in the comment.
struct HalfSpaceWanted {
    friend bool operator==(const HalfSpaceWanted&, const HalfSpaceWanted&) = default;
};
/// The paragraph of the comment around this place is to run the other way.
struct ParagraphTurned {
    std::uint32_t at = 0;                                     ///< UTF-16 units into the text
    base::Direction direction = base::Direction::RightToLeft; ///< that it is to have
    friend bool operator==(const ParagraphTurned&, const ParagraphTurned&) = default;
};
struct CommentSubmitted {
    friend bool operator==(const CommentSubmitted&, const CommentSubmitted&) = default;
};
struct Voted {
    std::string choice;
    friend bool operator==(const Voted&, const Voted&) = default;
};
struct Reacted {
    std::int64_t comment_id = 0;
    std::string choice;
    friend bool operator==(const Reacted&, const Reacted&) = default;
};
struct MobileEdited {
    std::string text;
    friend bool operator==(const MobileEdited&, const MobileEdited&) = default;
};
/// How a code comes: to the number that was typed, or in the messenger in which one shares one's
/// number.
enum class CodeWay { Mobile, Contact };
struct CodeRequested {
    CodeWay way = CodeWay::Mobile;
    friend bool operator==(const CodeRequested&, const CodeRequested&) = default;
};
struct CodeEdited {
    std::string text;
    friend bool operator==(const CodeEdited&, const CodeEdited&) = default;
};
struct CodeSubmitted {
    friend bool operator==(const CodeSubmitted&, const CodeSubmitted&) = default;
};
/// Back to the first step of signing in: another number.
struct MobileReopened {
    friend bool operator==(const MobileReopened&, const MobileReopened&) = default;
};
struct SignedOut {
    friend bool operator==(const SignedOut&, const SignedOut&) = default;
};
/// Signing out although something written here was not recorded yet: what becomes of it.
struct LeavingConfirmed {
    bool erased = false; ///< or kept on the device as drafts
    friend bool operator==(const LeavingConfirmed&, const LeavingConfirmed&) = default;
};
struct LeavingCancelled {
    friend bool operator==(const LeavingCancelled&, const LeavingCancelled&) = default;
};
/// One question about oneself was answered, and is not saved yet.
struct ProfileAnswered {
    domain::ProfileField field = domain::ProfileField::BirthYear;
    std::string answer;
    friend bool operator==(const ProfileAnswered&, const ProfileAnswered&) = default;
};
/// The slug of one's university, in the same way.
struct UniversityAnswered {
    std::string answer;
    friend bool operator==(const UniversityAnswered&, const UniversityAnswered&) = default;
};
struct ProfileSaved {
    friend bool operator==(const ProfileSaved&, const ProfileSaved&) = default;
};
/// A way of being told things was switched, or the language of what is told chosen; saved at once.
struct NoticesWished {
    contract::MyNotices wished;
    friend bool operator==(const NoticesWished&, const NoticesWished&) = default;
};
/// Which calls to hear of was chosen ("topic/research"), and is not asked for yet.
struct SubscriptionChosen {
    std::string entry;
    friend bool operator==(const SubscriptionChosen&, const SubscriptionChosen&) = default;
};
/// A session elsewhere is to end, or all others are.
struct SessionsEnded {
    std::string session; ///< empty: all others
    friend bool operator==(const SessionsEnded&, const SessionsEnded&) = default;
};
/// The account is to be erased: asked how, first.
struct ErasureWanted {
    friend bool operator==(const ErasureWanted&, const ErasureWanted&) = default;
};
struct ErasureConfirmed {
    bool with_texts = false; ///< the words of comments too
    friend bool operator==(const ErasureConfirmed&, const ErasureConfirmed&) = default;
};
struct ErasureCancelled {
    friend bool operator==(const ErasureCancelled&, const ErasureCancelled&) = default;
};
/// Yes: the two accounts of the page become one.
struct JoiningConfirmed {
    friend bool operator==(const JoiningConfirmed&, const JoiningConfirmed&) = default;
};
/// What a person decides about the account as a whole.
using AccountFact = std::variant<ErasureWanted, ErasureConfirmed, JoiningConfirmed>;
/// A mark on a ballot: for the option at this place, in the numbers of its rule (domain/ballot.h).
struct Marked {
    std::size_t option = 0;
    std::int64_t mark = 0;
    friend bool operator==(const Marked&, const Marked&) = default;
};
struct MarksHandedIn {
    friend bool operator==(const MarksHandedIn&, const MarksHandedIn&) = default;
};
/// One item of a survey is answered so now; `typed`: as it stands in a field for a number or a day.
struct ItemAnswered {
    std::string item;
    domain::Answer answer;
    std::string typed;
    friend bool operator==(const ItemAnswered&, const ItemAnswered&) = default;
};
/// On to another section; what was said so far is saved.
struct SectionFinished {
    std::int32_t next = 0;
    friend bool operator==(const SectionFinished&, const SectionFinished&) = default;
};
struct AnswersHandedIn {
    friend bool operator==(const AnswersHandedIn&, const AnswersHandedIn&) = default;
};
struct RetryPressed {
    friend bool operator==(const RetryPressed&, const RetryPressed&) = default;
};
/// What was refused has been read: it need not be said any more.
struct HandedInDismissed {
    std::string name; ///< name_of() it
    friend bool operator==(const HandedInDismissed&, const HandedInDismissed&) = default;
};
/// This page is to be passed on, under a title.
struct ShareWanted {
    std::string title;
    friend bool operator==(const ShareWanted&, const ShareWanted&) = default;
};
/// A text is to be pasted elsewhere.
struct CopyWanted {
    std::string text;
    friend bool operator==(const CopyWanted&, const CopyWanted&) = default;
};
enum class ShareOutcome { Shared, Copied, Failed }; ///< Shared: or thought better of
struct ShareEnded {
    ShareOutcome outcome = ShareOutcome::Shared;
    friend bool operator==(const ShareEnded&, const ShareEnded&) = default;
};
struct ToastDismissed {
    friend bool operator==(const ToastDismissed&, const ToastDismissed&) = default;
};
using DeviceFact =
    std::variant<ToastDismissed, HandedInDismissed, ShareWanted, CopyWanted, ShareEnded>;

using AnyAction =
    std::variant<Started, AddressChanged, ReplyArrived, CatalogueArrived, OnlineChanged,
                 KeptElsewhere, ClockTicked, CommentEdited, HalfSpaceWanted, ParagraphTurned,
                 CommentSubmitted, Voted, Reacted, MobileEdited, CodeRequested, CodeEdited,
                 CodeSubmitted, MobileReopened, SignedOut, LeavingConfirmed, LeavingCancelled,
                 ProfileAnswered, UniversityAnswered, ProfileSaved, NoticesWished,
                 SubscriptionChosen, SessionsEnded, AccountFact, ErasureCancelled, Marked,
                 MarksHandedIn, ItemAnswered, SectionFinished, AnswersHandedIn, RetryPressed,
                 DeviceFact, AnswerFact, StaffFact, ModerationFact, CertificateFact,
                 RecognitionFact, AidFact, KioskFact, SheetFact, ConcernFact>;

/// One thing that happened. How it is copied, moved and ended is compiled once (action.cpp): it
/// would be most of the code of each file that tells of one.
struct Action : AnyAction {
    using AnyAction::AnyAction;
    Action(const Action& other);
    Action(Action&& other) noexcept;
    Action& operator=(const Action& other);
    Action& operator=(Action&& other) noexcept;
    ~Action();
};

} // namespace hamandish::app
