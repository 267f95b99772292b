#include "picture.h"

#include "paint/canvas.h"
#include "render/raster_player.h"
#include "sample_api.h"
#include "screens/screen.h"
#include "support/test_fonts.h"

namespace hamandish::test {
namespace {

/// Opened once: fonts and shaped texts are the same for every screen.
struct TextParts {
    text::Engine engine = new_engine();
    text::FontSet fonts = shipped_fonts();
    kit::TextCache texts{engine, fonts};
};

TextParts& parts() {
    static TextParts opened;
    return opened;
}

kit::Tree tree_of(const app::State& state, const kit::Room& room) {
    const i18n::Catalogue catalogue(state.address.locale);
    kit::Frame frame(catalogue, screens::room_at(state, room), app::server_now(state), {});
    frame.speak_also(i18n::Catalogue(screens::other_language(state)));
    std::vector<app::Action> actions;
    screens::draw_screen(state, frame, actions);
    return frame.take_tree();
}

/// As the client has it (client/frame.cpp).
kit::Room room_of(const app::State& state, const Viewport& viewport) {
    const float scale = static_cast<float>(app::text_percent(state.aids)) / 100;
    return {viewport.width_px / scale, viewport.height_px, false};
}

kit::Setting setting_of(const app::State& state, const Viewport& viewport,
                        base::Direction direction) {
    const app::Aids& aids = state.aids;
    return {direction,
            viewport.width_px,
            viewport.height_px,
            kit::is_wide(room_of(state, viewport)),
            0,
            0,
            {app::text_percent(aids), aids.has(app::Aid::Lines)},
            aids.has(app::Aid::Lowered) ? viewport.height_px / 2 : 0};
}

} // namespace

kit::Tree laid_out_screen(const app::State& state, const Viewport& viewport,
                          base::Direction direction) {
    kit::Tree tree = tree_of(state, room_of(state, viewport));
    if (direction != i18n::direction(state.address.locale))
        for (kit::Node& node : tree)
            if (node.lang.empty()) node.lang = i18n::code(state.address.locale);
    (void)kit::lay_out(tree, parts().texts, setting_of(state, viewport, direction));
    return tree;
}

render::Image painted_screen(const app::State& state, const Viewport& viewport,
                             kit::Scheme scheme) {
    const kit::Setting setting = setting_of(state, viewport, i18n::direction(state.address.locale));
    kit::Tree tree = tree_of(state, room_of(state, viewport));
    const kit::TextBlocks blocks = kit::lay_out(tree, parts().texts, setting);
    paint::GlyphAtlas atlas = std::move(paint::GlyphAtlas::create(parts().fonts).value());
    paint::Canvas canvas(atlas);
    ImDrawData* data = nullptr;
    // Twice: the first frame may have asked for more glyphs than the atlas had room for.
    for (int frame = 0; frame < 2; ++frame) {
        paint::Painter painter =
            canvas.begin_frame(viewport.width_px, tree[0].rect.height, viewport.device_pixel_ratio);
        (void)kit::draw(tree, blocks, {}, scheme, setting, painter);
        data = &canvas.end_frame();
    }
    return render::raster(*data, kit::color(scheme, kit::Tone::Background));
}

} // namespace hamandish::test
