#include "screens/number_table.h"

namespace hamandish::screens {
namespace {

using kit::Role;
using kit::TextLook;

kit::Layout layout_of(const Page& page, const NumberColumn& column) {
    return {.cross = kit::Align::End, .width = page.frame.wide() ? column.wide : column.narrow};
}

} // namespace

kit::Scope table_row(Page& page, std::string_view key) {
    return page.frame.box({.key = key,
                           .role = Role::Row,
                           .look = kit::BoxLook::TableRule,
                           .layout = {.axis = kit::Axis::Row,
                                      .gap = page.frame.wide() ? 8.0f : 4.0f,
                                      .padding = kit::Insets::symmetric(6, 0),
                                      .cross = kit::Align::Start}});
}

void name_header(Page& page, std::string words) {
    page.frame.text({.key = "name",
                     .role = Role::ColumnHeader,
                     .text = std::move(words),
                     .look = TextLook::Tiny,
                     .layout = {.grow = 1}});
}

void number_header(Page& page, const NumberColumn& column, std::string_view key,
                   std::string words) {
    page.frame.text({.key = key,
                     .role = Role::ColumnHeader,
                     .text = std::move(words),
                     .look = TextLook::Tiny,
                     .layout = layout_of(page, column)});
}

void number_cell(Page& page, const NumberColumn& column, std::string_view key, std::string words,
                 TextLook look) {
    page.frame.text({.key = key,
                     .role = Role::Cell,
                     .text = std::move(words),
                     .look = look,
                     .layout = layout_of(page, column)});
}

} // namespace hamandish::screens
