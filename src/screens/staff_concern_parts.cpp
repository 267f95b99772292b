#include "screens/staff_concern_parts.h"

#include "app/error_message.h"
#include "screens/own_words.h"
#include "screens/pieces.h"
#include "screens/staff_pieces.h"

namespace hamandish::screens {

using i18n::MessageKey;
using kit::Axis;
using kit::BoxLook;
using kit::Role;
using kit::TextLook;

namespace {

constexpr float concern_words_px = 96;

/// What an error can be about that has a field of its own on the page.
bool has_field(const std::string& where) {
    return where == "label" || where == "summary" || where == "reason";
}

} // namespace

const contract::ConcernDesk* begin_concerns(Page& page) {
    if (!begin_desk_page(page, MessageKey::concern_desk_title)) return nullptr;
    const auto& loaded = page.state.concerns.desk;
    if (!loaded.value) {
        if (loaded.error == base::ErrorCode::TooEarly)
            page.frame.paragraph(page.say(MessageKey::concern_desk_too_early), TextLook::Muted);
        else
            loaded.error ? failed(page, *loaded.error) : loading(page);
        return nullptr;
    }
    page.frame.text({.role = Role::Link,
                     .text = page.in_language(loaded.value->call.title),
                     .look = TextLook::Accent,
                     .href = page.path(app::Place::Report, loaded.value->call.slug),
                     .lang = page.text_lang()});
    return &*loaded.value;
}

void concern_refusal(Page& page) {
    const auto& error = page.state.concerns.form.error;
    if (!error || is_about_own_words(page.state.concerns.form)) return;
    const bool is_there = !has_field(error->where);
    page.frame.text({.role = is_there ? Role::Alert : Role::Paragraph,
                     .anchor = app::concern_refusal_anchor,
                     .text = page.say(app::message_from_error(*error)),
                     .look = TextLook::Error});
}

void concern_line(Page& page, const ConcernLine& line) {
    const auto& form = page.state.concerns.form;
    const std::string name(line.name), anchor = app::concern_field_anchor(name);
    const bool is_wrong = form.error && !line.wrong.empty() && form.error->where == line.wrong;
    const auto edited = page.frame.text_field(
        {.key = line.name,
         .anchor = anchor,
         .label = page.say(line.label),
         .value = app::written_in(page.state.concerns, name),
         .error = is_wrong ? page.say(app::message_from_error(*form.error)) : std::string(),
         .multiline = line.multiline,
         .disabled = form.busy,
         .min_height_px = line.multiline ? concern_words_px : 48});
    if (edited) page.did(app::ConcernFact{app::ConcernFieldEdited{name, *edited}});
}

void concern_tick(Page& page, const std::string& name, MessageKey label, const std::string& what) {
    const auto& form = page.state.concerns.form;
    const bool is_ticked = !app::written_in(page.state.concerns, name).empty();
    const std::string words = page.say(label), key = "tick-" + name; // beside what it is about
    if (page.frame.tick({.key = key,
                         .label = words,
                         .name = words + " \u2013 " + what,
                         .checked = is_ticked,
                         .disabled = form.busy}))
        page.did(app::ConcernFact{app::ConcernFieldEdited{name, is_ticked ? "" : "yes"}});
}

void concern_button(Page& page, std::string_view key, std::string words, app::ConcernPress press,
                    BoxLook look) {
    const auto row = page.frame.box({.key = key, .layout = {.axis = Axis::Row}});
    if (page.frame.button({.key = key,
                           .text = std::move(words),
                           .look = look,
                           .busy = page.state.concerns.form.busy}))
        page.did(app::ConcernFact{app::ConcernPressed{press}});
}

} // namespace hamandish::screens
