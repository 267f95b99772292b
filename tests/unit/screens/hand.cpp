#include "hand.h"

#include "app/update.h"

namespace hamandish::screens::test {
namespace {

constexpr float height_px = 800;

kit::Tree draw(const app::State& state, kit::Events events, float width_px,
               std::vector<app::Action>& actions) {
    const i18n::Catalogue catalogue(state.address.locale);
    kit::Frame frame(catalogue, room_at(state, {width_px, height_px, false}),
                     app::server_now(state), std::move(events));
    frame.speak_also(i18n::Catalogue(other_language(state)));
    draw_screen(state, frame, actions);
    return frame.take_tree();
}

} // namespace

std::string name_of(const kit::Tree& tree, std::size_t index) {
    if (!tree[index].name.empty()) return tree[index].name;
    std::string name = tree[index].text;
    for (std::size_t child = index + 1; child < tree.size(); ++child) {
        if (tree[child].parent != static_cast<std::int32_t>(index) || tree[child].decorative)
            continue;
        if (!name.empty()) name += ' ';
        name += name_of(tree, child);
    }
    return name;
}

kit::Tree Hand::page(float width_px) const {
    std::vector<app::Action> actions;
    return draw(story.state, {}, width_px, actions);
}

std::string Hand::words(float width_px) const {
    std::string all;
    for (const auto& node : page(width_px))
        for (const auto* text : {&node.text, &node.value, &node.placeholder})
            if (!text->empty()) all += *text + "\n";
    return all;
}

bool Hand::press(kit::Role role, std::string_view name) {
    const auto tree = page();
    for (std::size_t index = 0; index < tree.size(); ++index) {
        const auto& node = tree[index];
        if (node.role != role || name_of(tree, index).find(name) == std::string::npos) continue;
        if (node.state.disabled || node.state.busy) continue;
        happen({.activated = node.id});
        return true;
    }
    return false;
}

bool Hand::type(std::string_view anchor, std::string value) {
    for (const auto& node : page()) {
        if (node.anchor != anchor || node.state.disabled) continue;
        happen({.edited = node.id, .edited_value = std::move(value)});
        return true;
    }
    return false;
}

void Hand::happen(kit::Events events) {
    std::vector<app::Action> actions;
    (void)draw(story.state, std::move(events), 1200, actions);
    for (const auto& action : actions) story.act(action);
}

} // namespace hamandish::screens::test
