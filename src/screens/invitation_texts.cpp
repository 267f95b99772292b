#include "screens/invitation_texts.h"

#include "screens/pieces.h"

#include <algorithm>

namespace hamandish::screens {
namespace {

using contract::InvitationText;
using i18n::MessageKey;
using kit::Axis;
using kit::BoxLook;
using kit::Role;
using kit::TextLook;

/// As the networks count: against their limit, or how many SMS it is.
std::string length_of(const Page& page, const InvitationText& text) {
    if (text.parts > 0)
        return page.say(MessageKey::invitation_sms_length,
                        {{"characters", text.characters}, {"parts", text.parts}});
    if (text.limit > 0)
        return page.say(MessageKey::invitation_length_of,
                        {{"characters", text.characters}, {"limit", text.limit}});
    return page.say(MessageKey::invitation_length, {{"characters", text.characters}});
}

/// By its first letter: a post is in Persian first and then in English.
std::string language_of(std::string_view line) {
    for (const char letter : line) {
        const auto byte = static_cast<unsigned char>(letter);
        if (byte >= 0xD8 && byte <= 0xDB) return "fa"; // the Arabic block in UTF-8
        if ((letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z')) return "en";
    }
    return {};
}

void lines(Page& page, std::string_view text) {
    const auto box = page.frame.box({.key = "words", .layout = {.gap = 2}});
    float above = 0; // where a blank line parts two languages
    while (!text.empty()) {
        const auto line = text.substr(0, text.find('\n'));
        text.remove_prefix(std::min(line.size() + 1, text.size()));
        if (line.empty()) {
            above = 10;
            continue;
        }
        const std::string language = language_of(line);
        const bool is_own = language == i18n::code(page.locale());
        page.frame.text({.text = std::string(line),
                         .look = TextLook::Body,
                         .lang = is_own ? "" : language,
                         .auto_direction = true,
                         .layout = below(above)});
        above = 0;
    }
}

/// What one should know before pasting code into a site's page.
void hint_of(Page& page, const InvitationText& text) {
    if (text.way.starts_with("frame"))
        page.frame.paragraph(page.say(MessageKey::invitation_frame_hint), TextLook::Small);
    if (text.way == "html")
        page.frame.paragraph(page.say(MessageKey::invitation_html_hint), TextLook::Small);
}

void text_card(Page& page, const InvitationText& text) {
    std::string name = page.say(MessageKey::invitation_way, {{"way", text.way}});
    if (!text.language.empty())
        name =
            page.say(MessageKey::invitation_way_in, {{"way", name}, {"language", text.language}});
    const auto card = page.frame.box({.key = text.way + text.language,
                                      .role = Role::ListItem,
                                      .look = BoxLook::Card,
                                      .layout = {.gap = 10, .max_width = measure_px}});
    page.frame.heading(3, name, TextLook::CardTitle);
    hint_of(page, text);
    if (!text.subject.empty())
        page.frame.text({.key = "subject", .text = text.subject, .look = TextLook::Strong});
    lines(page, text.text);
    const auto row = page.frame.box({.key = "row",
                                     .layout = {.axis = Axis::Row,
                                                .gap = 14,
                                                .cross_gap = 6,
                                                .cross = kit::Align::Center,
                                                .wrap = true}});
    if (page.frame.button({.key = "copy",
                           .text = page.say(MessageKey::invitation_copy),
                           .name = page.say(MessageKey::invitation_copy) + " \u2013 " + name,
                           .look = BoxLook::Ghost,
                           .needs_script = true}))
        page.did(app::CopyWanted{text.text});
    page.frame.text({.key = "length", .text = length_of(page, text), .look = TextLook::Small});
}

} // namespace

void invitation_texts(Page& page, const std::vector<InvitationText>& texts) {
    const auto list = page.frame.box({.key = "texts", .role = Role::List, .layout = {.gap = 14}});
    for (const InvitationText& text : texts) text_card(page, text);
}

} // namespace hamandish::screens
