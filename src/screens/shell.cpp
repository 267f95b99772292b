#include "screens/shell.h"

#include "i18n/digits.h"
#include "screens/pieces.h"
#include "screens/wording.h"

#include <algorithm>

namespace hamandish::screens {
namespace {

using i18n::MessageKey;
using kit::Align;
using kit::Axis;
using kit::BoxLook;
using kit::Role;
using kit::TextLook;

constexpr float content_px = 1080, wide_edge_px = 20, phone_edge_px = 16, narrowest_row_px = 356;

bool is_at(const Page& page, app::Place place) {
    return page.state.address.place == place;
}

void nav_link(Page& page, MessageKey words, app::Place place) {
    const bool current = is_at(page, place);
    page.frame.text({.role = Role::Link,
                     .text = page.say(words),
                     .look = current ? TextLook::Strong : TextLook::Muted,
                     .href = page.path(place),
                     .current = current,
                     .layout = {.cross = Align::Center, .min_height = 44}});
}

void nav_links(Page& page) {
    nav_link(page, MessageKey::nav_calls, app::Place::Calls);
    nav_link(page, MessageKey::nav_my_contributions, app::Place::Contributions);
    nav_link(page, MessageKey::nav_about, app::Place::About);
}

void brand(Page& page) {
    const auto link = page.frame.box(
        {.key = "brand",
         .role = Role::Link,
         .layout = {.axis = Axis::Row, .gap = 10, .cross = Align::Center, .min_height = 44},
         .href = page.path(app::Place::Calls)});
    page.frame.ornament(kit::Ornament::Star, {}, 32, 32);
    page.frame.text(
        {.role = Role::Text, .text = page.say(MessageKey::app_name), .look = TextLook::Brand});
}

/// The same page in another language.
void language_link(Page& page, i18n::Locale other) {
    const std::string code(i18n::code(other));
    page.frame.text({.key = "language-" + code,
                     .role = Role::Link,
                     .text = std::string(i18n::name(other)),
                     .look = TextLook::Accent,
                     .href = app::path_from_address(app::in_locale(page.state.address, other)),
                     .lang = code,
                     .layout = {.cross = Align::Center, .min_height = 44}});
}

/// One tap away even on a phone, whose header has room for one: of the two languages that the law
/// asks for, the first that this page is not in.
i18n::Locale nearest_language(const Page& page) {
    const auto here = page.locale();
    return *std::find_if(i18n::locales.begin(), i18n::locales.end(),
                         [&](i18n::Locale one) { return one != here && !i18n::is_draft(one); });
}

void languages_in_header(Page& page) {
    if (!page.frame.wide()) return language_link(page, nearest_language(page));
    for (const i18n::Locale other : i18n::locales)
        if (other != page.locale()) language_link(page, other);
}

/// Those for which a phone's header had no room.
void languages_in_foot(Page& page) {
    if (page.frame.wide()) return;
    for (const i18n::Locale other : i18n::locales)
        if (other != page.locale() && other != nearest_language(page)) language_link(page, other);
}

void person(Page& page) {
    if (!signed_in(page))
        return button_link(page, page.say(MessageKey::nav_sign_in), page.sign_in_path());
    const auto& number = page.state.me.value->name;
    const auto name = citizen(page, number);
    // A phone's header has no room for more than the number.
    const bool wide = page.frame.wide();
    button_link(page, wide ? name : i18n::localise_digits(page.locale(), number),
                page.path(app::Place::Contributions), BoxLook::Ghost, wide ? std::string() : name);
}

} // namespace

kit::Layout page_column(const Page& page, kit::Layout layout) {
    const float edge = page.frame.wide() ? wide_edge_px : phone_edge_px;
    layout.max_width = content_px;
    layout.centred = true;
    layout.padding.inline_start = layout.padding.inline_end = edge;
    return layout;
}

void skip_link(Page& page) {
    page.frame.text({.key = "skip",
                     .role = Role::Link,
                     .text = page.say(MessageKey::nav_skip_to_content),
                     .look = TextLook::OnAccent,
                     .href = "#main",
                     .box = BoxLook::SkipLink});
}

void banner(Page& page) {
    const bool wide = page.frame.wide();
    // Text at four times its size leaves 320 pixels (WCAG 1.4.10), which are too few for one row.
    const bool narrow = !wide && page.frame.width_px() < narrowest_row_px;
    const auto bar = page.frame.box({.role = Role::Banner, .look = BoxLook::Header});
    const auto row = page.frame.box(
        {.layout = page_column(page, {.axis = Axis::Row,
                                      .gap = wide ? 20.0f : 10.0f,
                                      .cross_gap = narrow ? 0.0f : -1.0f,
                                      .padding = kit::Insets::symmetric(wide ? 10 : 8, 0),
                                      .cross = Align::Center,
                                      .wrap = narrow})});
    brand(page);
    if (wide) {
        const auto nav = page.frame.box(
            {.role = Role::Navigation,
             .name = page.say(MessageKey::nav_main),
             .layout = {
                 .axis = Axis::Row, .gap = 22, .padding = {0, 0, 0, 20}, .cross = Align::Center}});
        nav_links(page);
    }
    if (!narrow) page.frame.spacer();
    languages_in_header(page);
    person(page);
}

void draft_translation(Page& page) {
    if (!i18n::is_draft(page.locale())) return;
    page.frame.paragraph(page.say(MessageKey::app_draft_translation), TextLook::Small);
}

void cut_off(Page& page) {
    const bool told = app::is_cut_off(page.state);
    const auto region = page.frame.box({.key = "cut-off",
                                        .role = Role::Status,
                                        .look = told ? BoxLook::Notice : BoxLook::None,
                                        .layout = {.max_width = content_px},
                                        .live = "polite"});
    if (told) page.frame.paragraph(page.say(MessageKey::offline_notice));
}

void foot(Page& page) {
    const auto bar = page.frame.box({.role = Role::ContentInfo, .look = BoxLook::Footer});
    const auto column = page.frame.box(
        {.layout = page_column(page, {.gap = 4, .padding = kit::Insets::symmetric(16, 0)})});
    {
        const auto nav = page.frame.box(
            {.role = Role::Navigation,
             .name = page.say(MessageKey::nav_foot),
             .layout = {.axis = Axis::Row, .gap = 22, .cross_gap = 0, .wrap = true}});
        nav_links(page);
        nav_link(page, MessageKey::privacy_title, app::Place::Privacy);
        nav_link(page, MessageKey::access_title, app::Place::Access);
        nav_link(page, MessageKey::nav_accessibility, app::Place::Accessibility);
        light_link(page);
        languages_in_foot(page);
    }
    page.frame.paragraph(page.say(MessageKey::app_foot), TextLook::Small);
}

} // namespace hamandish::screens
