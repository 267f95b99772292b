// The start screen of a kiosk speaks to whoever comes by, in both languages of the law; what they
// touch says in which one they go on.
#include "screens/pieces.h"
#include "screens/screens.h"
#include "screens/wording.h"

#include <vector>

namespace hamandish::screens {
namespace {

using i18n::MessageKey;
using kit::Align;
using kit::Axis;
using kit::BoxLook;
using kit::Role;
using kit::TextLook;

constexpr float air_px = 40, kiosk_form_px = 560, begin_px = 96;

/// One language, and what to call it where it is not the page's.
struct Voice {
    i18n::Catalogue words;
    std::string lang;

    [[nodiscard]] std::string say(MessageKey key,
                                  std::initializer_list<i18n::Argument> arguments = {}) const {
        return words.format(key, arguments);
    }
};

std::vector<Voice> voices_of(const Page& page) {
    std::vector<Voice> voices{{page.frame.catalogue(), {}}};
    if (const auto& also = page.frame.also()) voices.push_back({*also, std::string(also->code())});
    return voices;
}

void say(Page& page, const Voice& voice, std::string text, TextLook look, kit::Layout layout = {}) {
    page.frame.text({.text = std::move(text), .look = look, .lang = voice.lang, .layout = layout});
}

/// A heading in the page's language, and under it the other one's words.
void title_in_both(Page& page, MessageKey key, TextLook look) {
    for (const Voice& voice : voices_of(page)) {
        if (voice.lang.empty())
            page.frame.heading(1, voice.say(key), look, main_heading);
        else
            say(page, voice, voice.say(key), TextLook::CardTitle);
    }
}

void greeting(Page& page) {
    const auto row = page.frame.box(
        {.layout = {.axis = Axis::Row, .gap = 20, .cross = Align::Center, .wrap = true}});
    page.frame.ornament(kit::Ornament::Star, {}, 72, 72);
    const auto names = page.frame.box({.layout = {.gap = 0, .grow = 1}});
    title_in_both(page, MessageKey::app_name, TextLook::Display);
}

void begin(Page& page, const Voice& voice) {
    const auto card = page.frame.box(
        {.key = voice.words.code(), .look = BoxLook::Card, .layout = {.gap = 16, .grow = 1}});
    say(page, voice, voice.say(MessageKey::kiosk_lead), TextLook::Lead);
    app::Address calls;
    calls.locale = voice.words.locale();
    page.frame.text({.key = "begin",
                     .role = Role::Link,
                     .anchor = "begin-" + std::string(voice.words.code()),
                     .text = voice.say(MessageKey::kiosk_begin),
                     .look = TextLook::OnAccent,
                     .href = app::path_from_address(calls),
                     .lang = voice.lang,
                     .layout = {.cross = Align::Center, .min_height = begin_px},
                     .box = BoxLook::Primary});
    // How one wishes to read, hear and reach what follows; app::end_visit forgets it again.
    app::Address access;
    access.locale = voice.words.locale();
    access.place = app::Place::Access;
    page.frame.text({.key = "access",
                     .role = Role::Link,
                     .text = voice.say(MessageKey::access_title),
                     .look = TextLook::Accent,
                     .href = app::path_from_address(access),
                     .lang = voice.lang,
                     .layout = {.cross = Align::Center, .min_height = begin_px},
                     .box = BoxLook::Ghost});
    say(page, voice, voice.say(MessageKey::kiosk_promise), TextLook::Small);
}

void call_card(Page& page, const contract::CallCard& call) {
    const auto item = page.frame.box({.key = call.slug, .role = Role::ListItem});
    const auto card =
        page.frame.box({.role = Role::Article, .look = BoxLook::Card, .layout = {.gap = 10}});
    for (const Voice& voice : voices_of(page)) {
        const auto part = page.frame.box({.key = voice.words.code(), .layout = {.gap = 2}});
        const auto& title = in_language_of_texts(call.title, voice.words.locale());
        page.frame.text({.role = voice.lang.empty() ? Role::Heading : Role::Paragraph,
                         .text = title,
                         .look = TextLook::CardTitle,
                         .level = voice.lang.empty() ? 3 : 0,
                         .lang = voice.lang.empty() ? page.text_lang() : voice.lang});
        say(page, voice, voice.say(MessageKey::call_days_left, {{"days", days_left(page, call)}}),
            TextLook::Strong);
        say(page, voice,
            voice.say(MessageKey::count_participants, {{"count", call.participant_count}}),
            TextLook::Muted);
    }
}

void open_calls(Page& page) {
    const auto& calls = page.state.calls;
    if (!calls.value) return calls.error ? failed(page, *calls.error) : loading(page);
    std::vector<const contract::CallCard*> open;
    for (const auto& call : calls.value->calls)
        if (phase_now(page, call) == Phase::Open) open.push_back(&call);
    const MessageKey title =
        open.empty() ? MessageKey::calls_none_open : MessageKey::kiosk_open_calls;
    for (const Voice& voice : voices_of(page)) {
        if (voice.lang.empty())
            page.frame.heading(2, voice.say(title), TextLook::Section);
        else
            say(page, voice, voice.say(title), TextLook::Strong);
    }
    const auto list = page.frame.box(
        {.role = Role::List, .layout = {.axis = Axis::Grid, .gap = 16, .min_width = 320}});
    for (const auto* call : open) call_card(page, *call);
}

void start(Page& page) {
    greeting(page);
    {
        const bool wide = page.frame.wide();
        const auto row = page.frame.box({.layout = {.axis = wide ? Axis::Grid : Axis::Column,
                                                    .gap = 16,
                                                    .min_width = wide ? 320.0f : 0.0f}});
        for (const Voice& voice : voices_of(page)) begin(page, voice);
    }
    open_calls(page);
}

void set_up(Page& page) {
    const auto& state = page.state.kiosk;
    const auto column = page.frame.box({.layout = {.gap = 12, .max_width = kiosk_form_px}});
    title_in_both(page, MessageKey::kiosk_set_up_title, TextLook::Title);
    for (const Voice& voice : voices_of(page))
        say(page, voice, voice.say(MessageKey::kiosk_set_up_text), TextLook::Muted);
    const auto card = page.frame.box({.key = "set-up",
                                      .role = Role::Form,
                                      .name = page.say(MessageKey::kiosk_set_up_title),
                                      .look = BoxLook::Card,
                                      .layout = {.gap = 16}});
    const auto edited = page.frame.text_field(
        {.key = "secret",
         .anchor = "kiosk-secret",
         .label = page.say(MessageKey::kiosk_secret),
         .value = state.secret,
         .error = state.error ? page.say(MessageKey::kiosk_secret_wrong) : std::string(),
         .required = true,
         .autocomplete = "off"});
    if (edited) page.did(app::KioskFact{app::KioskSecretEdited{*edited}});
    const auto row = page.frame.box({.layout = {.axis = Axis::Row}});
    if (page.frame.button(
            {.key = "set-up", .text = page.say(MessageKey::kiosk_set_up), .busy = state.busy}))
        page.did(app::KioskFact{app::KioskPressed{app::KioskPress::SetUp}});
}

void revoked(Page& page) {
    title_in_both(page, MessageKey::kiosk_revoked_title, TextLook::Display);
    for (const Voice& voice : voices_of(page))
        say(page, voice, voice.say(MessageKey::kiosk_revoked_text), TextLook::Lead);
}

} // namespace

void kiosk(Page& page) {
    const auto column = page.frame.box({.layout = {.gap = 24, .padding = {air_px, 0, 0, 0}}});
    const auto& state = page.state.kiosk;
    if (state.is_over)
        return page.frame.heading(1, page.say(MessageKey::kiosk_over), TextLook::Title,
                                  main_heading);
    const auto& known = state.known;
    if (!known.value) return without_data(page, MessageKey::kiosk_open_calls, known);
    if (known.value->state == "ready") return start(page);
    known.value->state == "revoked" ? revoked(page) : set_up(page);
}

} // namespace hamandish::screens
