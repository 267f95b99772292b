// What the unit says in the report in its own words, as it is written at the desk.
#include "app/own_words.h"

#include "app/error_message.h"
#include "domain/own_words.h"
#include "screens/own_words.h"
#include "screens/pieces.h"
#include "screens/staff_concern_parts.h"

#include <array>

namespace hamandish::screens {
namespace {

using i18n::MessageKey;
using kit::BoxLook;
using kit::Role;
using kit::TextLook;

constexpr float own_words_px = 160;

/// In the order of app::own_words_fields.
constexpr std::array labels{
    MessageKey::own_words_introduction_fa, MessageKey::own_words_introduction_en,
    MessageKey::own_words_conclusion_fa, MessageKey::own_words_conclusion_en};

std::string most(const Page& page, MessageKey key) {
    return page.say(key, {{"most", static_cast<std::int64_t>(domain::most_own_words)}});
}

/// What a colleague has saved in place of what was typed.
void saved_beside(Page& page, std::string_view field, const contract::ConcernDesk& desk) {
    const auto& work = page.state.concerns;
    const std::string& saved = app::saved_own_words(desk, field);
    if (!work.form.shows_saved_words || app::written_in(work, std::string(field)) == saved) return;
    const std::string key = "saved-" + std::string(field);
    const auto box = page.frame.box({.key = key, .look = BoxLook::Notice, .layout = {.gap = 6}});
    page.frame.paragraph(page.say(MessageKey::own_words_saved_now), TextLook::SmallStrong);
    if (saved.empty())
        return page.frame.paragraph(page.say(MessageKey::own_words_saved_nothing), TextLook::Muted);
    const bool is_persian = field.ends_with("_fa");
    text_in_language(page, saved, is_persian ? "fa" : "en", TextLook::Body);
}

void words_field(Page& page, std::size_t at, const contract::ConcernDesk& desk) {
    const auto& work = page.state.concerns;
    const std::string name(app::own_words_fields[at]), anchor = app::concern_field_anchor(name);
    std::string error;
    if (is_about_own_words(work.form) && work.form.error->where == name)
        error = work.form.error->code == base::ErrorCode::TextTooLong
                    ? most(page, MessageKey::own_words_too_long)
                    : page.say(app::message_from_error(*work.form.error));
    const auto edited = page.frame.text_field({.key = name,
                                               .anchor = anchor,
                                               .label = page.say(labels[at]),
                                               .value = app::written_in(work, name),
                                               .error = error,
                                               .multiline = true,
                                               .disabled = work.form.busy,
                                               .min_height_px = own_words_px});
    if (edited) page.did(app::ConcernFact{app::ConcernFieldEdited{name, *edited}});
    saved_beside(page, name, desk);
}

/// About all of them; of one of them it stands there.
void refusal(Page& page) {
    const auto& form = page.state.concerns.form;
    if (!is_about_own_words(form)) return;
    const bool is_of_field = app::is_of_own_words(form.error->where);
    const MessageKey words =
        is_of_field ? MessageKey::own_words_refused : app::message_from_error(*form.error);
    page.frame.text({.role = is_of_field ? Role::Paragraph : Role::Alert,
                     .anchor = app::concern_refusal_anchor,
                     .text = page.say(words),
                     .look = TextLook::Error});
}

void form(Page& page, const contract::ConcernDesk& desk) {
    page.frame.paragraph(most(page, MessageKey::own_words_hint), TextLook::Small);
    const auto card = page.frame.box({.key = "own-words",
                                      .role = Role::Form,
                                      .name = page.say(MessageKey::own_words_title),
                                      .look = BoxLook::Card,
                                      .layout = {.gap = 14}});
    refusal(page);
    for (std::size_t at = 0; at < labels.size(); ++at) words_field(page, at, desk);
    concern_button(page, "save-words", page.say(MessageKey::own_words_save),
                   app::ConcernPress::WriteWords, BoxLook::Ghost);
}

} // namespace

bool is_about_own_words(const app::ConcernForm& form) {
    return form.error && form.pressed == app::ConcernPress::WriteWords &&
           form.error->where != "reason";
}

void staff_own_words(Page& page, const contract::ConcernDesk& desk) {
    if (!desk.may_publish && desk.words == contract::OwnWords{}) return;
    const auto part = page.frame.box({.key = "words", .layout = {.gap = 12}});
    page.frame.heading(2, page.say(MessageKey::own_words_title), TextLook::Section,
                       app::own_words_anchor);
    if (desk.may_publish) return form(page, desk);
    own_introduction(page, desk.words, desk.call.owner);
    own_conclusion(page, desk.words, desk.call.owner);
}

} // namespace hamandish::screens
