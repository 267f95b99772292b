#include "screens/pieces.h"
#include "screens/prose.h"
#include "screens/screens.h"

#include <array>

namespace hamandish::screens {
namespace {

using i18n::MessageKey;

constexpr std::array statement_sections{
    ProseSection{MessageKey::accessibility_aim, MessageKey::accessibility_aim_text},
    ProseSection{MessageKey::accessibility_works, MessageKey::accessibility_works_text, true},
    ProseSection{MessageKey::accessibility_tested, MessageKey::accessibility_tested_text, true},
    ProseSection{MessageKey::accessibility_limits, MessageKey::accessibility_limits_text, true},
    ProseSection{MessageKey::accessibility_tell, MessageKey::accessibility_tell_text},
};

} // namespace

void accessibility(Page& page) {
    const auto column = page.frame.box({.layout = {.gap = 20, .padding = {28, 0, 0, 0}}});
    page.frame.heading(1, page.say(MessageKey::accessibility_title), kit::TextLook::Title,
                       main_heading);
    for (const auto& section : statement_sections) prose_section(page, section);
}

} // namespace hamandish::screens
