#include "screens/outline.h"

#include "screens/pieces.h"
#include "screens/wording.h"

namespace hamandish::screens {
namespace {

using i18n::MessageKey;
using kit::Align;
using kit::Axis;
using kit::BoxLook;
using kit::Role;
using kit::TextLook;

constexpr float outline_px = 250, step_px = 12;

void outline_item(Page& page, const contract::Unit& unit, const std::string& href, bool current) {
    const auto item = page.frame.box({.key = unit.key, .role = Role::ListItem});
    const auto link =
        page.frame.box({.role = Role::Link,
                        .look = current ? BoxLook::OutlineItemCurrent : BoxLook::OutlineItem,
                        .layout = {.axis = Axis::Row,
                                   .gap = 8,
                                   .padding = {0, 0, 0, step_px * static_cast<float>(unit.depth)},
                                   .cross = Align::Baseline,
                                   .min_height = 44},
                        .href = href,
                        .state = {.current = current}});
    const auto look = current ? TextLook::Accent : TextLook::Small;
    const bool is_article = unit.kind == "article" && unit.number > 0;
    if (is_article)
        page.frame.text({.role = Role::Text,
                         .text = unit_label(page, unit),
                         .look = current ? TextLook::Chosen : TextLook::SmallStrong});
    page.frame.text(
        {.role = Role::Text,
         .text = page.in_language(unit.heading),
         .look = !is_article && unit.depth == 0 && !current ? TextLook::SmallStrong : look,
         .lang = page.text_lang(),
         .layout = {.grow = 1}});
    if (unit.comment_count == 0) return;
    page.frame.text({.role = Role::Text,
                     .text = page.number(unit.comment_count),
                     .look = TextLook::Tiny,
                     .decorative = true});
}

} // namespace

void outline(Page& page, const std::string& call, const std::vector<contract::Unit>& units,
             bool on_this_page) {
    const bool wide = page.frame.wide();
    const auto nav = page.frame.box(
        {.key = "outline",
         .role = Role::Navigation,
         .name = page.say(MessageKey::draft_contents),
         .layout = {.max_width = wide ? outline_px : 0, .width = wide ? outline_px : 0}});
    page.frame.text({.text = page.say(MessageKey::draft_contents),
                     .look = TextLook::Small,
                     .layout = {.padding = {0, 12, 4, 12}}});
    const auto list = page.frame.box({.role = Role::List});
    const auto here = app::path_from_address(page.state.address);
    for (const auto& unit : units) {
        const bool current = !on_this_page && unit.key == page.state.address.unit;
        const auto href = on_this_page ? here + "#" + unit.key : page.unit_path(call, unit.key);
        outline_item(page, unit, href, current);
    }
}

kit::Layout columns(const Page& page) {
    return {.axis = page.frame.wide() ? Axis::Row : Axis::Column,
            .gap = page.frame.wide() ? 36.0f : 24.0f,
            .padding = {20, 0, 0, 0},
            .cross = page.frame.wide() ? Align::Start : Align::Stretch};
}

} // namespace hamandish::screens
