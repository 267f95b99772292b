#include "screens/days_left.h"

#include "screens/wording.h"

namespace hamandish::screens {

using i18n::MessageKey;
using kit::BoxLook;
using kit::Role;
using kit::TextLook;

void days_left_ring(Page& page, const contract::CallCard& call, float size_px) {
    if (phase_now(page, call) != Phase::Open || is_withdrawn(call)) return phase_pill(page, call);
    const auto now_ms = page.frame.now().ms;
    const auto all_ms = static_cast<float>(call.closes_at_ms - call.opens_at_ms);
    const float share = static_cast<float>(call.closes_at_ms - now_ms) / all_ms;
    const auto days = days_left(page, call);
    const auto overlay = page.frame.box(
        {.key = "days_left",
         .layout = {.axis = kit::Axis::Overlay, .width = size_px, .height = size_px}});
    page.frame.ornament(kit::Ornament::Ring, {share}, size_px, size_px);
    const auto words = page.frame.box({.layout = {.cross = kit::Align::Center}});
    page.frame.text({.role = Role::Text,
                     .text = days == 0 ? page.say(MessageKey::call_ring_today) : page.number(days),
                     .look = days == 0 ? TextLook::SmallStrong : TextLook::RingNumber});
    page.frame.text({.role = Role::Text,
                     .text = page.say(MessageKey::call_ring_caption, {{"days", days}}),
                     .look = TextLook::RingCaption});
}

void phase_pill(Page& page, const contract::CallCard& call) {
    const auto phase = phase_now(page, call);
    const auto pill = [&](std::string_view word, BoxLook box, TextLook look) {
        page.frame.text({.key = "phase",
                         .role = Role::Text,
                         .text = page.say(MessageKey::call_state, {{"state", word}}),
                         .look = look,
                         .box = box});
    };
    if (is_withdrawn(call))
        pill("withdrawn", BoxLook::PillWarning, TextLook::Warning);
    else if (phase == Phase::Scheduled)
        pill("scheduled", BoxLook::PillWarning, TextLook::Warning);
    else if (phase == Phase::Open)
        pill("open", BoxLook::PillPositive, TextLook::Positive);
    else
        pill("closed", BoxLook::PillNeutral, TextLook::SmallStrong);
}

} // namespace hamandish::screens
