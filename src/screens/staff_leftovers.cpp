// English words of a draft's files that found no place: shown until somebody has put them where
// they belong.
#include "screens/pieces.h"
#include "screens/staff_pieces.h"

namespace hamandish::screens {
namespace {

using i18n::MessageKey;
using kit::BoxLook;
using kit::Role;
using kit::TextLook;

void some_words(Page& page, const contract::DraftLeftover& words) {
    const auto item = page.frame.box(
        {.key = std::to_string(words.id), .role = Role::ListItem, .layout = {.gap = 6}});
    const auto& name = page.in_language(words.name);
    page.frame.heading(3, name, TextLook::Strong);
    {
        const auto quote = page.frame.box(
            {.key = "words", .role = Role::Quote, .look = BoxLook::Quoted, .layout = {.gap = 4}});
        if (!words.heading.empty()) words_of_people(page, words.heading, TextLook::SmallStrong);
        words_of_people(page, words.text, TextLook::Small);
    }
    staff_lasting(page, {.act = {app::LastingKind::DismissWords, words.id},
                         .words = MessageKey::staff_leftover_dismiss,
                         .whose = name,
                         .level = 4});
}

} // namespace

void staff_leftovers(Page& page, const contract::DraftPage& draft) {
    if (draft.leftovers.empty()) return;
    const auto title = page.say(MessageKey::staff_leftovers);
    const auto card = page.frame.box({.key = "leftovers",
                                      .role = Role::Region,
                                      .name = title,
                                      .look = BoxLook::Card,
                                      .layout = {.gap = 10}});
    page.frame.heading(2, title, TextLook::CardTitle, "leftovers-heading");
    page.frame.paragraph(page.say(MessageKey::staff_unplaced,
                                  {{"count", static_cast<std::int64_t>(draft.leftovers.size())}}),
                         TextLook::Muted);
    const auto list = page.frame.box({.role = Role::List, .layout = {.gap = 16}});
    for (const auto& one : draft.leftovers) some_words(page, one);
}

} // namespace hamandish::screens
