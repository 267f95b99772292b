// The published policy on people's data: what is kept, why, and how it ends.
#include "screens/pieces.h"
#include "screens/prose.h"
#include "screens/screens.h"

#include <array>

namespace hamandish::screens {
namespace {

using i18n::MessageKey;

constexpr std::array policy_sections{
    ProseSection{MessageKey::privacy_kept, MessageKey::privacy_kept_text, true},
    ProseSection{MessageKey::privacy_why, MessageKey::privacy_why_text},
    ProseSection{MessageKey::privacy_seen, MessageKey::privacy_seen_text, true},
    ProseSection{MessageKey::privacy_rights, MessageKey::privacy_rights_text, true},
    ProseSection{MessageKey::privacy_erasing, MessageKey::privacy_erasing_text, true},
    ProseSection{MessageKey::privacy_limits, MessageKey::privacy_limits_text},
};

} // namespace

void privacy(Page& page) {
    const auto column = page.frame.box({.layout = {.gap = 20, .padding = {28, 0, 0, 0}}});
    page.frame.heading(1, page.say(MessageKey::privacy_title), kit::TextLook::Title, main_heading);
    for (const auto& section : policy_sections) prose_section(page, section);
    page.frame.link(page.say(MessageKey::nav_profile), page.path(app::Place::Profile));
}

} // namespace hamandish::screens
