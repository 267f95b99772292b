#include "screens/pieces.h"
#include "screens/prose.h"
#include "screens/screens.h"
#include "screens/third_party.h"

#include <array>

namespace hamandish::screens {
namespace {

using i18n::MessageKey;
using kit::BoxLook;
using kit::Role;
using kit::TextLook;

constexpr std::array about_sections{
    ProseSection{MessageKey::about_what, MessageKey::about_what_text},
    ProseSection{MessageKey::about_how, MessageKey::about_how_text, true},
    ProseSection{MessageKey::about_data, MessageKey::about_data_text, true},
    ProseSection{MessageKey::about_open, MessageKey::about_open_text},
};

/// Names and licences stand as their owners write them.
void third_party(Page& page, const ThirdParty& one) {
    const auto row = page.frame.box(
        {.key = one.name,
         .role = Role::Row,
         .look = BoxLook::TableRule,
         .layout = {.axis = kit::Axis::Row, .gap = 12, .padding = kit::Insets::symmetric(6, 0)}});
    page.frame.text({.role = Role::RowHeader,
                     .text = std::string(one.name),
                     .look = TextLook::SmallStrong,
                     .layout = {.grow = 1}});
    page.frame.text({.role = Role::Cell,
                     .text = std::string(one.licence),
                     .look = TextLook::Small,
                     .layout = {.grow = 1}});
}

void third_parties_table(Page& page) {
    page.frame.heading(2, page.say(MessageKey::about_licences), TextLook::Section);
    page.frame.paragraph(page.say(MessageKey::about_licences_text));
    const auto table = page.frame.box({.role = Role::Table,
                                       .name = page.say(MessageKey::about_licences),
                                       .layout = {.max_width = 680}});
    {
        const auto head = page.frame.box({.role = Role::TableHead});
        const auto row = page.frame.box({.role = Role::Row,
                                         .look = BoxLook::TableRule,
                                         .layout = {.axis = kit::Axis::Row, .gap = 12}});
        for (const auto key : {MessageKey::about_licence_what, MessageKey::about_licence_which})
            page.frame.text({.role = Role::ColumnHeader,
                             .text = page.say(key),
                             .look = TextLook::Tiny,
                             .layout = {.grow = 1}});
    }
    const auto body = page.frame.box({.role = Role::TableBody});
    for (const auto& one : third_parties()) third_party(page, one);
}

} // namespace

void about(Page& page) {
    const auto column = page.frame.box({.layout = {.gap = 20, .padding = {28, 0, 0, 0}}});
    page.frame.heading(1, page.say(MessageKey::nav_about), TextLook::Title, main_heading);
    for (const auto& section : about_sections) prose_section(page, section);
    third_parties_table(page);
    page.frame.link(page.say(MessageKey::nav_accessibility), page.path(app::Place::Accessibility));
    page.frame.link(page.say(MessageKey::record_title), page.path(app::Place::Record));
    page.frame.link(page.say(MessageKey::archive_title), page.path(app::Place::Archive));
    page.frame.link(page.say(MessageKey::calendar_title), page.path(app::Place::Calendar));
    page.frame.link(page.say(MessageKey::certificate_verify_title), page.path(app::Place::Verify));
    page.frame.link(page.say(MessageKey::points_title), page.path(app::Place::Points));
    page.frame.link(page.say(MessageKey::ranking_title), page.path(app::Place::Ranking));
    page.frame.link(page.say(MessageKey::thanks_title), page.path(app::Place::Thanks));
    page.frame.link(page.say(MessageKey::receipt_see_log), page.path(app::Place::Log));
}

} // namespace hamandish::screens
