// What a room asks of the nodes in it: how large is what a finger should hit, and where links may
// lead.
#include "kit/frame.h"

#include <algorithm>
#include <string_view>

namespace hamandish::kit {
namespace {

bool is_target(Role role) {
    switch (role) {
    case Role::Link:
    case Role::Button:
    case Role::TextField:
    case Role::Radio:
    case Role::Tab:
    case Role::Select:
    case Role::CheckBox:
    case Role::RadioButton:
    case Role::FileField: return true;
    default: return false;
    }
}

/// "/fa/calls/x" or "#main"; files have an ending, and other sites a scheme or a second slash.
bool is_page_of_ours(std::string_view href) {
    if (href.starts_with('#')) return true;
    const std::string_view path = href.substr(0, href.find_first_of("?#"));
    constexpr std::size_t language_end = 3;
    return path.size() > language_end && path[0] == '/' && path[1] != '/' &&
           path[language_end] == '/' && path.find('.') == path.npos;
}

} // namespace

void Frame::fit_to_room(Node& node) const {
    if (!is_target(node.role)) return;
    Layout& layout = node.layout;
    if (const float least = room_.least_target_px; least > 0 && node.look != BoxLook::SkipLink) {
        layout.min_height = std::max(layout.min_height, least);
        layout.min_width = std::max(layout.min_width, least);
        if (layout.width > 0) layout.width = std::max(layout.width, least);
        if (layout.height > 0) layout.height = std::max(layout.height, least);
    }
    if (!room_.has_no_exit) return;
    if (node.role == Role::FileField) node.state.disabled = true;
    if (node.href.empty() || is_page_of_ours(node.href)) return;
    if (node.href.starts_with("http") && !node.text.empty()) node.text += " (" + node.href + ")";
    node.role = node.text.empty() ? Role::Group : Role::Text;
    node.text_look = TextLook::Muted;
    node.look = BoxLook::None;
    node.href.clear();
}

} // namespace hamandish::kit
