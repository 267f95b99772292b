// The published rules: what may be hidden, what may not, and how it goes.
#include "domain/moderation.h"
#include "screens/pieces.h"
#include "screens/prose.h"
#include "screens/screens.h"

namespace hamandish::screens {
namespace {

using i18n::MessageKey;
using kit::TextLook;

void rule(Page& page, domain::HidingRule one) {
    const std::string word(domain::word(one));
    const auto item = page.frame.box({.key = word,
                                      .role = kit::Role::ListItem,
                                      .look = kit::BoxLook::Card,
                                      .layout = {.gap = 4, .max_width = 680}});
    page.frame.heading(2, page.say(MessageKey::moderation_rule, {{"rule", word}}),
                       TextLook::CardTitle);
    page.frame.paragraph(page.say(MessageKey::moderation_rule_text, {{"rule", word}}));
}

} // namespace

void moderation_rules(Page& page) {
    const auto column = page.frame.box({.layout = {.gap = 20, .padding = {28, 0, 0, 0}}});
    page.frame.heading(1, page.say(MessageKey::moderation_rules_title), TextLook::Title,
                       main_heading);
    paragraphs(page, page.say(MessageKey::moderation_rules_lead), TextLook::Lead, 680);
    {
        const auto list = page.frame.box({.role = kit::Role::List, .layout = {.gap = 12}});
        for (const domain::HidingRule one : domain::hiding_rules) rule(page, one);
    }
    prose_section(page,
                  {MessageKey::moderation_rules_not, MessageKey::moderation_rules_not_text, true});
    prose_section(page,
                  {MessageKey::moderation_rules_how, MessageKey::moderation_rules_how_text, true});
}

} // namespace hamandish::screens
