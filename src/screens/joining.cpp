#include "screens/pieces.h"
#include "screens/screens.h"
#include "screens/wording.h"

namespace hamandish::screens {
namespace {

using i18n::MessageKey;
using kit::Axis;
using kit::BoxLook;
using kit::TextLook;

constexpr float joining_measure_px = 640;

/// Where one was going, or one's own page.
std::string way_on(const Page& page) {
    const auto& next = page.state.address.next;
    return next.empty() ? page.path(app::Place::Contributions) : next;
}

void way_on_alone(Page& page) {
    const auto row = page.frame.box({.layout = {.axis = Axis::Row, .padding = {8, 0, 0, 0}}});
    button_link(page, page.say(MessageKey::joining_go_on), way_on(page), BoxLook::Ghost);
}

/// They cannot become one: why, and what can be done instead.
void obstacle(Page& page, const contract::JoinQuestion& asked) {
    paragraphs(page,
               page.say(MessageKey::joining_obstacle, {{"obstacle", asked.obstacle},
                                                       {"mine", citizen(page, asked.mine)},
                                                       {"other", citizen(page, asked.other)}}),
               TextLook::Body, joining_measure_px);
    way_on_alone(page);
}

void question(Page& page, const contract::JoinQuestion& asked) {
    paragraphs(page,
               page.say(MessageKey::joining_text, {{"mine", citizen(page, asked.mine)},
                                                   {"other", citizen(page, asked.other)},
                                                   {"stays", citizen(page, asked.stays)}}),
               TextLook::Body, joining_measure_px);
    const bool busy = app::is_pending(page.state, contract::RouteId::JoinAccounts);
    const auto row = page.frame.box({.layout = {.axis = Axis::Row,
                                                .gap = 12,
                                                .cross_gap = 10,
                                                .padding = {8, 0, 0, 0},
                                                .wrap = true}});
    // First, so that what changes nothing is what one meets first.
    button_link(page, page.say(MessageKey::joining_no), way_on(page));
    if (page.frame.button({.key = "join",
                           .text = page.say(MessageKey::joining_yes),
                           .look = BoxLook::Ghost,
                           .busy = busy}))
        page.did(app::JoiningConfirmed{});
}

void over(Page& page) {
    notice(page, page.say(MessageKey::joining_over));
    way_on_alone(page);
}

void joining_signed_out(Page& page) {
    const auto row = page.frame.box({.layout = {.axis = Axis::Row, .padding = {8, 0, 0, 0}}});
    button_link(page, page.say(MessageKey::nav_sign_in), page.path(app::Place::SignIn));
}

} // namespace

void joining(Page& page) {
    const auto column =
        page.frame.box({.layout = {.gap = 12, .padding = {28, 0, 0, 0}, .max_width = 800}});
    page.frame.heading(1, page.say(MessageKey::joining_title), TextLook::Title, main_heading);
    const auto& me = page.state.me;
    if (!page.state.anonymous_page && !me.value && !me.error) return loading(page);
    if (!signed_in(page)) return joining_signed_out(page);
    const auto& loaded = page.state.joining;
    if (loaded.value)
        return loaded.value->obstacle.empty() ? question(page, *loaded.value)
                                              : obstacle(page, *loaded.value);
    if (loaded.error == base::ErrorCode::NotFound) return over(page);
    loaded.error ? failed(page, *loaded.error) : loading(page);
}

} // namespace hamandish::screens
