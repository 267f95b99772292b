#include "screens/figures.h"

namespace hamandish::screens {

using kit::Role;
using kit::TextLook;

void figures(Page& page, i18n::MessageKey name, std::initializer_list<Figure> all) {
    const auto grid =
        page.frame.box({.key = "figures",
                        .role = Role::List,
                        .name = page.say(name),
                        .layout = {.axis = kit::Axis::Grid,
                                   .gap = 12,
                                   .min_width = page.frame.wide() ? 160.0f : 140.0f}});
    for (const Figure& one : all) {
        const auto card = page.frame.box({.key = i18n::name(one.words),
                                          .role = Role::ListItem,
                                          .look = kit::BoxLook::Card,
                                          .layout = {.padding = kit::Insets::symmetric(12, 18)}});
        page.frame.text(
            {.role = Role::Text, .text = page.number(one.count), .look = TextLook::Figure});
        page.frame.text({.role = Role::Text,
                         .text = page.say(one.words, {{"count", one.count}}),
                         .look = TextLook::Small});
    }
}

} // namespace hamandish::screens
