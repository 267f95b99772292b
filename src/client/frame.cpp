// From state to tree to draw data.
#include "client/parts.h"
#include "kit/draw.h"
#include "kit/layout.h"
#include "screens/screen.h"

#include <algorithm>
#include <cmath>

namespace hamandish::client {

kit::Tree Client::Parts::build(kit::Events events, std::vector<app::Action>& actions) const {
    const i18n::Catalogue catalogue = catalogues.catalogue(state.address.locale);
    kit::Frame frame(catalogue, room(), app::server_now(state), std::move(events));
    const i18n::Locale other = screens::other_language(state);
    if (can_say_page(other)) frame.speak_also(catalogues.catalogue(other));
    screens::draw_screen(state, frame, actions);
    return frame.take_tree();
}

namespace {

/// Holds it letters of Arabic, Syriac or another script of U+0600 to U+07FF, which join?
bool joins_letters(std::string_view utf8) {
    return std::any_of(utf8.begin(), utf8.end(), [](char byte) {
        const auto lead = static_cast<unsigned char>(byte);
        return lead >= 0xD8 && lead <= 0xDF;
    });
}

} // namespace

kit::Room Client::Parts::room() const {
    const float percent = static_cast<float>(app::text_percent(state.aids));
    return screens::room_at(state, {width_px * 100 / percent, height_px, false});
}

kit::Scheme Client::Parts::scheme() const {
    const app::Aids& aids = state.aids;
    const bool dark = aids.has(app::Aid::Scheme) ? aids.of(app::Aid::Scheme) == 2 : preferred.dark;
    if (preferred.more_contrast || preferred.forced_colors || aids.has(app::Aid::Contrast))
        return dark ? kit::Scheme::DarkContrast : kit::Scheme::LightContrast;
    return dark ? kit::Scheme::Dark : kit::Scheme::Light;
}

kit::Setting Client::Parts::setting() const {
    return {i18n::direction(state.address.locale),
            width_px,
            height_px,
            kit::is_wide(room()),
            hand.focused,
            scroll_top_px,
            {app::text_percent(state.aids), state.aids.has(app::Aid::Lines)},
            state.aids.has(app::Aid::Lowered) ? std::floor(height_px / 2) : 0};
}

void Client::Parts::lay_out() {
    std::vector<app::Action> actions; // nothing happened, so there are none
    tree = build({}, actions);
    const bool has_keys = state.aids.has(app::Aid::Keyboard);
    const bool wants_wide_letters = state.aids.has(app::Aid::Letters);
    for (kit::Node& node : tree) {
        node.own_keyboard = has_keys && node.role == kit::Role::TextField;
        const bool is_in_a_ring =
            node.text_look == kit::TextLook::RingNumber; // no wider than it is
        node.wide_letters =
            wants_wide_letters && !node.text.empty() && !is_in_a_ring && !joins_letters(node.text);
    }
    blocks = kit::lay_out(tree, texts, setting());
    const i18n::Catalogue catalogue = catalogues.catalogue(state.address.locale);
    output.tree = &tree;
    ++output.tree_revision;
    output.title = screens::page_meta(state, catalogue).title;
    output.lang = catalogue.code();
    output.direction = catalogue.direction();
    output.page_height_px = tree[0].rect.height;
    output.covered = kit::covered(tree);
    output.settled = app::settled(state);
    tree_is_stale = false;
    paint_is_stale = true;
}

void Client::Parts::paint() {
    paint::Painter screen = canvas->begin_frame(width_px, height_px, device_pixel_ratio);
    paint::Painter page = screen.moved({0, -scroll_top_px});
    drawn = kit::draw(tree, blocks, hand, scheme(), setting(), page);
    output.background = kit::color(scheme(), kit::Tone::Background);
    output.draw_data = &canvas->end_frame();
    paint_is_stale = false;
}

} // namespace hamandish::client
