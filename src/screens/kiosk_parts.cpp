#include "screens/kiosk_parts.h"

#include "screens/pieces.h"

#include <algorithm>

namespace hamandish::screens {
namespace {

using app::KioskPress;
using i18n::MessageKey;
using kit::Axis;
using kit::BoxLook;
using kit::Role;
using kit::TextLook;

void press(Page& page, KioskPress what) {
    page.did(app::KioskFact{app::KioskPressed{what}});
}

bool is_in_use(const Page& page) {
    return page.state.kiosk.here && page.state.address.place != app::Place::Kiosk;
}

kit::Layout row_of_buttons() {
    return {.axis = Axis::Row, .gap = 12, .cross_gap = 10, .padding = {8, 0, 0, 0}, .wrap = true};
}

std::int64_t seconds_remaining(const app::State& state) {
    const std::int64_t rest_ms = state.kiosk.warned_ms + app::kiosk_answer_ms - state.now_ms;
    return std::max<std::int64_t>((rest_ms + base::ms_per_second - 1) / base::ms_per_second, 0);
}

void idle_warning(Page& page) {
    auto& frame = page.frame;
    const auto title = page.say(MessageKey::kiosk_idle_title);
    const auto dialog = frame.dialog({.anchor = "kiosk-warning", .label = title});
    {
        const auto said = frame.box({.role = Role::Alert, .layout = {.gap = 12}});
        frame.heading(2, title, TextLook::Title);
        frame.paragraph(page.say(MessageKey::kiosk_idle_text), TextLook::Lead);
    }
    // Every second anew: for the eyes, or it would be all that is heard.
    frame.text({.key = "rest",
                .text = page.say(MessageKey::kiosk_idle_left,
                                 {{"seconds", seconds_remaining(page.state)}}),
                .look = TextLook::Strong,
                .decorative = true});
    const auto row = frame.box({.layout = row_of_buttons()});
    const bool is_here =
        frame.button({.key = "here", .text = page.say(MessageKey::kiosk_idle_stay)});
    if (is_here || dialog.dismissed) page.did(app::KioskFact{app::KioskTouched{page.state.now_ms}});
}

void ending(Page& page) {
    auto& frame = page.frame;
    const auto title = page.say(MessageKey::kiosk_ending_title);
    const auto dialog = frame.dialog({.anchor = "kiosk-ending", .label = title});
    if (dialog.dismissed) press(page, KioskPress::Stay);
    frame.heading(2, title, TextLook::CardTitle);
    frame.paragraph(page.say(MessageKey::kiosk_ending_text));
    const auto row = frame.box({.layout = row_of_buttons()});
    if (frame.button({.key = "stay", .text = page.say(MessageKey::kiosk_ending_stay)}))
        press(page, KioskPress::Stay);
    if (frame.button({.key = "erase",
                      .text = page.say(MessageKey::kiosk_ending_erase),
                      .look = BoxLook::Ghost}))
        press(page, KioskPress::Erase);
}

} // namespace

void kiosk_bar(Page& page) {
    if (!is_in_use(page)) return;
    const auto bar = page.frame.box(
        {.anchor = "kiosk-bar",
         .look = BoxLook::Toast,
         .layout = {.padding = kit::Insets::all(6), .fit = true, .afloat = kit::Afloat::Corner}});
    if (page.frame.button({.key = "done", .text = page.say(MessageKey::kiosk_done)}))
        press(page, KioskPress::Done);
}

void kiosk_questions(Page& page) {
    if (!is_in_use(page)) return;
    if (page.state.kiosk.warned_ms != 0) return idle_warning(page);
    if (page.state.kiosk.is_ending) ending(page);
}

void on_own_phone(Page& page) {
    const auto& phone = page.state.kiosk.phone.value;
    if (!phone || phone->rows.empty()) return;
    const auto card =
        page.frame.box({.key = "phone", .look = BoxLook::Card, .layout = {.gap = 12}});
    page.frame.heading(2, page.say(MessageKey::kiosk_phone_title), TextLook::CardTitle);
    page.frame.paragraph(page.say(MessageKey::kiosk_phone_text));
    scannable(page, phone->rows, page.say(MessageKey::kiosk_phone_picture));
    page.frame.text(
        {.key = "address", .text = phone->address, .look = TextLook::Small, .lang = "en"});
}

} // namespace hamandish::screens
