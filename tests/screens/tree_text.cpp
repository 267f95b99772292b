#include "tree_text.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace hamandish::test {
namespace {

using kit::Node;

constexpr std::array<std::string_view, 46> role_words{
    "page",      "banner",   "navigation", "main",       "contentinfo", "region",       "article",
    "aside",     "form",     "group",      "list",       "listitem",    "heading",      "paragraph",
    "text",      "quote",    "link",       "button",     "textbox",     "radiogroup",   "radio",
    "tablist",   "tab",      "dialog",     "alert",      "status",      "progressbar",  "image",
    "separator", "table",    "rowgroup",   "rowgroup",   "row",         "columnheader", "rowheader",
    "cell",      "dl",       "term",       "definition", "combobox",    "checkbox",     "radio",
    "insertion", "deletion", "file",       "picture"};
static_assert(role_words.size() == static_cast<std::size_t>(kit::Role::Picture) + 1);

std::string in_quotes(std::string_view text) {
    constexpr std::size_t most_bytes = 120;
    std::string out = "\"";
    std::size_t end = std::min(text.size(), most_bytes);
    while (end < text.size() && end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80)
        --end;
    for (const char c : text.substr(0, end)) out += c == '\n' ? "\\n" : std::string(1, c);
    return out + (end < text.size() ? "…\"" : "\"");
}

void add_states(std::string& out, const Node& node) {
    const kit::ControlState& state = node.state;
    const std::pair<bool, const char*> words[] = {
        {state.disabled, "disabled"},   {state.current, "current"},
        {state.selected, "selected"},   {state.pressed, "pressed"},
        {state.checked, "checked"},     {state.invalid, "invalid"},
        {state.required, "required"},   {state.busy, "busy"},
        {state.multiline, "multiline"}, {state.expanded, "expanded"},
        {node.decorative, "decorative"}};
    for (const auto& [is, word] : words)
        if (is) out.append(" ").append(word);
}

void add_words(std::string& out, const Node& node) {
    if (!node.anchor.empty()) out += " #" + node.anchor;
    if (node.level > 0) out += " level=" + std::to_string(node.level);
    if (!node.name.empty()) out += " name=" + in_quotes(node.name);
    if (!node.text.empty()) out += " " + in_quotes(node.text);
    if (node.role == kit::Role::TextField || node.role == kit::Role::Radio ||
        node.role == kit::Role::Select || node.role == kit::Role::CheckBox ||
        node.role == kit::Role::RadioButton)
        out += " value=" + in_quotes(node.value);
    if (!node.href.empty()) out += " href=" + node.href;
    if (!node.lang.empty()) out += " lang=" + node.lang;
    if (!node.live.empty()) out += " live=" + node.live;
}

std::string whole(float value) {
    return std::to_string(static_cast<long>(std::lround(value)));
}

} // namespace

std::string text_from_tree(const kit::Tree& tree, base::Direction direction) {
    std::string out;
    const float page_width = tree.empty() ? 0 : tree[0].rect.width;
    std::vector<int> depths(tree.size(), 0);
    for (std::size_t i = 0; i < tree.size(); ++i) {
        const Node& node = tree[i];
        if (node.parent >= 0) depths[i] = depths[node.parent] + 1;
        out.append(static_cast<std::size_t>(depths[i]) * 2, ' ');
        out += role_words[static_cast<std::size_t>(node.role)];
        add_words(out, node);
        add_states(out, node);
        const bool mirrored = direction == base::Direction::RightToLeft;
        const float start = mirrored ? page_width - node.rect.far_x() : node.rect.x;
        out += "  start=" + whole(start) + " top=" + whole(node.rect.y) + " " +
               whole(node.rect.width) + "x" + whole(node.rect.height);
        if (node.lines.size() > 1) out += " lines=" + std::to_string(node.lines.size());
        out += '\n';
    }
    return out;
}

} // namespace hamandish::test
