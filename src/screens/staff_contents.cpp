// The contents of a draft, beside it where there is room: each of its greater units, a press away.
#include "screens/pieces.h"
#include "screens/staff_pieces.h"

#include <algorithm>

namespace hamandish::screens {
namespace {

using i18n::MessageKey;
using kit::BoxLook;
using kit::Role;
using kit::TextLook;

/// What lies in nothing, and what has a heading of its own.
bool is_greater(const contract::DraftUnit& unit) {
    return unit.depth == 0 || !unit.heading.fa.empty();
}

void unit_link(Page& page, const contract::DraftUnit& unit, const std::string& here) {
    constexpr float step_px = 12;
    constexpr std::int64_t most_steps = 3;
    const auto anchor = unit_anchor(unit.id);
    const float inset = step_px * static_cast<float>(std::min(unit.depth, most_steps));
    const auto item = page.frame.box({.key = anchor + "-contents", .role = Role::ListItem});
    const auto link = page.frame.box({.role = Role::Link,
                                      .look = BoxLook::OutlineItem,
                                      .layout = {.axis = kit::Axis::Row,
                                                 .gap = 8,
                                                 .padding = {0, 0, 0, inset},
                                                 .cross = kit::Align::Baseline,
                                                 .min_height = 44},
                                      .href = here + "#" + anchor});
    page.frame.text(
        {.role = Role::Text, .text = page.in_language(unit.name), .look = TextLook::SmallStrong});
    const auto& heading = page.in_language(unit.heading);
    if (heading.empty()) return;
    page.frame.text({.role = Role::Text,
                     .text = heading,
                     .look = TextLook::Small,
                     .lang = page.text_lang(),
                     .layout = {.grow = 1}});
}

} // namespace

void staff_contents(Page& page, const contract::DraftPage& draft) {
    if (std::count_if(draft.units.begin(), draft.units.end(), is_greater) < 2) return;
    const auto title = page.say(MessageKey::draft_contents);
    const auto card = page.frame.box({.key = "contents",
                                      .role = Role::Navigation,
                                      .name = title,
                                      .look = BoxLook::Card,
                                      .layout = {.gap = 8}});
    page.frame.heading(2, title, TextLook::CardTitle);
    const auto list = page.frame.box({.role = Role::List});
    const auto here = page.path(app::Place::StaffDraft, draft.call.slug);
    for (const auto& unit : draft.units)
        if (is_greater(unit)) unit_link(page, unit, here);
}

} // namespace hamandish::screens
