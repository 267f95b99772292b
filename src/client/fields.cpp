// What the browser's real fields are at, and what of it concerns the client.
#include "base/graphemes.h"
#include "client/parts.h"
#include "html/element.h"
#include "kit/draw_field.h"

#include <algorithm>

namespace hamandish::client {
namespace {

/// The same picture: a selection is painted by the browser.
bool looks_alike(const kit::FieldEdit& one, const kit::FieldEdit& other) {
    return one.composition_start == other.composition_start &&
           one.composition_end == other.composition_end && one.scroll_px == other.scroll_px;
}

} // namespace

bool Client::Parts::take_field(const FieldChanged& changed) {
    const kit::FieldEdit edit{changed.node,
                              changed.selection_start,
                              changed.selection_end,
                              changed.composition_start,
                              changed.composition_end,
                              {changed.scroll_x_px, changed.scroll_top_px}};
    auto& fields = hand.fields;
    const auto known = std::find_if(fields.begin(), fields.end(), [&](const kit::FieldEdit& one) {
        return one.node == changed.node;
    });
    paint_is_stale =
        paint_is_stale || !looks_alike(edit, known == fields.end() ? kit::FieldEdit{} : *known);
    if (known != fields.end()) fields.erase(known);
    fields.push_back(edit); // the last is the one touched last
    if (tree_is_stale) return true;
    const auto node = std::find_if(tree.begin(), tree.end(),
                                   [&](const kit::Node& one) { return one.id == changed.node; });
    return node == tree.end() || node->value != changed.value;
}

std::optional<kit::Caret> Client::Parts::caret() const {
    if (hand.fields.empty() || blocks.size() != tree.size()) return std::nullopt;
    const kit::FieldEdit& edit = hand.fields.back();
    for (std::size_t i = 0; i < tree.size(); ++i) {
        if (tree[i].id != edit.node) continue;
        const std::string_view value = tree[i].value;
        const std::size_t byte = kit::byte_from_utf16(value, edit.selection_start);
        const auto before = value.substr(0, base::last_grapheme(value.substr(0, byte)));
        kit::Caret caret{edit.node, edit.selection_start, output.direction, edit.selection_end,
                         kit::count_utf16(before)};
        for (const kit::FieldParagraph& paragraph : blocks[i].field.paragraphs)
            if (paragraph.begin <= byte) caret.direction = paragraph.text->lines()[0].direction;
        return caret;
    }
    return std::nullopt;
}

void Client::Parts::tell_of_field(kit::NodeId focused) {
    if (!state.aids.has(app::Aid::Keyboard)) return;
    const auto node = std::find_if(tree.begin(), tree.end(),
                                   [&](const kit::Node& one) { return one.id == focused; });
    const bool is_there = node != tree.end() && focused != 0;
    if (is_there && node->role == kit::Role::TextField)
        return dispatch(app::FieldEntered{html::dom_id(*node),
                                          node->inputmode == "numeric" || node->inputmode == "tel",
                                          node->state.multiline});
    // It stays when the field is left: folding it would move what is being pressed from under the
    // finger. It goes with the page, or when it is closed.
}

std::vector<kit::FieldCaret> Client::field_carets(kit::NodeId field) const {
    const Parts& parts = *parts_;
    for (std::size_t i = 0; i < parts.tree.size(); ++i) {
        const kit::Node& node = parts.tree[i];
        if (node.id == field && node.role == kit::Role::TextField && !node.value.empty())
            return kit::field_carets(node, parts.blocks[i].field, kit::edit_of(parts.hand, field),
                                     parts.setting());
    }
    return {};
}

} // namespace hamandish::client
