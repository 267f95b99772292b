// A translation of a draft's text: what is said of it, its file, and its end.
#include "app/change.h"
#include "app/staff_change.h"
#include "domain/topic.h"

#include <algorithm>
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

const contract::TranslatedPart* part_of(const contract::DraftTranslation& translation,
                                        std::int64_t unit) {
    for (const contract::TranslatedPart& one : translation.parts)
        if (one.unit == unit) return &one;
    return nullptr;
}

/// One for each part of what is described in prose, empty where nothing is written.
std::vector<contract::TranslatedPart> parts_of(const contract::DraftPage& draft,
                                               const contract::DraftTranslation* translation) {
    std::vector<contract::TranslatedPart> parts;
    if (!domain::is_described(draft.call.document_kind)) return parts;
    for (const contract::DraftUnit& unit : draft.units) {
        const auto* written = translation == nullptr ? nullptr : part_of(*translation, unit.id);
        parts.push_back(written == nullptr ? contract::TranslatedPart{unit.id, {}, {}} : *written);
    }
    return parts;
}

/// What stays as it was is not sent, so that an outdated translation is not taken for one of the
/// new Persian unless somebody says so.
std::vector<contract::TranslatedPart> parts_to_save(const TranslationDesk& desk) {
    std::vector<contract::TranslatedPart> parts;
    for (std::size_t i = 0; i < desk.parts.size(); ++i)
        if (desk.parts[i] != desk.saved.parts[i] || desk.holding.contains(desk.parts[i].unit))
            parts.push_back(desk.parts[i]);
    return parts;
}

/// Whoever goes on typing after pressing "Save" loses nothing to the answer.
std::vector<contract::TranslatedPart> with_typed(const TranslationDesk& desk,
                                                 std::vector<contract::TranslatedPart> parts) {
    for (contract::TranslatedPart& one : parts)
        for (std::size_t i = 0; i < desk.parts.size(); ++i)
            if (desk.parts[i].unit == one.unit && desk.parts[i] != desk.saved.parts[i])
                one = desk.parts[i];
    return parts;
}

std::string version_of(const contract::DraftTranslation* translation) {
    return translation == nullptr ? "new" : translation->version;
}

/// The draft says what was sent last: nobody else has changed it.
bool is_as_sent(const std::optional<contract::SaveTranslation>& sent,
                const contract::SaveTranslation& saved) {
    if (!sent || sent->title != saved.title || sent->summary != saved.summary ||
        sent->translated_by != saved.translated_by)
        return false;
    return std::all_of(sent->parts.begin(), sent->parts.end(), [&](const auto& part) {
        return std::find(saved.parts.begin(), saved.parts.end(), part) != saved.parts.end();
    });
}

/// A field or a part in which something else is typed than was saved before, and than is saved
/// now.
template <class Words>
bool is_typed_over(const Words& typed, const Words& before, const Words& now) {
    return typed != before && before != now && typed != now;
}

