#include "html/forms.h"

#include "html/escape.h"
#include "html/markup.h"

#include <algorithm>

namespace hamandish::html {
namespace {

using kit::Node;
using kit::Role;

constexpr std::string_view page_form_id = "page-form";

void set(Element& element, std::string_view name, std::string_view value) {
    for (auto& [known, old] : element.attributes)
        if (known == name) {
            old = value;
            return;
        }
    element.attributes.emplace_back(name, value);
}

void drop(Element& element, std::string_view name) {
    std::erase_if(element.attributes, [&](const auto& pair) { return pair.first == name; });
}

bool has(const Element& element, std::string_view name) {
    return std::any_of(element.attributes.begin(), element.attributes.end(),
                       [&](const auto& pair) { return pair.first == name; });
}

bool is_control(Role role) {
    return role == Role::TextField || role == Role::Select || role == Role::Button ||
           role == Role::Radio || role == Role::CheckBox || role == Role::RadioButton;
}

bool is_tick(Role role) {
    return role == Role::CheckBox || role == Role::RadioButton;
}

/// Arrow keys need a script: without one, each choice is a button of its own that is pressed or
/// not.
void make_radio_a_button(Element& element, const Node& node) {
    drop(element, "role");
    drop(element, "aria-checked");
    drop(element, "tabindex");
    set(element, "aria-pressed", node.state.checked ? "true" : "false");
}

/// The nearest node of a role around one; -1: none.
std::int32_t around(const kit::Tree& tree, std::size_t index, Role role) {
    std::int32_t at = tree[index].parent;
    while (at >= 0 && tree[at].role != role) at = tree[at].parent;
    return at;
}

} // namespace

FormWriter::FormWriter(const kit::Tree& tree, const Forms& forms) : tree_(tree), forms_(forms) {
    for (std::size_t i = 0; i < tree.size(); ++i) {
        const Node& node = tree[i];
        if (first_invalid_ < 0 && node.state.invalid) first_invalid_ = static_cast<int>(i);
        if (node.role == Role::Radio) button_groups_.insert(around(tree, i, Role::RadioGroup));
        if (node.role != Role::TextField || node.state.multiline) continue;
        if (const auto form = around(tree, i, Role::Form); form >= 0) own_forms_.insert(form);
    }
    for (std::size_t i = 0; i < tree.size(); ++i) {
        if (tree[i].role == Role::FileField && !tree[i].needs_script)
            file_forms_.insert(own_form_around(i));
        if (tree[i].role != Role::CheckBox || tree[i].state.disabled) continue;
        std::string& ticks = ticks_[own_form_around(i)];
        (ticks += ticks.empty() ? "" : " ") += dom_id(tree[i]);
    }
}

std::int32_t FormWriter::own_form_around(std::size_t index) const {
    for (std::int32_t at = tree_[index].parent; at >= 0; at = tree_[at].parent)
        if (is_own_form(at)) return at;
    return -1;
}

/// The anchors of a form's fields.
std::vector<std::string> FormWriter::fields_in(std::int32_t form) const {
    std::vector<std::string> anchors;
    for (std::size_t i = form + 1; i < tree_.size() && around(tree_, i, Role::Form) == form; ++i)
        if (tree_[i].role == Role::TextField && !tree_[i].anchor.empty())
            anchors.push_back(tree_[i].anchor);
    return anchors;
}

/// The fragment of the nearest thing with an address: where the answer is to be looked at. None in
/// a form of several fields: any of them may be the one to be corrected, and browsers heed no
/// autofocus beside a fragment.
std::string FormWriter::place_of(std::size_t index) const {
    for (std::int32_t at = static_cast<std::int32_t>(index); at >= 0; at = tree_[at].parent) {
        const Node& node = tree_[at];
        if (node.role == Role::Main || node.role == Role::Page) break;
        if (!node.anchor.empty()) return "#" + node.anchor;
        if (node.role != Role::Form) continue;
        const auto fields = fields_in(at);
        if (!fields.empty()) return fields.size() == 1 ? "#" + fields.front() : std::string();
    }
    return {};
}

void FormWriter::complete_field(Element& element, std::size_t index) const {
    set(element, "name", dom_id(tree_[index]));
    if (static_cast<std::int32_t>(index) == first_invalid_) set(element, "autofocus", "");
}

void FormWriter::complete_tick(Element& element, const Node& node) const {
    if (node.role == Role::CheckBox) return set(element, "name", dom_id(node));
    set(element, "name", std::string(Forms::group_prefix) + node.group);
    set(element, "value", dom_id(node));
}

void FormWriter::complete_button(Element& element, std::size_t index) const {
    set(element, "type", "submit");
    set(element, "name", Forms::pressed_name);
    set(element, "value", dom_id(tree_[index]));
    const std::string place = place_of(index);
    if (!place.empty()) set(element, "formaction", forms_.action + place);
}

void FormWriter::complete(Element& element, std::size_t index) const {
    const Node& node = tree_[index];
    const bool works = !forms_.action.empty();
    if (node.needs_script) set(element, "data-needs-script", "");
    if (works && button_groups_.contains(static_cast<std::int32_t>(index)))
        set(element, "role", "group");
    if (works && node.role == Role::Radio) make_radio_a_button(element, node);
    if (node.role == Role::Dialog) set(element, "open", "");
    if (works && is_own_form(static_cast<std::int32_t>(index))) {
        set(element, "method", "post");
        set(element, "action", forms_.action);
        if (file_forms_.contains(static_cast<std::int32_t>(index)))
            set(element, "enctype", "multipart/form-data");
    }
    // Of a form with a button of its own; elsewhere a file is sent by choosing it, with a client.
    if (works && node.role == Role::FileField && !node.needs_script && own_form_around(index) >= 0)
        return complete_field(element, index);
    if (!is_control(node.role) || has(element, "disabled")) return;
    set(element, "data-waiting", "");
    if (!works || node.needs_script) return set(element, "disabled", "");
    if (own_form_around(index) < 0) set(element, "form", page_form_id);
    if (is_tick(node.role)) return complete_tick(element, node);
    if (node.role == Role::Button || node.role == Role::Radio)
        complete_button(element, index);
    else
        complete_field(element, index);
}

/// In a box with an id of its own, by which the client finds and drops it.
std::string FormWriter::carried(std::string_view form, std::int32_t own_form) const {
    std::string out;
    append_tag(out, "div", {{"id", std::string(form) + "-carries"}, {"hidden", ""}});
    for (const auto& [name, value] : forms_.carried)
        append_tag(out, "input", {{"type", "hidden"}, {"name", name}, {"value", value}});
    if (const auto ticks = ticks_.find(own_form); ticks != ticks_.end())
        append_tag(out, "input",
                   {{"type", "hidden"},
                    {"name", std::string(Forms::ticks_name)},
                    {"value", ticks->second}});
    out += "</div>";
    return out;
}

std::string FormWriter::end_of(std::size_t index) const {
    if (forms_.action.empty() || !is_own_form(static_cast<std::int32_t>(index))) return {};
    return carried(dom_id(tree_[index]), static_cast<std::int32_t>(index));
}

std::string FormWriter::page_form() const {
    if (forms_.action.empty()) return {};
    std::string out;
    append_tag(out, "form",
               {{"id", std::string(page_form_id)}, {"method", "post"}, {"action", forms_.action}});
    out += carried(page_form_id, -1);
    out += "</form>";
    return out;
}

} // namespace hamandish::html
