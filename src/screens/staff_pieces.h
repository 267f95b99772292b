// What the pages of the staff desk are made of.
#pragma once

#include "screens/page.h"

#include <string>
#include <string_view>

namespace hamandish::screens {

/// The door of the desk: signing in, having a role, the second factor. True once it is open; until
/// then it has written what is asked for.
[[nodiscard]] bool pass_staff_door(Page& page);

/// A page of the desk inside its door, for whoever may see it: the way back, its heading. False,
/// and said, where the person's roles do not reach.
[[nodiscard]] bool begin_desk_page(Page& page, i18n::MessageKey title);

/// One line of a form of the desk that is nobody's words in a draft.
struct StaffLine {
    app::StaffField field = app::StaffField::Code;
    std::string_view anchor;
    std::string label, hint = {}, error = {};
    std::string_view autocomplete = {}, inputmode = {};
    bool multiline = false;
};
void staff_line(Page& page, const StaffLine& line);
/// Why: every sensitive act says it.
void staff_reason(Page& page, app::StaffField field = app::StaffField::Reason,
                  std::string_view anchor = "reason-field");
/// One of a list.
struct StaffChoice {
    app::StaffField field = app::StaffField::Organisation;
    std::string_view anchor;
    i18n::MessageKey label = i18n::MessageKey::staff_new_organisation;
    std::vector<kit::Option> options = {};
    std::string hint = {};
};
void staff_choice(Page& page, StaffChoice line);
/// In a row of its own; busy while anything of the desk is on its way.
void staff_button(Page& page, std::string_view key, i18n::MessageKey words, app::StaffPress what);
/// What is to be ended asks for its reason first: a quiet button, and once that is pressed a form.
struct StaffEnding {
    std::string_view key; ///< of the form and its button
    i18n::MessageKey words = i18n::MessageKey::people_revoke;
    std::string whose = {};
    bool is_open = false;
    app::StaffFact opened, closed; ///< what becomes of the quiet buttons
    app::StaffPress press = app::StaffPress::RevokeRole;
};
void staff_ending(Page& page, const StaffEnding& ending);
/// What nothing takes back: a button, and once that is pressed a last look at it in its place.
struct LastingLook {
    app::LastingAct act;
    i18n::MessageKey words = i18n::MessageKey::staff_delete; ///< of the button that asks
    std::string whose = {};                                  ///< its name, where there are several
    kit::BoxLook look = kit::BoxLook::Quiet;
    int level = 3; ///< of the heading
};
void staff_lasting(Page& page, const LastingLook& look);
/// Each for itself, where the button stands among others.
void lasting_button(Page& page, const LastingLook& look);
void last_look(Page& page, const LastingLook& look);
/// Where a draft that was never published is deleted.
void staff_deletion(Page& page);
/// What the server said to what was pressed last.
void staff_refusal(Page& page);
/// Somebody else has saved what stands in these fields, too; `load` puts that there.
void staff_outrun(Page& page, const app::StaffFact& load);

/// What a draft still lacks to open, each a link to where it is written.
void staff_checklist(Page& page, const contract::DraftPage& draft);
/// Is there room for the checklist beside two languages? A tablet has it above them.
[[nodiscard]] bool has_room_aside(const Page& page);
/// Its greater units, each a link to where it is written; nothing where there are fewer than two.
void staff_contents(Page& page, const contract::DraftPage& draft);
/// The files a draft is read from.
void staff_files(Page& page, const contract::DraftPage& draft);
/// English words of its files that found no place.
void staff_leftovers(Page& page, const contract::DraftPage& draft);
/// The files that go with a draft, and where one adds to them.
void staff_attachments(Page& page, const contract::DraftPage& draft, bool may_edit);
/// "attachment-12": where a file of a draft stands.
[[nodiscard]] std::string attachment_anchor(std::int64_t file);
/// Within how many days proposals to a scheduled or open call, or one that is over, are answered,
/// and where whoever leads sets that.
void staff_answer_days(Page& page, const contract::StaffCall& call);
/// Where whoever leads withdraws a call that is scheduled or open.
void staff_withdrawal(Page& page, const contract::StaffCall& call);
/// The votes and surveys of a draft, and where one adds to them.
void staff_questions(Page& page, const contract::DraftPage& draft, bool may_edit);
/// "asked-12": where a vote or a survey of a draft stands.
[[nodiscard]] std::string question_item_anchor(std::int64_t question);
/// The translations of a draft's text, and where one begins another.
void staff_translations(Page& page, const contract::DraftPage& draft);
/// Of what is described in prose: each part in the language of the page, beside its Persian.
/// `translation`: null before it is begun.
void staff_translated_parts(Page& page, const contract::DraftPage& draft,
                            const contract::DraftTranslation* translation);
/// Where the text of a part is written there; `unit`: its id.
[[nodiscard]] std::string translated_text_anchor(std::int64_t unit);
/// The picture of an organisation, and where one changes it.
void staff_logo(Page& page, const contract::OrganisationSettings& settings);
/// Where a unit is to be cut in two, to be chosen. False where there is nothing to choose.
[[nodiscard]] bool split_place(Page& page, const contract::DraftUnit& unit);
/// A unit of a draft: both languages side by side, and its structure.
void staff_unit(Page& page, const contract::DraftUnit& unit, bool may_edit);

/// Both languages of one field, side by side where there is room.
struct WordsPair {
    std::int64_t unit = 0; ///< 0: of the draft itself
    std::string_view field;
    std::string_view label = {}; ///< what it is called where that is not its own word
    const contract::Bilingual* text = nullptr;
    bool multiline = false, may_edit = true, is_optional = false;
};
void words_pair(Page& page, const WordsPair& pair);
/// "unit-12-text-fa": where a field of a draft is written.
[[nodiscard]] std::string words_anchor(std::int64_t unit, std::string_view field,
                                       std::string_view language);
/// "unit-12": where a unit of a draft stands.
[[nodiscard]] std::string unit_anchor(std::int64_t unit);

/// "سند · سازمان": the organisation by its name.
[[nodiscard]] std::string organisation_name(const Page& page, const std::string& slug);
[[nodiscard]] std::string draft_title(const Page& page, const contract::Bilingual& title);

} // namespace hamandish::screens
