#include "screens/prose.h"

#include "screens/pieces.h"

namespace hamandish::screens {
namespace {

using kit::Role;
using kit::TextLook;

void list_of_lines(Page& page, const std::string& text) {
    const auto list = page.frame.box({.role = Role::List, .layout = {.gap = 6}});
    std::size_t begin = 0;
    while (begin < text.size()) {
        const auto end = std::min(text.find('\n', begin), text.size());
        const auto item = page.frame.box({.role = Role::ListItem,
                                          .look = kit::BoxLook::Quoted,
                                          .layout = {.max_width = measure_px}});
        page.frame.text({.role = Role::Text, .text = text.substr(begin, end - begin)});
        begin = end + 1;
    }
}

} // namespace

void prose_section(Page& page, const ProseSection& section) {
    const auto column = page.frame.box({.key = i18n::name(section.heading), .layout = {.gap = 6}});
    page.frame.heading(2, page.say(section.heading), TextLook::Section);
    if (section.is_list) return list_of_lines(page, page.say(section.text));
    paragraphs(page, page.say(section.text), TextLook::Body, measure_px);
}

} // namespace hamandish::screens
