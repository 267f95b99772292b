#include "screens/pieces.h"

#include "app/error_message.h"
#include "domain/logo.h"
#include "domain/masking.h"
#include "i18n/isolate.h"
#include "screens/receipt_line.h"
#include "screens/wording.h"

#include <utility>

namespace hamandish::screens {

using i18n::MessageKey;
using kit::Align;
using kit::Axis;
using kit::BoxLook;
using kit::Role;
using kit::TextLook;

kit::Layout below(float px, kit::Layout layout) {
    layout.padding.block_start += px;
    return layout;
}

void button_link(Page& page, std::string text, std::string href, BoxLook look, std::string name) {
    page.frame.text({.role = Role::Link,
                     .text = std::move(text),
                     .look = look == BoxLook::Primary ? TextLook::OnAccent : TextLook::Chosen,
                     .href = std::move(href),
                     .name = std::move(name),
                     .layout = {.cross = Align::Center, .min_height = 44, .fit = true},
                     .box = look});
}

void portal_link(Page& page, const contract::Bilingual& organisation, const std::string& portal) {
    if (portal.empty()) return;
    page.frame.link(page.say(MessageKey::organisation_to_portal,
                             {{"organisation", page.in_language(organisation)}}),
                    portal);
}

void organisation_logo(Page& page, const std::string& logo) {
    constexpr float side_px = 48;
    if (!logo.empty()) page.frame.picture(domain::logo_path(logo), side_px);
}

void kind_and_owner_line(Page& page, const contract::CallCard& call) {
    if (call.logo.empty()) return page.frame.paragraph(kind_and_owner(page, call), TextLook::Tiny);
    const auto row = page.frame.box(
        {.key = "owner", .layout = {.axis = Axis::Row, .gap = 12, .cross = kit::Align::Center}});
    organisation_logo(page, call.logo);
    page.frame.text(
        {.text = kind_and_owner(page, call), .look = TextLook::Tiny, .layout = {.grow = 1}});
}

void facts_line(Page& page, const std::vector<std::string>& facts, TextLook look) {
    const auto row =
        page.frame.box({.layout = {.axis = Axis::Row, .gap = 18, .cross_gap = 2, .wrap = true}});
    for (const auto& fact : facts)
        if (!fact.empty()) page.frame.text({.role = Role::Text, .text = fact, .look = look});
}

namespace {

/// Writes each line of a text in the manner of `words`.
void each_line(Page& page, const std::string& text, kit::Words words) {
    std::size_t begin = 0;
    while (begin <= text.size()) {
        const auto end = std::min(text.find('\n', begin), text.size());
        words.text = text.substr(begin, end - begin);
        if (end > begin) page.frame.text(words);
        begin = end + 1;
    }
}

} // namespace

void paragraphs(Page& page, const std::string& text, TextLook look, float max_width_px) {
    each_line(page, text, {.look = look, .layout = {.max_width = max_width_px}});
}

void words_of_people(Page& page, const std::string& text, TextLook look, float max_width_px) {
    const auto mark = page.say(MessageKey::moderation_masked_mark);
    each_line(page, i18n::neutralised(domain::with_mask_words(text, mark)),
              {.look = look, .auto_direction = true, .layout = {.max_width = max_width_px}});
}

void published_text(Page& page, const contract::Bilingual& text, TextLook look,
                    float max_width_px) {
    text_in_language(page, page.in_language(text), page.text_lang(), look, max_width_px);
}

void text_in_language(Page& page, const std::string& text, const std::string& lang, TextLook look,
                      float max_width_px) {
    each_line(page, text, {.look = look, .lang = lang, .layout = {.max_width = max_width_px}});
}

void unit_heading(Page& page, int level, const contract::Unit& unit, std::string_view anchor) {
    page.frame.text({.role = Role::Heading,
                     .anchor = anchor,
                     .text = unit_title(page, unit),
                     .look = TextLook::Section,
                     .level = level,
                     .lang = page.text_lang()});
}

void status_line(Page& page, std::string_view key, const std::string& text, TextLook look) {
    const auto region = page.frame.box({.key = key, .role = Role::Status, .live = "polite"});
    if (!text.empty()) page.frame.text({.role = Role::Text, .text = text, .look = look});
}

void feedback(Page& page, std::string_view place) {
    const auto& toast = page.state.toast;
    const bool here = toast && toast->place == place;
    {
        const auto region =
            page.frame.box({.key = "feedback", .role = Role::Status, .live = "polite"});
        if (!here) return;
        page.frame.text({.role = Role::Text,
                         .text = page.say(toast->message),
                         .look = toast->is_error ? TextLook::Error : TextLook::Positive,
                         .layout = {.padding = {4, 0, 0, 0}}});
    }
    if (!toast->is_error) receipt_told(page);
}

void toast(Page& page) {
    const auto& told = page.state.toast;
    const bool shown = told && told->place.empty();
    // Of a comment it is told where that was written.
    const bool at_field = app::current_writing(page.state).status == app::WritingStatus::Sent;
    if (shown && !told->is_error && !at_field) receipt_told(page);
    const auto region =
        page.frame.box({.key = "toast",
                        .role = Role::Status,
                        .look = shown ? BoxLook::Toast : BoxLook::None,
                        .layout = {.axis = Axis::Row,
                                   .gap = 16,
                                   .cross = Align::Center,
                                   .max_width = 560,
                                   .afloat = shown ? kit::Afloat::Foot : kit::Afloat::No},
                        .live = "polite"});
    if (!shown) return;
    page.frame.text({.role = Role::Text,
                     .text = page.say(told->message),
                     .look = told->is_error ? TextLook::Error : TextLook::Strong,
                     .layout = {.grow = 1}});
    if (page.frame.button({.key = "dismiss",
                           .text = page.say(MessageKey::action_dismiss),
                           .look = BoxLook::Quiet}))
        page.did(app::ToastDismissed{});
}

void heading_alone(Page& page, MessageKey heading) {
    page.frame.text({.role = Role::Heading,
                     .anchor = main_heading,
                     .text = page.say(heading),
                     .look = TextLook::Title,
                     .level = 1,
                     .layout = {.padding = {28, 0, 0, 0}}});
}

void loading(Page& page) {
    constexpr float widths_px[] = {280, 520, 480, 360};
    const auto column = page.frame.box({.layout = {.gap = 16, .padding = {16, 0, 28, 0}}});
    const auto words = page.say(MessageKey::status_loading);
    status_line(page, "loading", words);
    const auto progress = page.frame.progress(words);
    for (const float width : widths_px) {
        const auto line = page.frame.box({.look = BoxLook::Skeleton,
                                          .layout = {.max_width = width, .height = 20},
                                          .decorative = true});
    }
}

void failed(Page& page, base::ErrorCode error) {
    const auto air = page.frame.box({.layout = {.padding = {16, 0, 0, 0}}});
    const auto card = page.frame.box({.role = Role::Alert,
                                      .look = BoxLook::NoticeNegative,
                                      .layout = {.gap = 8, .max_width = 680}});
    page.frame.text({.text = page.say(MessageKey::error_title), .look = TextLook::CardTitle});
    page.frame.paragraph(page.say(app::message_from_error(error)));
    const auto row = page.frame.box({.layout = {.axis = Axis::Row, .padding = {4, 0, 0, 0}}});
    if (page.frame.button({.key = "retry", .text = page.say(MessageKey::action_retry)}))
        page.did(app::RetryPressed{});
}

void empty(Page& page, std::string title, std::string text) {
    const auto card =
        page.frame.box({.look = BoxLook::Notice, .layout = {.gap = 4, .max_width = 680}});
    page.frame.text({.text = std::move(title), .look = TextLook::Strong});
    page.frame.paragraph(std::move(text), TextLook::Muted);
}

void scannable(Page& page, const std::vector<std::string>& rows, std::string name) {
    constexpr float picture_px = 232;
    std::vector<float> modules;
    for (const std::string& row : rows)
        for (const char module : row) modules.push_back(module == '1' ? 1.0f : 0.0f);
    const auto row = page.frame.box({.layout = {.axis = Axis::Row, .main = Align::Center}});
    page.frame.ornament(kit::Ornament::Modules, std::move(modules), picture_px, picture_px,
                        std::move(name));
}

void notice(Page& page, std::string text, BoxLook look) {
    const auto card = page.frame.box({.look = look, .layout = {.max_width = 680}});
    page.frame.paragraph(std::move(text));
}

} // namespace hamandish::screens
