// The light version: the same pages as plain HTML, without a program to load. Who serves pages
// keeps the choice (server/http/light.h).
#include "screens/pieces.h"
#include "screens/shell.h"

namespace hamandish::screens {
namespace {

using i18n::MessageKey;
using kit::Align;
using kit::Role;
using kit::TextLook;

bool is_chosen(const Page& page) {
    return page.state.light == app::Light::Chosen;
}

/// Comes back to this page in the other version.
std::string way(const Page& page) {
    return app::light_path(page.state.address, !is_chosen(page));
}

} // namespace

void light_suggestion(Page& page) {
    if (page.state.light != app::Light::Suggested) return;
    const auto card = page.frame.box({.key = "light-suggestion",
                                      .look = kit::BoxLook::Notice,
                                      .layout = {.gap = 4, .max_width = 680}});
    page.frame.paragraph(page.say(MessageKey::saver_suggestion));
    page.frame.link(page.say(MessageKey::saver_on), way(page));
}

void light_link(Page& page) {
    const auto words = is_chosen(page) ? MessageKey::saver_off : MessageKey::saver_on;
    page.frame.text({.role = Role::Link,
                     .text = page.say(words),
                     .look = TextLook::Muted,
                     .href = way(page),
                     .layout = {.cross = Align::Center, .min_height = 44}});
}

} // namespace hamandish::screens
