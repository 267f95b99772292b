#include "html/element.h"

#include "html/element_words.h"
#include "html/look_names.h"
#include "kit/marks.h"
#include "kit/node_id.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

namespace hamandish::html {
namespace {

using kit::Node;
using kit::Role;

void add(Element& element, std::string_view name, std::string_view value) {
    element.attributes.emplace_back(name, value);
}

void set_if(Element& element, bool condition, std::string_view name, std::string_view value) {
    if (condition) add(element, name, value);
}

std::string classes_of(const Node& node) {
    if (node.role == Role::Picture) return "picture";
    std::string classes;
    const auto add = [&classes](std::string_view more) {
        if (more.empty()) return;
        if (!classes.empty()) classes += ' ';
        classes += more;
    };
    const bool leaf = !node.text.empty() || node.role == Role::TextField;
    if (leaf) add(class_of(node.text_look));
    add(class_of(node.look));
    if (node.wide_letters) add("wide-letters");
    const bool is_drawn =
        node.ornament != kit::Ornament::None && node.ornament != kit::Ornament::Tick;
    if (is_drawn && !leaf)
        add(ornament_classes(node));
    else if (!leaf)
        add(layout_classes(node.layout));
    kit::Layout place = node.layout;
    if (node.outlines) place.width = 0; // its picture has a size, and shrinks where it must
    add(place_classes(place));
    return classes;
}

/// Language and direction, where they differ from the page's.
void set_language(Element& element, const Node& node) {
    if (!node.lang.empty()) {
        add(element, "lang", node.lang);
        const bool right_to_left =
            base::direction_of_language(node.lang) == base::Direction::RightToLeft;
        set_if(element, !node.auto_direction, "dir", right_to_left ? "rtl" : "ltr");
    }
    // An empty field keeps the page's direction: "auto" would put its caret on the far side.
    const bool empty_field = node.role == Role::TextField && node.value.empty();
    set_if(element, node.auto_direction && !empty_field, "dir", "auto");
}

void set_descriptions(Element& element, const kit::Tree& tree, const Node& node) {
    std::string described;
    if (node.hint >= 0) described = dom_id(tree[node.hint]);
    if (node.alert >= 0) {
        if (!described.empty()) described += ' ';
        described += dom_id(tree[node.alert]);
    }
    set_if(element, !described.empty(), "aria-describedby", described);
    if (node.alert >= 0) add(element, "aria-errormessage", dom_id(tree[node.alert]));
    set_if(element, node.state.required, "aria-required", "true");
    set_if(element, node.state.invalid, "aria-invalid", "true");
}

void set_field(Element& element, const kit::Tree& tree, const Node& node) {
    if (!node.state.multiline) {
        add(element, "type", "text");
        add(element, "value", node.value);
    } else {
        element.text = node.value;
    }
    set_if(element, !node.placeholder.empty(), "placeholder", node.placeholder);
    std::string_view completes = node.autocomplete, mode = node.inputmode;
    if (node.own_keyboard) {
        completes = "off";
        mode = "none";
    }
    set_if(element, !completes.empty(), "autocomplete", completes);
    set_if(element, !mode.empty(), "inputmode", mode);
    set_if(element, node.own_keyboard, "spellcheck", "false");
    set_if(element, node.own_keyboard, "autocorrect", "off");
    set_descriptions(element, tree, node);
}

void set_select(Element& element, const kit::Tree& tree, const Node& node) {
    element.text.clear(); // what is drawn is the label of the chosen option
    element.chosen = node.value;
    for (const kit::Option& option : node.options)
        element.options.emplace_back(option.value, option.label);
    set_descriptions(element, tree, node);
}

void set_file(Element& element, const Node& node) {
    element.text.clear(); // what is drawn on it is its name
    add(element, "type", "file");
    set_if(element, !node.accept.empty(), "accept", node.accept);
}

/// One radio of a group is in the tab order: the chosen one, or the first while none is.
bool is_in_tab_order(const kit::Tree& tree, std::size_t index) {
    if (tree[index].state.checked) return true;
    for (std::size_t i = 0; i < tree.size(); ++i) {
        if (tree[i].role != Role::Radio || tree[i].parent != tree[index].parent) continue;
        if (tree[i].state.checked || i < index) return false;
    }
    return true;
}

void set_radio(Element& element, const kit::Tree& tree, std::size_t index) {
    add(element, "type", "button");
    add(element, "aria-checked", tree[index].state.checked ? "true" : "false");
    add(element, "tabindex", is_in_tab_order(tree, index) ? "0" : "-1");
}

/// A browser's own box to tick. What it stands for travels under a name, as in any form.
void set_tick(Element& element, const kit::Tree& tree, const Node& node) {
    const bool one_of_several = node.role == Role::RadioButton;
    add(element, "type", one_of_several ? "radio" : "checkbox");
    set_if(element, !node.group.empty(), "name", node.group);
    add(element, "value", node.value);
    set_if(element, node.state.checked, "checked", "");
    set_descriptions(element, tree, node);
}

bool is_inside(const kit::Tree& tree, const Node& node, Role role) {
    for (std::int32_t i = node.parent; i >= 0; i = tree[i].parent)
        if (tree[i].role == role) return true;
    return false;
}

/// The default button of a form is its submit button, so that Enter in a field presses it.
void set_button(Element& element, const kit::Tree& tree, const Node& node) {
    const bool submits = node.is_default && is_inside(tree, node, Role::Form);
    add(element, "type", submits ? "submit" : "button");
    set_if(element, node.keeps_focus, "data-keeps-focus", "");
    set_if(element, node.state.pressed, "aria-pressed", "true");
    set_if(element, node.state.expanded, "aria-expanded", "true");
}

/// What leads away from here leaves what one was reading, or writing, where it is.
void set_link(Element& element, const Node& node) {
    set_if(element, !node.href.empty(), "href", node.href);
    const bool leads_away = node.href.starts_with("https://") || node.href.starts_with("http://");
    set_if(element, leads_away, "target", "_blank");
    set_if(element, leads_away, "rel", "noopener noreferrer");
}

/// Its name stands beside it. One that is not there leaves its room empty.
void set_picture(Element& element, const Node& node) {
    add(element, "src", node.href);
    add(element, "alt", "");
    add(element, "width", std::to_string(std::lround(node.layout.width)));
    add(element, "height", std::to_string(std::lround(node.layout.height)));
    add(element, "loading", "lazy");
    add(element, "decoding", "async");
    set_if(element, node.covered, "hidden", "");
}

/// "3/10": how far, of how much.
void set_progress(Element& element, const Node& node) {
    const std::size_t slash = node.value.find('/');
    if (slash == std::string::npos) return;
    add(element, "aria-valuemin", "0");
    add(element, "aria-valuenow", std::string_view(node.value).substr(0, slash));
    add(element, "aria-valuemax", std::string_view(node.value).substr(slash + 1));
}

void set_own(Element& element, const kit::Tree& tree, std::size_t index) {
    const Node& node = tree[index];
    switch (node.role) {
    case Role::Link: return set_link(element, node);
    case Role::Button: return set_button(element, tree, node);
    case Role::TextField: return set_field(element, tree, node);
    case Role::FileField: return set_file(element, node);
    case Role::Picture: return set_picture(element, node);
    case Role::Select: return set_select(element, tree, node);
    case Role::CheckBox:
    case Role::RadioButton: return set_tick(element, tree, node);
    case Role::Radio: return set_radio(element, tree, index);
    case Role::Tab:
        set_if(element, !node.href.empty(), "href", node.href);
        return add(element, "aria-selected", node.state.selected ? "true" : "false");
    case Role::ProgressBar: return set_progress(element, node);
    case Role::ColumnHeader: return add(element, "scope", "col");
    case Role::RowHeader: return add(element, "scope", "row");
    case Role::Form: return add(element, "novalidate", "");
    case Role::Main: return add(element, "tabindex", "-1");
    default:
        if (node.labels >= 0) add(element, "for", dom_id(tree[node.labels]));
    }
}

void set_states(Element& element, const Node& node) {
    set_if(element, node.state.current, "aria-current", "page");
    set_if(element, node.state.disabled, "disabled", "");
    set_if(element, node.state.busy, "aria-busy", "true");
    set_if(element, node.state.busy, "aria-disabled", "true");
    set_if(element, !node.live.empty(), "aria-live", node.live);
    set_if(element, node.decorative, "aria-hidden", "true");
}

} // namespace

std::string dom_id(const kit::Node& node) {
    if (!node.anchor.empty()) return node.anchor;
    constexpr std::string_view digits = "0123456789abcdef";
    std::string id = "n";
    for (int shift = 28; shift >= 0; shift -= 4) id += digits[(node.id >> shift) & 0xF];
    return id;
}

kit::NodeId node_from_dom_id(std::string_view id) {
    kit::NodeId node = 0;
    const auto digits = id.substr(std::min<std::size_t>(id.size(), 1));
    const auto read = std::from_chars(digits.data(), digits.data() + digits.size(), node, 16);
    const bool is_number = id.size() == 9 && id.front() == 'n' && read.ec == std::errc() &&
                           read.ptr == digits.data() + digits.size();
    return is_number ? node : kit::id_from_anchor(id);
}

Element element_from_node(const kit::Tree& tree, std::size_t index) {
    const Node& node = tree[index];
    Element element;
    element.tag = tag_of(node);
    element.text = node.text;
    if (!node.marks.empty())
        element.pieces = kit::pieces_between(node, 0, static_cast<std::uint32_t>(node.text.size()));
    add(element, "id", dom_id(node));
    const std::string classes = classes_of(node);
    set_if(element, !classes.empty(), "class", classes);
    const std::string_view role = aria_role_of(node);
    set_if(element, !role.empty(), "role", role);
    set_language(element, node);
    set_if(element, !node.name.empty() && !node.decorative, "aria-label", node.name);
    set_if(element, !node.description.empty(), "aria-description", node.description);
    set_own(element, tree, index);
    set_states(element, node);
    return element;
}

} // namespace hamandish::html
