// From state to tree to draw data.
#include "client/parts.h"
#include "kit/draw.h"
#include "kit/layout.h"
#include "screens/screen.h"

namespace hamandish::client {

kit::Tree Client::Parts::build(kit::Events events, std::vector<app::Action>& actions) const {
    const i18n::Catalogue catalogue = catalogues.catalogue(state.address.locale);
    kit::Frame frame(catalogue, room(), app::server_now(state), std::move(events));
    const i18n::Locale other = screens::other_language(state);
    if (catalogues.has(other)) frame.speak_also(catalogues.catalogue(other));
    screens::draw_screen(state, frame, actions);
    return frame.take_tree();
}

kit::Setting Client::Parts::setting() const {
    return {i18n::direction(state.address.locale),
            width_px,
            height_px,
            kit::is_wide(room()),
            hand.focused,
            scroll_top_px};
}

void Client::Parts::lay_out() {
    std::vector<app::Action> actions; // nothing happened, so there are none
    tree = build({}, actions);
    blocks = kit::lay_out(tree, texts, setting());
    const i18n::Catalogue catalogue = catalogues.catalogue(state.address.locale);
    output.tree = &tree;
    ++output.tree_revision;
    output.title = screens::page_meta(state, catalogue).title;
    output.lang = catalogue.code();
    output.direction = catalogue.direction();
    output.page_height_px = tree[0].rect.height;
    output.settled = app::settled(state);
    tree_is_stale = false;
    paint_is_stale = true;
}

void Client::Parts::paint() {
    paint::Painter screen = canvas->begin_frame(width_px, height_px, device_pixel_ratio);
    paint::Painter page = screen.moved({0, -scroll_top_px});
    drawn = kit::draw(tree, blocks, hand, scheme, setting(), page);
    output.background = kit::color(scheme, kit::Tone::Background);
    output.draw_data = &canvas->end_frame();
    paint_is_stale = false;
}

} // namespace hamandish::client
