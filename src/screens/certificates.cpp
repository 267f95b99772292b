#include "screens/certificates.h"

#include "app/error_message.h"
#include "screens/pieces.h"
#include "screens/wording.h"

namespace hamandish::screens {
namespace {

using i18n::MessageKey;
using kit::Axis;
using kit::BoxLook;
using kit::Role;
using kit::TextLook;

kit::Layout buttons_row() {
    return {.axis = Axis::Row, .gap = 12, .cross_gap = 8, .padding = {4, 0, 0, 0}, .wrap = true};
}

/// What was refused, in words that fit a name.
std::string error_at(const Page& page, const std::string& call) {
    const auto& desk = page.state.certificates;
    if (!desk.error || desk.asked_call != call) return {};
    switch (*desk.error) {
    case base::ErrorCode::TextEmpty:
    case base::ErrorCode::TextTooLong:
    case base::ErrorCode::TextForbidden: return page.say(MessageKey::certificate_name_wrong);
    default: return page.say(app::message_from_error(*desk.error));
    }
}

/// `key`: the call's name in addresses, or the year's key.
void ask(Page& page, const std::string& key) {
    const auto& desk = page.state.certificates;
    const auto typed = desk.names.find(key);
    const auto pseudonym = citizen(page, page.state.me.value->name);
    const bool busy = desk.busy && desk.asked_call == key;
    const auto box = page.frame.box({.layout = {.gap = 10, .max_width = form_px}});
    const auto edited = page.frame.text_field(
        {.key = "name",
         .anchor = app::certificate_name_anchor(key),
         .label = page.say(MessageKey::certificate_name_label),
         .hint = page.say(MessageKey::certificate_name_hint, {{"name", pseudonym}}),
         .value = typed == desk.names.end() ? std::string() : typed->second,
         .error = error_at(page, key),
         .disabled = busy,
         .autocomplete = "name"});
    if (edited) page.did(app::CertificateNameEdited{key, *edited});
    const auto row = page.frame.box({.layout = buttons_row()});
    if (page.frame.button(
            {.key = "ask", .text = page.say(MessageKey::certificate_ask), .busy = busy}))
        page.did(app::CertificateAsked{key});
}

void had(Page& page, const std::string& number) {
    page.frame.text({.role = Role::Text,
                     .text = page.say(MessageKey::certificate_numbered, {{"number", number}}),
                     .look = TextLook::Strong});
    const auto row = page.frame.box({.layout = buttons_row()});
    button_link(page, page.say(MessageKey::certificate_pdf), "/certificates/" + number + ".pdf",
                BoxLook::Primary);
    button_link(page, page.say(MessageKey::certificate_see), page.path(app::Place::Verify, number),
                BoxLook::Ghost);
}

void card(Page& page, const contract::CertifiableCall& call) {
    const auto item = page.frame.box({.key = call.call_slug,
                                      .role = Role::ListItem,
                                      .look = BoxLook::Card,
                                      .layout = {.gap = 8}});
    page.frame.text({.role = Role::Link,
                     .text = page.in_language(call.call_title),
                     .look = TextLook::Accent,
                     .href = page.path(app::Place::Call, call.call_slug),
                     .lang = page.text_lang()});
    const base::Day last = base::tehran_day({call.closes_at_ms - 1});
    page.frame.text({.role = Role::Text,
                     .text = page.say(MessageKey::call_closed_on, {{"day", last}}),
                     .look = TextLook::Small});
    call.number.empty() ? ask(page, call.call_slug) : had(page, call.number);
}

void card(Page& page, const contract::CertifiableYear& one) {
    const std::string key = app::certificate_key_of(one.year);
    const auto item = page.frame.box(
        {.key = key, .role = Role::ListItem, .look = BoxLook::Card, .layout = {.gap = 8}});
    page.frame.text(
        {.role = Role::Text, .text = year_in_words(page, one.year), .look = TextLook::Strong});
    page.frame.text(
        {.role = Role::Text,
         .text = page.say(MessageKey::certificate_year_calls, {{"count", one.call_count}}),
         .look = TextLook::Small});
    one.number.empty() ? ask(page, key) : had(page, one.number);
}

void years(Page& page, const std::vector<contract::CertifiableYear>& all) {
    if (all.empty()) return;
    page.frame.heading(3, page.say(MessageKey::certificate_years), TextLook::CardTitle);
    page.frame.paragraph(page.say(MessageKey::certificate_years_text), TextLook::Muted);
    const auto list = page.frame.box({.key = "years", .role = Role::List, .layout = {.gap = 12}});
    for (const auto& one : all) card(page, one);
}

} // namespace

void my_certificates(Page& page) {
    const auto& mine = page.state.certificates.mine.value;
    if (!mine || mine->calls.empty()) return;
    const auto region = page.frame.box({.key = "certificates",
                                        .role = Role::Region,
                                        .name = page.say(MessageKey::certificate_heading),
                                        .layout = {.gap = 12}});
    page.frame.text({.role = Role::Heading,
                     .anchor = app::certificates_anchor,
                     .text = page.say(MessageKey::certificate_heading),
                     .look = TextLook::Section,
                     .level = 2,
                     .layout = {.padding = {24, 0, 0, 0}}});
    page.frame.paragraph(page.say(MessageKey::certificate_text), TextLook::Muted);
    feedback(page, app::certificates_anchor);
    {
        const auto list = page.frame.box({.role = Role::List, .layout = {.gap = 12}});
        for (const auto& call : mine->calls) card(page, call);
    }
    years(page, mine->years);
}

} // namespace hamandish::screens
