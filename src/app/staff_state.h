// The staff desk: who one is here, the calls one works on, the draft that is open.
#pragma once

#include "app/address.h"
#include "app/loadable.h"
#include "app/question_form.h"
#include "contract/draft_messages.h"
#include "contract/kiosk_messages.h"
#include "contract/outbox_messages.h"
#include "contract/representative_messages.h"
#include "contract/routes.h"
#include "contract/staff_messages.h"
#include "domain/permission.h"

#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace hamandish::app {

/// Fields of the desk's forms that are nobody's words in the draft.
enum class StaffField {
    Code,
    Slug,
    Organisation,
    DocumentKind,
    FirstTopic,
    SecondTopic,
    ThirdTopic,
    FirstDay,
    LastDay,
    Reason,
    AdoptionReason,
    DeletionReason,
    UnitKind,
    UnitNumber,
    UnitLabel,
    SplitPlace, ///< where the second unit begins: UTF-16 units into the Persian text; or empty
    Campus,
    Hall,
    Person,
    OrganisationFa,
    OrganisationEn,
    Role,
    OrganisationSlug,
    OrganisationKind,
    OrganisationParent,
    OrganisationReason,
    NameFa,
    NameEn,
    Portal,
    Framers,
    BaleChannel,
    EitaaChannel,
    RubikaChannel,
    LogoFile, ///< the name of the file that is chosen, until it is sent
    LogoReason,
    AnswerDays,
    AnswerReason,
    WithdrawalFa, ///< the public reason of a withdrawal
    WithdrawalEn,
    QuestionKind, ///< what is to be added to a draft: a rule of votes, or "survey"
    QuestionText, ///< of a file that says a question
    ItemKind,
    TranslationTitle,
    TranslationSummary,
    Translator,
};

/// Words of the draft on their way to the server, saved as one writes.
struct DraftSaving {
    std::string slug;                          ///< whose words they are
    std::vector<contract::DraftWords> unsaved; ///< one a field, the newest
    std::vector<contract::DraftWords> sent;    ///< on their way, or without an answer
    bool is_on_way = false;
    /// Fields that somebody else has changed, as the server has them, until it is said which words
    /// stay; `seen`: what was typed over.
    std::vector<contract::DraftWords> changed;
    /// Of a page that its forms brought back: by name_of(), base::fingerprint of what it showed.
    std::map<std::string, std::string> printed;
    std::int64_t save_at_ms = 0;
    std::optional<base::ErrorCode> error;
    friend bool operator==(const DraftSaving&, const DraftSaving&) = default;
};

/// What is on its way is a file to attach, or of a translation (StaffDesk::reading).
inline constexpr std::string_view attached_file = "attachment", translated_file = "translation";

/// The vote or survey of a draft whose page it is.
struct QuestionDesk {
    std::string key; ///< "DRAFT/QUESTION"
    QuestionForm form;
    std::string version;                    ///< of the draft's, that the form was made from
    std::optional<contract::Question> sent; ///< to be saved, last
    std::optional<FormFault> fault;         ///< what was sent last and could not be read
    std::string unread; ///< the field at which a file's text could not be read, or empty
    friend bool operator==(const QuestionDesk&, const QuestionDesk&) = default;
};

/// The translation of a draft whose page it is.
struct TranslationDesk {
    std::string key;                 ///< "DRAFT/LANGUAGE"
    contract::SaveTranslation saved; ///< as the draft has it; what differs in the fields is not
    std::vector<contract::TranslatedPart> parts; ///< as typed, in the order of `saved.parts`
    std::set<std::int64_t> holding; ///< of which it is said that the translation holds as it is
    std::string version; ///< of the draft's, that was changed in the fields; "new": of none
    std::optional<contract::SaveTranslation> sent; ///< to be saved, last
    friend bool operator==(const TranslationDesk&, const TranslationDesk&) = default;
};

