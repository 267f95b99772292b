#include "client/seen.h"

#include "app/own_words.h"
#include "contract/codec.h"

#include <algorithm>
#include <charconv>
#include <optional>

namespace hamandish::client {
namespace {

using app::Place;

constexpr std::string_view words_word = "words", field_word = "field", asked_word = "asked",
                           translated_word = "translated";

/// The first word of a line, which is taken off it.
std::string_view take_word(std::string_view& line) {
    const auto space = std::min(line.find(' '), line.size());
    const auto word = line.substr(0, space);
    line.remove_prefix(std::min(space + 1, line.size()));
    return word;
}

/// "words SAVES": how often the unit's words of a report had been saved when they were printed.
std::string line_of_words(const app::State& state) {
    const auto& work = state.concerns;
    const auto& desk = work.desk.value;
    if (!desk || !desk->may_publish) return {};
    // Who has typed nothing is shown what is saved now.
    const auto saves = app::has_unsaved_words(work) ? app::seen_words(work) : desk->words_saves;
    return std::string(words_word) + " " + std::to_string(saves) + "\n";
}

void restore_words(app::State& state, std::string_view saves) {
    std::int64_t number = 0;
    const auto read = std::from_chars(saves.data(), saves.data() + saves.size(), number);
    if (read.ec == std::errc() && read.ptr == saves.data() + saves.size())
        state.concerns.form.seen_words = number;
}

/// "field UNIT FIELD LANGUAGE FINGERPRINT": what stood in a field of a draft.
std::string lines_of_fields(const app::StaffDesk& desk) {
    std::string lines;
    for (const contract::DraftWords& one : app::fields_of_draft(desk))
        lines += std::string(field_word) + " " + app::name_of(one) + " " + one.seen + "\n";
    return lines;
}

void restore_field(app::State& state, std::string_view line) {
    const auto space = line.rfind(' ');
    if (space == line.npos || !state.staff.draft.value) return;
    state.staff.saving.printed[std::string(line.substr(0, space))] =
        std::string(line.substr(space + 1));
}

/// "asked DRAFT/QUESTION VERSION QUESTION": the whole of it: what others take out of it meanwhile
/// keeps its fields on this page, with what is typed in them.
std::string line_of_question(const app::QuestionDesk& desk) {
    return std::string(asked_word) + " " + desk.key + " " + desk.version + " " +
           contract::encode(desk.form.was) + "\n";
}

void restore_question(app::State& state, std::string_view line) {
    auto& desk = state.staff.question;
    const auto key = take_word(line), version = take_word(line);
    if (desk.key != key || desk.version == version) return;
    const auto question = contract::decode<contract::Question>(line);
    if (!question) return;
    desk.form = app::form_from(*question, state.address.locale);
    desk.version = std::string(version);
}

/// "translated DRAFT/LANGUAGE VERSION"
std::string line_of_translation(const app::TranslationDesk& desk) {
    return std::string(translated_word) + " " + desk.key + " " + desk.version + "\n";
}

void restore_translation(app::State& state, std::string_view line) {
    auto& desk = state.staff.translation;
    const auto key = take_word(line), version = take_word(line);
    if (desk.key == key && !version.empty()) desk.version = std::string(version);
}

} // namespace

std::string seen_from_state(const app::State& state) {
    const auto& desk = state.staff;
    if (state.address.place == Place::StaffConcerns) return line_of_words(state);
    if (!desk.draft.value || desk.draft.key != state.address.call ||
        !desk.draft.value->call.may_edit)
        return {};
    const std::string key = state.address.call + "/" + state.address.unit;
    const bool is_draft = desk.draft.value->call.state == "draft"; // else they do not change
    if (state.address.place == Place::StaffDraft && is_draft) return lines_of_fields(desk);
    if (state.address.place == Place::StaffQuestion && is_draft && desk.question.key == key)
        return line_of_question(desk.question);
    if (state.address.place == Place::StaffTranslation && desk.translation.key == key)
        return line_of_translation(desk.translation);
    return {};
}

bool restore_seen(app::State& state, std::string_view line) {
    const auto word = take_word(line);
    if (word == words_word) {
        restore_words(state, line);
    } else if (word == field_word) {
        restore_field(state, line);
    } else if (word == asked_word) {
        restore_question(state, line);
    } else if (word == translated_word) {
        restore_translation(state, line);
    } else {
        return false;
    }
    return true;
}

} // namespace hamandish::client
