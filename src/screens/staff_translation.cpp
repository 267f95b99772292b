// The page on which a translation of a draft's text is made, or of its call's while that runs.
#include "domain/topic.h"
#include "screens/attachments.h"
#include "screens/pieces.h"
#include "screens/screens.h"
#include "screens/staff_pieces.h"
#include "screens/text_languages.h"
#include "screens/unit_words.h"

#include <algorithm>

namespace hamandish::screens {
namespace {

using app::StaffField;
using app::StaffPress;
using i18n::MessageKey;
using kit::Axis;
using kit::BoxLook;
using kit::Role;
using kit::TextLook;

constexpr std::string_view file_anchor = "translation-file";

bool is_in_prose(const contract::DraftPage& draft) {
    return domain::is_described(draft.call.document_kind);
}

/// A field in the translation's own language, whose direction its words say.
void words_field(Page& page, StaffField field, std::string_view anchor, MessageKey label,
                 bool multiline) {
    const auto edited = page.frame.text_field({.key = anchor,
                                               .anchor = anchor,
                                               .label = page.say(label),
                                               .value = app::field_of(page.state.staff, field),
                                               .multiline = multiline,
                                               .min_height_px = multiline ? 96.0f : 48.0f});
    if (edited) page.did(app::StaffFact{app::StaffFieldEdited{field, *edited}});
}

void words(Page& page, const contract::DraftPage& draft,
           const contract::DraftTranslation* translation) {
    const bool in_prose = is_in_prose(draft);
    const auto card =
        page.frame.box({.key = "words",
                        .role = Role::Form,
                        .name = page.say(MessageKey::translation_title_label),
                        .look = BoxLook::Card,
                        .layout = {.gap = 16, .max_width = in_prose ? 0 : measure_px}});
    words_field(page, StaffField::TranslationTitle, "translation-title-field",
                MessageKey::translation_title_label, false);
    words_field(page, StaffField::TranslationSummary, "translation-summary-field",
                MessageKey::translation_summary_label, true);
    staff_line(page, {.field = StaffField::Translator,
                      .anchor = "translator-field",
                      .label = page.say(MessageKey::translation_translator),
                      .hint = page.say(MessageKey::translation_translator_hint),
                      .autocomplete = "off"});
    if (in_prose) staff_translated_parts(page, draft, translation);
    const auto& desk = page.state.staff;
    if (app::is_translation_changed(desk))
        staff_outrun(page, app::StaffPressed{StaffPress::LoadTranslation});
    else if (desk.asked == contract::RouteId::SaveTranslation)
        staff_refusal(page);
    staff_button(page, "save", MessageKey::translation_save, StaffPress::SaveTranslation);
}

void file(Page& page, bool is_begun) {
    const auto& desk = page.state.staff;
    const auto title = page.say(MessageKey::translation_file);
    const auto card = page.frame.box({.key = "file",
                                      .role = Role::Form,
                                      .name = title,
                                      .look = BoxLook::Card,
                                      .layout = {.gap = 10, .max_width = measure_px}});
    page.frame.heading(2, title, TextLook::CardTitle);
    page.frame.paragraph(page.say(MessageKey::translation_file_hint), TextLook::Muted);
    if (!is_begun) return page.frame.paragraph(page.say(MessageKey::translation_file_first));
    {
        const auto row = page.frame.box(
            {.layout = {.axis = Axis::Row, .gap = 12, .cross_gap = 10, .wrap = true}});
        const auto name = page.frame.file_field({.key = file_anchor,
                                                 .anchor = file_anchor,
                                                 .label = page.say(MessageKey::translation_choose),
                                                 .accept = ".docx,.odt,.md,.txt",
                                                 .look = BoxLook::Ghost,
                                                 .busy = desk.busy});
        if (name)
            page.did(app::StaffFact{app::TranslationFileChosen{std::string(file_anchor), *name}});
        send_file_button(page);
    }
    status_line(page, "reading",
                desk.reading == app::translated_file ? page.say(MessageKey::staff_file_reading)
                                                     : std::string());
    if (desk.asked == contract::RouteId::ReadTranslationFile) staff_refusal(page);
}

void some_words(Page& page, const contract::DraftLeftover& words, const std::string& language) {
    const auto item = page.frame.box(
        {.key = std::to_string(words.id), .role = Role::ListItem, .layout = {.gap = 6}});
    page.frame.text({.role = Role::Heading,
                     .text = page.in_language(words.name),
                     .look = TextLook::Strong,
                     .level = 3,
                     .lang = page.text_lang()});
    const auto quote = page.frame.box(
        {.key = "words", .role = Role::Quote, .look = BoxLook::Quoted, .layout = {.gap = 4}});
    text_in_language(page, words.heading, language, TextLook::SmallStrong);
    unit_words(page, {.text = words.text, .look = TextLook::Small, .lang = language});
}

/// What the file has and the Persian does not, to copy to where it belongs.
void leftovers(Page& page, const contract::DraftTranslation& translation) {
    if (translation.leftovers.empty()) return;
    const auto title = page.say(MessageKey::translation_leftovers);
    const auto card = page.frame.box({.key = "leftovers",
                                      .role = Role::Region,
                                      .name = title,
                                      .look = BoxLook::Card,
                                      .layout = {.gap = 10, .max_width = measure_px}});
    page.frame.heading(2, title, TextLook::CardTitle);
    page.frame.paragraph(
        page.say(MessageKey::translation_unplaced,
                 {{"count", static_cast<std::int64_t>(translation.leftovers.size())}}),
        TextLook::Muted);
    const auto list = page.frame.box({.role = Role::List, .layout = {.gap = 16}});
    for (const auto& one : translation.leftovers) some_words(page, one, translation.card.language);
}

/// By their names in the draft, each a link to where it is written or, of a text that comes as a
/// file, to where its Persian is.
void missing(Page& page, const contract::DraftPage& draft,
             const contract::DraftTranslation& translation, bool may_edit) {
    if (translation.missing.empty()) return;
    const auto part = page.frame.box({.key = "missing", .layout = {.gap = 6}});
    page.frame.heading(2, page.say(MessageKey::translation_missing_title), TextLook::CardTitle);
    page.frame.paragraph(page.say(is_in_prose(draft) ? MessageKey::translation_missing_parts_hint
                                                     : MessageKey::translation_missing_hint),
                         TextLook::Muted);
    const bool is_written_here = may_edit && is_in_prose(draft);
    const auto list =
        page.frame.box({.role = Role::List,
                        .layout = {.axis = Axis::Row, .gap = 20, .cross_gap = 2, .wrap = true}});
    for (const auto& unit : draft.units) {
        if (std::find(translation.missing.begin(), translation.missing.end(), unit.id) ==
            translation.missing.end())
            continue;
        const auto anchor = unit_anchor(unit.id);
        const auto item = page.frame.box({.key = anchor, .role = Role::ListItem});
        page.frame.link(page.in_language(unit.name),
                        is_written_here
                            ? app::path_from_address(page.state.address) + "#" +
                                  translated_text_anchor(unit.id)
                            : page.path(app::Place::StaffDraft, draft.call.slug) + "#" + anchor);
    }
}

void removal(Page& page) {
    if (page.state.staff.asked == contract::RouteId::RemoveTranslation) staff_refusal(page);
    staff_lasting(page, {.act = {app::LastingKind::RemoveTranslation, 0},
                         .words = MessageKey::translation_remove,
                         .level = 2});
}

/// Of a draft nobody else reads anything.
void way_to_readers(Page& page, const contract::StaffCall& call) {
    const auto& language = page.state.address.unit;
    if (call.state == "adopted")
        page.frame.link(page.say(MessageKey::translation_read),
                        translation_path(page, call.revises, call.version, language));
    else if (call.opens_at_ms > 0)
        page.frame.link(page.say(MessageKey::translation_read),
                        page.path(app::Place::Translation, call.slug, language));
}

void translation_body(Page& page, const contract::DraftPage& draft) {
    const auto& call = draft.call;
    const auto& language = page.state.address.unit;
    const auto* made = app::translation_of(page.state.staff, language);
    page.frame.paragraph(draft_title(page, call.title));
    if (made != nullptr) facts_line(page, translation_facts(page, made->card, call.unit_count));
    if (made != nullptr && made->card.unit_count > 0) way_to_readers(page, call);
    const bool is_over = call.state == "closed";
    if (is_over) notice(page, page.say(MessageKey::translation_over));
    const bool may_edit = call.may_edit && !is_over;
    if (may_edit) {
        words(page, draft, made);
        if (!is_in_prose(draft)) file(page, made != nullptr);
    }
    if (made == nullptr) return;
    if (may_edit) leftovers(page, *made);
    missing(page, draft, *made, may_edit);
    if (may_edit) removal(page);
}

} // namespace

void staff_translation(Page& page) {
    if (!pass_staff_door(page)) return;
    const auto& address = page.state.address;
    const auto& loaded = page.state.staff.draft;
    const auto column = page.frame.box({.layout = {.gap = 14, .padding = {28, 0, 0, 0}}});
    page.frame.link(page.say(MessageKey::staff_to_draft),
                    page.path(app::Place::StaffDraft, address.call));
    page.frame.heading(
        1,
        page.say(MessageKey::translation_into, {{"language", language_name(page, address.unit)}}),
        TextLook::Title, main_heading);
    if (!loaded.value) return loaded.error ? failed(page, *loaded.error) : loading(page);
    translation_body(page, *loaded.value);
}

} // namespace hamandish::screens