struct StaffDesk {
    Loadable<contract::StaffMe> me;
    Loadable<contract::Organisations> organisations;
    Loadable<contract::StaffCalls> calls;
    Loadable<contract::DraftPage> draft;
    std::optional<contract::SecondFactorSetup> setup;
    std::vector<std::string> recovery_codes; ///< told once, until they are noted
    std::map<StaffField, std::string> fields;
    std::optional<base::Error> error;       ///< of what was pressed last
    std::optional<contract::RouteId> asked; ///< by what was pressed last
    bool busy = false;
    std::string reading; ///< the language whose file is being read, attached_file, translated_file,
                         ///< or empty
    std::int64_t opened_unit = 0;          ///< whose structure is being changed, or 0
    std::set<std::int64_t> opened_sources; ///< units beside which the words of the file stand
    std::string replaced; ///< the draft whose words give way to another file (ReplacementOpened)
    DraftSaving saving;
    Loadable<contract::Kiosks> kiosks;
    std::int64_t opened_kiosk = 0; ///< which is to be taken out of service, or 0
    Loadable<contract::Representatives> representatives;
    std::int64_t opened_representative = 0; ///< who is to be one no longer, or 0
    Loadable<contract::StaffRoles> roles;
    std::string opened_role; ///< name_of() which is to be taken away, or empty
    Loadable<contract::StaffActs> acts;
    Loadable<contract::OutboxDesk> outbox;
    Loadable<contract::OrganisationSettings> settings; ///< of the organisation whose page it is
    std::string reviewed; ///< what was shown for a last look, as it is sent (app/lasting_act.h)
    QuestionDesk question;
    TranslationDesk translation;
    friend bool operator==(const StaffDesk&, const StaffDesk&) = default;
};

/// "PERSON/ORGANISATION/ROLE"
[[nodiscard]] std::string name_of(const contract::StaffRole& role);
/// By a role of theirs, wherever they hold it.
[[nodiscard]] bool may_do(const StaffDesk& desk, domain::Act act);
/// What one must be allowed to do to see this page of the desk; of most pages nothing.
[[nodiscard]] std::optional<domain::Act> act_of_page(Place place);
/// The second factor was shown in this session: the desk is open.
[[nodiscard]] bool is_desk_open(const StaffDesk& desk);
[[nodiscard]] const std::string& field_of(const StaffDesk& desk, StaffField field);
/// What was pressed last was about an attached file.
[[nodiscard]] bool is_about_attachments(const StaffDesk& desk);
/// What was pressed last was about the time for answers to a call.
[[nodiscard]] bool is_about_answer_days(const StaffDesk& desk);
/// What was pressed last was about an organisation's logo.
[[nodiscard]] bool is_about_logo(const StaffDesk& desk);
/// What was pressed last was about a translation of a draft.
[[nodiscard]] bool is_about_translations(const StaffDesk& desk);
/// The draft's translation into the language; null: it has none, or is not here yet.
[[nodiscard]] const contract::DraftTranslation* translation_of(const StaffDesk& desk,
                                                               std::string_view language);
/// Something is written of this part, of which the Persian has changed since.
[[nodiscard]] bool is_outdated(const contract::DraftTranslation& translation, std::int64_t unit);
/// What was pressed last was about a vote or a survey of a draft.
[[nodiscard]] bool is_about_questions(const StaffDesk& desk);
/// The draft's question with this key; null: it has none, or is not here yet.
[[nodiscard]] const contract::DraftQuestion* asked_question(const StaffDesk& desk,
                                                            const std::string& key);
/// Is the removal of the question with this key asked about once more?
[[nodiscard]] bool is_removal_reviewed(const StaffDesk& desk, const std::string& key);
/// The same of an item of the survey whose page it is.
[[nodiscard]] bool is_item_removal_reviewed(const StaffDesk& desk, std::ptrdiff_t item);
/// The same of a part of it (app/survey_parts.h).
[[nodiscard]] bool is_part_removal_reviewed(const StaffDesk& desk, const QuestionSpot& part);
/// Something stands in the form that the draft does not have.
[[nodiscard]] bool is_question_unsaved(const StaffDesk& desk, i18n::Locale locale);
/// Somebody else has saved the question, or the translation, whose page it is since what stands in
/// its fields was changed.
[[nodiscard]] bool is_question_changed(const StaffDesk& desk);
[[nodiscard]] bool is_translation_changed(const StaffDesk& desk);
/// Nothing typed waits for the server any more, or for a word on whose words stay.
[[nodiscard]] bool is_all_saved(const StaffDesk& desk);
/// "12 text fa"
[[nodiscard]] std::string name_of(const contract::DraftWords& words);
/// Of DraftSaving::changed; null: nobody has changed this field.
[[nodiscard]] const contract::DraftWords* changed_words(const StaffDesk& desk,
                                                        const contract::DraftWords& field);
/// Every field of the draft that is here, without its text; `seen`: of what is typed over there.
[[nodiscard]] std::vector<contract::DraftWords> fields_of_draft(const StaffDesk& desk);

} // namespace hamandish::app
