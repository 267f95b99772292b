// The controls of a frame: nodes that a person acts on, and what they did with them.
#include "kit/frame.h"

#include "kit/node_id.h"
#include "kit/theme.h"

#include <algorithm>
#include <utility>

namespace hamandish::kit {
namespace {

/// The least size of anything a finger should hit (WCAG 2.5.5).
constexpr float target_px = 44;
/// Room for the sign that a list opens.
constexpr float unfold_px = 28;

TextLook text_look_on(BoxLook look) {
    if (look == BoxLook::Primary) return TextLook::OnAccent;
    if (look == BoxLook::Key || look == BoxLook::KeyOn) return TextLook::Key;
    return look == BoxLook::Ghost ? TextLook::Chosen : TextLook::Accent;
}

} // namespace

bool Frame::button(const Button& button) {
    Node& node = open(Role::Button, button.key, button.anchor);
    node.text = button.text;
    node.name = button.name;
    node.look = button.look;
    node.text_look = text_look_on(button.look);
    node.layout.cross = Align::Center;
    node.layout.min_width = node.layout.min_height = button.height_px;
    node.layout.grow = button.grow;
    node.state.pressed = button.look == BoxLook::KeyOn;
    node.state.disabled = button.disabled;
    node.state.busy = button.busy;
    node.is_default = button.is_default || button.look == BoxLook::Primary;
    node.keeps_focus = button.keeps_focus;
    node.needs_script =
        button.needs_script || button.keeps_focus; // it works on the text under the caret
    const NodeId id = node.id;
    close();
    return !button.disabled && !button.busy && events_.activated == id;
}

std::int32_t Frame::field_node(const TextField& field) {
    Node& node = open(Role::TextField, field.key, field.anchor);
    if (field.label_hidden) node.name = field.label;
    node.value = field.value;
    node.placeholder = field.placeholder;
    node.error = field.error;
    node.autocomplete = field.autocomplete;
    node.inputmode = field.inputmode;
    node.state.disabled = field.disabled;
    node.state.required = field.required;
    node.state.multiline = field.multiline;
    node.state.invalid = !field.error.empty();
    node.auto_direction = field.auto_direction;
    const bool boxed = field.look != BoxLook::None;
    node.look = boxed && node.state.invalid ? BoxLook::FieldInvalid : field.look;
    node.layout.min_height = field.min_height_px;
    const std::int32_t index = stack_.back();
    close();
    return index;
}

template <class Control>
std::int32_t Frame::labelled(const std::string& label, const std::string& hint,
                             const std::string& error, Control control) {
    std::int32_t label_index = -1, hint_index = -1, alert = -1;
    if (!label.empty())
        label_index = leaf(
            {.key = "label", .role = Role::Text, .text = label, .look = TextLook::SmallStrong});
    if (!hint.empty())
        hint_index =
            leaf({.key = "hint", .role = Role::Text, .text = hint, .look = TextLook::Small});
    const std::int32_t index = control();
    if (!error.empty())
        alert = leaf({.key = "error", .role = Role::Alert, .text = error, .look = TextLook::Error});
    if (label_index >= 0) tree_[label_index].labels = index;
    tree_[index].hint = hint_index;
    tree_[index].alert = alert;
    return index;
}

std::optional<std::string> Frame::text_field(const TextField& field) {
    const Scope group = box({.key = field.key, .layout = {.gap = 6}});
    const std::int32_t index = labelled(field.label_hidden ? std::string() : field.label,
                                        field.hint, field.error, [&] { return field_node(field); });
    if (field.disabled || events_.edited != tree_[index].id) return std::nullopt;
    return events_.edited_value;
}

std::optional<Caret> Frame::caret_in(std::string_view anchor) const {
    const bool is_there = events_.caret && events_.caret->field == id_from_anchor(anchor);
    return is_there ? events_.caret : std::nullopt;
}

std::int32_t Frame::select_node(const Select& select) {
    Node& node = open(Role::Select, select.key, select.anchor);
    node.value = select.chosen;
    node.options = select.options;
    for (const Option& option : select.options)
        if (option.value == select.chosen) node.text = option.label;
    node.error = select.error;
    node.state.disabled = select.disabled;
    node.state.invalid = !select.error.empty();
    node.look = node.state.invalid ? BoxLook::FieldInvalid : BoxLook::Field;
    node.ornament = Ornament::Unfold;
    node.layout.min_height = 48;
    node.layout.padding = box_style(node.look, wide()).padding;
    node.layout.padding.inline_end += unfold_px;
    const std::int32_t index = stack_.back();
    close();
    return index;
}

std::optional<std::string> Frame::select(const Select& select) {
    const Scope group = box({.key = select.key, .layout = {.gap = 6}});
    const std::int32_t index =
        labelled(select.label, select.hint, select.error, [&] { return select_node(select); });
    if (select.disabled || events_.edited != tree_[index].id) return std::nullopt;
    for (const Option& option : select.options)
        if (option.value == events_.edited_value) return option.value;
    return std::nullopt;
}

std::optional<std::string> Frame::file_field(const FileField& field) {
    Node& node = open(Role::FileField, field.key, field.anchor);
    node.text = field.label;
    node.name = field.label;
    node.accept = field.accept;
    node.look = field.look;
    node.text_look = text_look_on(field.look);
    node.layout.cross = Align::Center;
    node.layout.min_height = target_px;
    node.state.disabled = field.disabled || field.busy;
    node.state.busy = field.busy;
    node.needs_script = field.needs_script;
    const NodeId id = node.id;
    const bool answers = !node.state.disabled;
    close();
    const bool chosen = answers && events_.edited == id && !events_.edited_value.empty();
    return chosen ? std::optional(events_.edited_value) : std::nullopt;
}

NodeId Frame::radio(const Choice& choice, const Option& option) {
    const bool chosen = option.value == choice.chosen;
    const Scope segment =
        box({.key = option.value,
             .role = Role::Radio,
             .look = chosen ? BoxLook::SegmentChosen : BoxLook::Segment,
             .layout = {.axis = Axis::Row,
                        .gap = 8,
                        .cross = Align::Center,
                        .main = Align::Center,
                        .min_height = target_px,
                        .grow = wide() ? 0.0f : 1.0f},
             .state = {.disabled = choice.disabled, .checked = chosen, .busy = choice.busy}});
    Node& node = tree_[stack_.back()];
    node.value = option.value;
    const NodeId id = node.id;
    const TextLook look = chosen ? TextLook::Chosen : TextLook::Choice;
    text({.role = Role::Text, .text = option.label, .look = look});
    if (!option.detail.empty())
        text({.role = Role::Text,
              .text = option.detail,
              .look = chosen ? TextLook::Chosen : TextLook::ChoiceStrong});
    return id;
}

std::optional<std::string> Frame::choice(const Choice& choice) {
    const bool in_column = choice.stacks && !wide();
    const Scope group =
        box({.key = choice.key,
             .role = Role::RadioGroup,
             .anchor = choice.anchor,
             .name = choice.label,
             .look = BoxLook::Segmented,
             .layout = {.axis = in_column ? Axis::Column : Axis::Row, .fit = wide()},
             .state = {.disabled = choice.disabled, .busy = choice.busy}});
    std::optional<std::string> result;
    for (const Option& option : choice.options) {
        const NodeId id = radio(choice, option);
        if (!choice.disabled && !choice.busy && events_.activated == id) result = option.value;
    }
    return result;
}

std::int32_t Frame::tick_node(const Tick& tick) {
    const Role role = tick.group.empty() ? Role::CheckBox : Role::RadioButton;
    Node& node = open(role, tick.key, tick.anchor);
    node.name = tick.name;
    node.value = tick.value;
    node.group = tick.group;
    node.ornament = Ornament::Tick;
    node.state.checked = tick.checked;
    node.state.disabled = tick.disabled;
    node.layout.width = node.layout.height = target_px;
    const std::int32_t index = stack_.back();
    close();
    return index;
}

bool Frame::tick(const Tick& tick) {
    const Scope row =
        box({.key = tick.key, .layout = {.axis = Axis::Row, .gap = 4, .cross = Align::Start}});
    const std::int32_t index = tick_node(tick);
    {
        const Scope words =
            box({.key = "words", .layout = {.padding = Insets::symmetric(8, 0), .grow = 1}});
        const std::int32_t label = leaf({.key = "label",
                                         .role = Role::Text,
                                         .text = tick.label,
                                         .look = tick.checked ? TextLook::Strong : TextLook::Body,
                                         .lang = tick.lang});
        tree_[label].labels = index;
        if (!tick.detail.empty())
            tree_[index].hint = leaf({.key = "detail",
                                      .role = Role::Text,
                                      .text = tick.detail,
                                      .look = TextLook::Small});
    }
    return !tick.disabled && events_.activated == tree_[index].id;
}

DialogScope Frame::dialog(const Dialog& dialog) {
    constexpr float edge_px = 16, widest_px = 540;
    Scope veil =
        box({.role = Role::Dialog,
             .anchor = dialog.anchor,
             .name = dialog.label,
             .look = BoxLook::Scrim,
             .layout = {
                 .axis = Axis::Overlay, .padding = Insets::all(edge_px), .afloat = Afloat::Cover}});
    const bool dismissed = events_.activated == tree_[stack_.back()].id;
    Scope card = box({.key = "card",
                      .look = BoxLook::DialogCard,
                      .layout = {.gap = 12, .max_width = widest_px}});
    return {std::move(veil), std::move(card), dismissed};
}

Scope Frame::progress(std::string label) {
    return box({.role = Role::ProgressBar, .name = std::move(label), .layout = {.gap = 16}});
}

} // namespace hamandish::kit
