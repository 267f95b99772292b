#include "screens/notices.h"
#include "i18n/locale.h"
#include "screens/pieces.h"

namespace hamandish::screens {
namespace {

using i18n::MessageKey;
using kit::Role;
using kit::TextLook;

constexpr std::string_view on = "on", off = "off";

/// What was chosen now, if it was.
std::optional<bool> on_or_off(Page& page, const std::string& key, const std::string& label,
                              bool is_on, bool busy) {
    const auto chosen = page.frame.choice(
        {.key = key,
         .label = label,
         .options = {{std::string(on), page.say(MessageKey::profile_notice_on), {}},
                     {std::string(off), page.say(MessageKey::profile_notice_off), {}}},
         .chosen = std::string(is_on ? on : off),
         .busy = busy});
    return chosen ? std::optional(*chosen == on) : std::nullopt;
}

/// How a chat is linked there: by a link, or by a code that is sent to its bot. A kiosk opens no
/// messenger, and Eitaa's app hears nothing but its link.
void way_to_chat(Page& page, const contract::NoticeSwitch& one) {
    const bool takes_codes = one.channel != "eitaa";
    if (page.state.kiosk.here && !takes_codes) return;
    page.frame.paragraph(page.say(MessageKey::profile_notice_chat, {{"channel", one.channel}}),
                         TextLook::Small);
    if (!page.state.kiosk.here)
        button_link(page, page.say(MessageKey::profile_notice_open, {{"channel", one.channel}}),
                    one.link, kit::BoxLook::Ghost);
    if (takes_codes)
        page.frame.paragraph(page.say(MessageKey::profile_notice_code, {{"code", one.code}}),
                             TextLook::Small);
}

void switch_row(Page& page, const contract::MyNotices& notices, std::size_t index, bool busy) {
    const contract::NoticeSwitch& one = notices.channels[index];
    const auto box = page.frame.box({.key = one.channel, .layout = {.gap = 6}});
    const std::string label =
        page.say(MessageKey::profile_notice_channel, {{"channel", one.channel}});
    page.frame.text({.text = label, .look = TextLook::Strong, .decorative = true});
    const auto chosen = on_or_off(page, one.channel, label, one.on, busy);
    if (chosen) {
        contract::MyNotices wished = notices;
        wished.channels[index].on = *chosen;
        page.did(app::NoticesWished{std::move(wished)});
    }
    if (!one.on || one.reachable) return;
    if (one.code.empty())
        page.frame.paragraph(page.say(MessageKey::profile_notice_unreachable), TextLook::Muted);
    else
        way_to_chat(page, one);
}

void language_row(Page& page, const contract::MyNotices& notices, bool busy) {
    std::vector<kit::Option> options;
    for (const i18n::Locale locale : i18n::locales)
        options.push_back({std::string(i18n::code(locale)), std::string(i18n::name(locale)), {}});
    const auto language = page.frame.select({.key = "notice-language",
                                             .anchor = "notice-language-field",
                                             .label = page.say(MessageKey::profile_notice_language),
                                             .options = std::move(options),
                                             .chosen = notices.language,
                                             .disabled = busy});
    if (!language) return;
    contract::MyNotices wished = notices;
    wished.language = *language;
    page.did(app::NoticesWished{std::move(wished)});
}

/// What one is told of beside answers, whichever way.
void replies_row(Page& page, const contract::MyNotices& notices, bool busy) {
    const auto box = page.frame.box({.key = "replies", .layout = {.gap = 6}});
    const std::string label = page.say(MessageKey::profile_notice_replies);
    page.frame.text({.text = label, .look = TextLook::Strong, .decorative = true});
    const auto chosen = on_or_off(page, "replies", label, notices.replies, busy);
    if (!chosen) return;
    contract::MyNotices wished = notices;
    wished.replies = *chosen;
    page.did(app::NoticesWished{std::move(wished)});
}

} // namespace

void notices(Page& page) {
    const auto& loaded = page.state.notices;
    if (!loaded.value || loaded.value->channels.empty()) return;
    page.frame.text({.role = Role::Heading,
                     .anchor = app::notices_anchor,
                     .text = page.say(MessageKey::profile_notices),
                     .look = TextLook::Section,
                     .level = 2,
                     .layout = {.padding = {24, 0, 0, 0}}});
    paragraphs(page, page.say(MessageKey::profile_notices_text), TextLook::Body, measure_px);
    const bool busy = app::is_pending(page.state, contract::RouteId::SaveMyNotices);
    const auto box = page.frame.box({.key = "notices",
                                     .role = Role::Form,
                                     .name = page.say(MessageKey::profile_notices),
                                     .look = kit::BoxLook::Card,
                                     .layout = {.gap = 18, .max_width = form_px}});
    for (std::size_t i = 0; i < loaded.value->channels.size(); ++i)
        switch_row(page, *loaded.value, i, busy);
    replies_row(page, *loaded.value, busy);
    language_row(page, *loaded.value, busy);
    feedback(page, app::notices_anchor);
}

} // namespace hamandish::screens
