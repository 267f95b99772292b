// Inviting others to a call: words for each network, pictures and posters.
#include "screens/call_header.h"
#include "screens/invitation_texts.h"
#include "screens/pieces.h"
#include "screens/screens.h"
#include "screens/wording.h"

namespace hamandish::screens {
namespace {

using i18n::MessageKey;
using kit::Axis;
using kit::TextLook;

void texts(Page& page, const contract::InvitationKit& kit) {
    page.frame.heading(2, page.say(MessageKey::invitation_texts), TextLook::Section);
    invitation_texts(page, kit.texts);
}

/// Nobody is invited any more; others are shown what came of it.
void over(Page& page, const contract::InvitationKit& kit) {
    if (kit.texts.empty())
        return empty(page, page.say(MessageKey::invitation_over),
                     page.say(MessageKey::invitation_over_hint));
    page.frame.paragraph(page.say(MessageKey::invitation_report_lead), TextLook::Lead);
    page.frame.link(page.say(MessageKey::call_see_report),
                    page.path(app::Place::Report, kit.call.slug));
    texts(page, kit);
}

void files(Page& page, const std::string& slug) {
    page.frame.heading(2, page.say(MessageKey::invitation_files), TextLook::Section);
    const std::string poster = "/posters/" + slug + ".pdf";
    const std::string card =
        "/cards/" + slug + "." + std::string(i18n::code(page.locale())) + ".png";
    const auto row = page.frame.box(
        {.key = "files", .layout = {.axis = Axis::Row, .gap = 24, .cross_gap = 10, .wrap = true}});
    page.frame.link(page.say(MessageKey::invitation_poster), poster);
    page.frame.link(page.say(MessageKey::invitation_poster_large), poster + "?size=a3");
    page.frame.link(page.say(MessageKey::invitation_card), card);
    page.frame.link(page.say(MessageKey::invitation_card_square), card + "?shape=square");
}

} // namespace

void invite(Page& page) {
    const auto& loaded = page.state.invitation;
    if (!loaded.value) return without_data(page, MessageKey::invitation_title, loaded);
    const auto& kit = *loaded.value;
    call_header(page, kit.call, {.title_is_heading = false});
    if (loaded.error) failed(page, *loaded.error);
    const auto column = page.frame.box({.layout = {.gap = 14, .padding = {20, 0, 0, 0}}});
    page.frame.heading(1, page.say(MessageKey::invitation_title), TextLook::Section, main_heading);
    if (kit.call.state == "closed") return over(page, kit);
    page.frame.paragraph(page.say(MessageKey::invitation_kit_lead), TextLook::Lead);
    page.frame.text({.key = "address",
                     .text = page.say(MessageKey::invitation_address, {{"address", kit.address}}),
                     .look = TextLook::Strong});
    files(page, kit.call.slug);
    texts(page, kit);
    page.frame.paragraph(page.say(MessageKey::invitation_counted), TextLook::Small);
}

} // namespace hamandish::screens
