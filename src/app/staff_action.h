// What staff did at their desk, in the past tense.
#pragma once

#include "app/lasting_act.h"
#include "app/staff_state.h"

#include <cstdint>
#include <string>
#include <variant>

namespace hamandish::app {

struct StaffFieldEdited {
    StaffField field = StaffField::Code;
    std::string text;
    friend bool operator==(const StaffFieldEdited&, const StaffFieldEdited&) = default;
};
/// A field of the draft now reads so.
struct DraftEdited {
    contract::DraftWords words;
    friend bool operator==(const DraftEdited&, const DraftEdited&) = default;
};
/// Somebody else has changed the field with this anchor, too: what is typed there stays, or what is
/// saved takes its place.
struct ChangedWordsSettled {
    std::string anchor;
    contract::DraftWords field;
    bool keeps_typed = false;
    friend bool operator==(const ChangedWordsSettled&, const ChangedWordsSettled&) = default;
};
/// A file was chosen in the field with this anchor; `language`: fa or en.
struct DraftFileChosen {
    std::string anchor, language, name;
    friend bool operator==(const DraftFileChosen&, const DraftFileChosen&) = default;
};
/// A file to attach was chosen in the field with this anchor.
struct AttachmentChosen {
    std::string anchor, name;
    friend bool operator==(const AttachmentChosen&, const AttachmentChosen&) = default;
};
/// A file of the translation whose page it is was chosen in the field with this anchor.
struct TranslationFileChosen {
    std::string anchor, name;
    friend bool operator==(const TranslationFileChosen&, const TranslationFileChosen&) = default;
};
enum class TranslatedField { Heading, Text, Holds };
/// A field of a part on the translation's page now reads so; `Holds`, a tick: "yes", or empty.
struct TranslatedPartEdited {
    std::int64_t unit = 0;
    TranslatedField field = TranslatedField::Text;
    std::string text;
    friend bool operator==(const TranslatedPartEdited&, const TranslatedPartEdited&) = default;
};
/// The structure of a unit is to be changed; 0: of none any more.
struct UnitOpened {
    std::int64_t unit = 0;
    friend bool operator==(const UnitOpened&, const UnitOpened&) = default;
};
/// What the file says of a unit is to be seen beside it, or no longer.
struct SourceTurned {
    std::int64_t unit = 0;
    friend bool operator==(const SourceTurned&, const SourceTurned&) = default;
};
/// The text of this draft, or with "/en" after its name its English words, are to give way to
/// another file; empty: of none any more.
struct ReplacementOpened {
    std::string draft;
    friend bool operator==(const ReplacementOpened&, const ReplacementOpened&) = default;
};
/// `change` as of contract::ChangeDraftUnit; `at`: UTF-16 units into the Persian text, for a split
/// at no place that was chosen (StaffField::SplitPlace).
struct UnitChangeWanted {
    std::int64_t unit = 0, at = 0;
    std::string change;
    friend bool operator==(const UnitChangeWanted&, const UnitChangeWanted&) = default;
};
/// A kiosk is to be taken out of service; 0: none any more.
struct KioskOpened {
    std::int64_t kiosk = 0;
    friend bool operator==(const KioskOpened&, const KioskOpened&) = default;
};
/// A representation is to be ended; 0: none any more.
struct RepresentativeOpened {
    std::int64_t representative = 0;
    friend bool operator==(const RepresentativeOpened&, const RepresentativeOpened&) = default;
};
/// A role (its name_of()) is to be taken away; empty: none any more.
struct RoleOpened {
    std::string role;
    friend bool operator==(const RoleOpened&, const RoleOpened&) = default;
};
/// A next version of this call's text is to be begun.
struct VersionWanted {
    std::string call;
    friend bool operator==(const VersionWanted&, const VersionWanted&) = default;
};
/// What reached nobody is to be sent again: one message, or with 0 those of a channel.
struct SendAgainWanted {
    contract::SendAgain wish;
    friend bool operator==(const SendAgainWanted&, const SendAgainWanted&) = default;
};
/// A field of the vote or survey that is being made now reads so; a tick: "yes", or empty.
struct QuestionEdited {
    QuestionSpot spot;
    std::string text;
    friend bool operator==(const QuestionEdited&, const QuestionEdited&) = default;
};
enum class QuestionPress {
    Add,         ///< of the kind that is chosen
    AddFromText, ///< of a file
    Up,
    Down,
    ReviewRemoval,
    Keep,
    Remove,
    Save,
    AddItem, ///< to the survey whose page it is, with what is written there
    ItemUp,
    ItemDown,
    ReviewItemRemoval,
    RemoveItem,
    AddPart, ///< each of `part` (app/survey_parts.h), with all that is written
    PartUp,
    PartDown,
    ReviewPartRemoval,
    RemovePart,
    LoadSaved, ///< what somebody else has saved takes the place of what is typed
};
/// `question`: the key of which one of the draft; `item`: of which the press is, or -1; `part`: of
/// an item or the survey.
struct QuestionPressed {
    QuestionPress press = QuestionPress::Add;
    std::string question = {};
    std::ptrdiff_t item = -1;
    QuestionSpot part = {};
    friend bool operator==(const QuestionPressed&, const QuestionPressed&) = default;
};
enum class StaffPress {
    SetUpFactor,
    ConfirmFactor,
    ShowFactor,
    RecoveryKept,
    StartDraft,
    SaveDraft,
    SetAnswerDays,
    RegisterKiosk,
    RevokeKiosk,
    KioskSecretNoted,
    VerifyRepresentative,
    WithdrawRepresentative,
    GrantRole,
    RevokeRole,
    ReviewSettings,
    ChangeOrganisation,
    SetLogo,
    ReviewLogoRemoval,
    RemoveLogo,
    SaveTranslation,
    LoadTranslation, ///< as QuestionPress::LoadSaved
};
struct StaffPressed {
    StaffPress press = StaffPress::SetUpFactor;
    friend bool operator==(const StaffPressed&, const StaffPressed&) = default;
};

using StaffFact =
    std::variant<StaffFieldEdited, DraftEdited, ChangedWordsSettled, DraftFileChosen,
                 AttachmentChosen, LastingActPressed, TranslationFileChosen, TranslatedPartEdited,
                 UnitOpened, SourceTurned, ReplacementOpened, UnitChangeWanted, KioskOpened,
                 RepresentativeOpened, RoleOpened, VersionWanted, SendAgainWanted, QuestionEdited,
                 QuestionPressed, StaffPressed>;

} // namespace hamandish::app
