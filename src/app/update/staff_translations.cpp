// A translation of a draft's text: what is said of it, its file, and its end.
#include "app/change.h"
#include "app/staff_change.h"

#include <array>

namespace hamandish::app {
namespace {

using contract::RouteId;

constexpr std::string_view title_anchor = "translation-title-field",
                           file_anchor = "translation-file";

/// False while something else is on its way, or the translation's page is not here.
bool begin(Change& change, RouteId route) {
    auto& desk = change.state.staff;
    const bool is_here = change.state.address.place == Place::StaffTranslation && desk.draft.value;
    if (desk.busy || !is_here) return false;
    desk.busy = true;
    desk.asked = route;
    desk.error.reset();
    return true;
}

std::array<std::string, 2> place_of(const State& state) {
    return {state.address.call, state.address.unit};
}

} // namespace

bool is_about_translations(const StaffDesk& desk) {
    return desk.asked == RouteId::SaveTranslation || desk.asked == RouteId::ReadTranslationFile ||
           desk.asked == RouteId::RemoveTranslation;
}

const contract::DraftTranslation* translation_of(const StaffDesk& desk, std::string_view language) {
    if (!desk.draft.value) return nullptr;
    for (const contract::DraftTranslation& one : desk.draft.value->translations)
        if (one.card.language == language) return &one;
    return nullptr;
}

void save_translation(Change& change) {
    auto& state = change.state;
    const auto& desk = state.staff;
    if (!begin(change, RouteId::SaveTranslation)) return;
    send(change, RouteId::SaveTranslation, place_of(state), desk.draft.key,
         contract::encode(contract::SaveTranslation{field_of(desk, StaffField::TranslationTitle),
                                                    field_of(desk, StaffField::TranslationSummary),
                                                    field_of(desk, StaffField::Translator)}));
}

void send_translation_file(Change& change, const TranslationFileChosen& chosen) {
    auto& state = change.state;
    if (chosen.name.empty() || !begin(change, RouteId::ReadTranslationFile)) return;
    state.staff.reading = translated_file;
    const std::array parameters{state.address.call, state.address.unit, chosen.name};
    send_file(change, RouteId::ReadTranslationFile, parameters, state.staff.draft.key,
              chosen.anchor);
}

void fill_translation(Change& change) {
    auto& state = change.state;
    auto& desk = state.staff;
    const auto& address = state.address;
    if (address.place != Place::StaffTranslation || !desk.draft.value ||
        desk.draft.key != address.call)
        return;
    contract::SaveTranslation saved;
    if (const auto* one = translation_of(desk, address.unit))
        saved = {one->title, one->summary, one->card.translated_by};
    TranslationDesk shown{address.call + "/" + address.unit, saved};
    if (desk.translation == shown) return;
    desk.translation = std::move(shown);
    desk.fields[StaffField::TranslationTitle] = saved.title;
    desk.fields[StaffField::TranslationSummary] = saved.summary;
    desk.fields[StaffField::Translator] = saved.translated_by;
}

void take_changed_translation(Change& change, const Pending& pending) {
    const bool is_gone = pending.route == RouteId::RemoveTranslation;
    // What people read was another.
    change.state.call = {};
    change.state.unit = {};
    change.state.translation = {};
    show_toast(change, is_gone ? i18n::MessageKey::translation_removed
                               : i18n::MessageKey::translation_saved);
    const bool is_file = pending.route == RouteId::ReadTranslationFile;
    change.effects.push_back(MoveFocus{std::string(is_file ? file_anchor : title_anchor)});
}

void fill_forms(Change& change) {
    fill_question(change);
    fill_translation(change);
}

void take_changed_parts(Change& change, const Pending& pending) {
    const auto& desk = change.state.staff;
    if (is_about_questions(desk)) take_changed_questions(change, pending);
    if (is_about_translations(desk)) take_changed_translation(change, pending);
}

} // namespace hamandish::app