/// Is anything typed where somebody else has written something else meanwhile?
bool is_any_typed_over(const StaffDesk& desk, const TranslationDesk& old,
                       const contract::SaveTranslation& now) {
    const auto in_field = [&](StaffField field, const std::string& before, const std::string& is) {
        return is_typed_over(field_of(desk, field), before, is);
    };
    if (in_field(StaffField::TranslationTitle, old.saved.title, now.title) ||
        in_field(StaffField::TranslationSummary, old.saved.summary, now.summary) ||
        in_field(StaffField::Translator, old.saved.translated_by, now.translated_by))
        return true;
    for (std::size_t i = 0; i < old.parts.size(); ++i)
        for (const contract::TranslatedPart& one : now.parts)
            if (one.unit == old.parts[i].unit &&
                is_typed_over(old.parts[i], old.saved.parts[i], one))
                return true;
    return false;
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

bool is_outdated(const contract::DraftTranslation& translation, std::int64_t unit) {
    const auto& missing = translation.missing;
    return part_of(translation, unit) != nullptr &&
           std::find(missing.begin(), missing.end(), unit) != missing.end();
}

void edit_translated_part(Change& change, const TranslatedPartEdited& edited) {
    auto& desk = change.state.staff;
    desk.error.reset();
    for (contract::TranslatedPart& one : desk.translation.parts) {
        if (one.unit != edited.unit) continue;
        if (edited.field == TranslatedField::Heading) one.heading = edited.text;
        if (edited.field == TranslatedField::Text) one.text = edited.text;
        if (edited.field != TranslatedField::Holds) continue;
        if (edited.text.empty())
            desk.translation.holding.erase(one.unit);
        else
            desk.translation.holding.insert(one.unit);
    }
}

void save_translation(Change& change) {
    auto& state = change.state;
    auto& desk = state.staff;
    if (!begin(change, RouteId::SaveTranslation)) return;
    desk.translation.sent = contract::SaveTranslation{
        field_of(desk, StaffField::TranslationTitle),
        field_of(desk, StaffField::TranslationSummary), field_of(desk, StaffField::Translator),
        parts_to_save(desk.translation), desk.translation.version};
    send(change, RouteId::SaveTranslation, place_of(state), desk.draft.key,
         contract::encode(*desk.translation.sent));
}

void load_translation(Change& change) {
    auto& desk = change.state.staff;
    if (desk.busy) return;
    desk.error.reset();
    desk.translation = {};
    fill_translation(change);
    change.effects.push_back(MoveFocus{std::string(title_anchor)});
}

bool is_translation_changed(const StaffDesk& desk) {
    const auto& translation = desk.translation;
    const auto slash = translation.key.find('/');
    if (slash == translation.key.npos || translation.key.substr(0, slash) != desk.draft.key)
        return false;
    const auto* one = translation_of(desk, translation.key.substr(slash + 1));
    return version_of(one) != translation.version;
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
    const auto* one = translation_of(desk, address.unit);
    if (one != nullptr) saved = {one->title, one->summary, one->card.translated_by};
    saved.parts = parts_of(*desk.draft.value, one);
    const std::string key = address.call + "/" + address.unit;
    auto& shown = desk.translation;
    if (shown.key == key && shown.saved == saved) return;
    // Of one that was taken away here nothing stays.
    const bool is_gone = one == nullptr && desk.asked == RouteId::RemoveTranslation;
    const auto old = shown.key == key && !is_gone ? shown : TranslationDesk{};
    // Then it is said before it is saved; else what others changed is here, and what is typed too.
    const bool is_outrun =
        !old.key.empty() && !is_as_sent(old.sent, saved) && is_any_typed_over(desk, old, saved);
    const std::string version = is_outrun ? old.version : version_of(one);
    const auto show = [&](StaffField field, const std::string& before, const std::string& now) {
        auto& text = desk.fields[field];
        if (old.key.empty() || text == before) text = now;
    };
    show(StaffField::TranslationTitle, old.saved.title, saved.title);
    show(StaffField::TranslationSummary, old.saved.summary, saved.summary);
    show(StaffField::Translator, old.saved.translated_by, saved.translated_by);
    shown = {key, saved, with_typed(old, saved.parts), old.holding, version, {}};
}

/// What was said to hold is now of this Persian; ticks on the page of another language stay.
void forget_held(StaffDesk& desk, const std::string& language) {
    const auto* one = translation_of(desk, language);
    std::erase_if(desk.translation.holding,
                  [&](std::int64_t unit) { return one == nullptr || !is_outdated(*one, unit); });
}

void take_changed_translation(Change& change, const Pending& pending) {
    const bool is_gone = pending.route == RouteId::RemoveTranslation;
    // What people read was another.
    change.state.call = {};
    change.state.unit = {};
    change.state.translation = {};
    change.state.version = {};
    forget_held(change.state.staff, change.state.address.unit);
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
