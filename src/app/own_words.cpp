#include "app/own_words.h"

#include <algorithm>

namespace hamandish::app {

std::int64_t seen_words(const ConcernWork& work) {
    return work.form.seen_words.value_or(work.desk.value->words_saves);
}

bool is_of_own_words(std::string_view field) {
    return std::find(own_words_fields.begin(), own_words_fields.end(), field) !=
           own_words_fields.end();
}

const std::string& saved_own_words(const contract::ConcernDesk& desk, std::string_view field) {
    const auto& [introduction, conclusion] = desk.words;
    if (field == own_words_fields[0]) return introduction.fa;
    if (field == own_words_fields[1]) return introduction.en;
    if (field == own_words_fields[2]) return conclusion.fa;
    return conclusion.en;
}

bool has_unsaved_words(const ConcernWork& work) {
    if (!work.desk.value) return false;
    const auto& fields = work.form.fields;
    return std::any_of(fields.begin(), fields.end(), [&](const auto& one) {
        const auto& [name, text] = one;
        return is_of_own_words(name) && text != saved_own_words(*work.desk.value, name);
    });
}

contract::WriteOwnWords wanted_own_words(const ConcernWork& work) {
    const auto reads = [&](std::size_t at) {
        return written_in(work, std::string(own_words_fields[at]));
    };
    return {{{reads(0), reads(1)}, {reads(2), reads(3)}}, seen_words(work)};
}

contract::PublishReport wanted_publication(const ConcernWork& work) {
    return {written_in(work, "publish_reason"), seen_words(work)};
}

ConcernForm words_in(const ConcernForm& form) {
    ConcernForm words;
    for (const auto& [name, text] : form.fields)
        if (is_of_own_words(name)) words.fields[name] = text;
    if (words.fields.empty()) return words;
    words.seen_words = form.seen_words;
    words.shows_saved_words = form.shows_saved_words;
    return words;
}

ConcernForm rest_of_form(const ConcernForm& form) {
    if (form.pressed == ConcernPress::Publish) return {};
    if (form.pressed != ConcernPress::WriteWords) return words_in(form);
    ConcernForm rest;
    for (const auto& [name, text] : form.fields)
        if (!is_of_own_words(name)) rest.fields[name] = text;
    return rest;
}

} // namespace hamandish::app
