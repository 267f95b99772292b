#include "screens/call_header.h"

#include "domain/topic.h"
#include "screens/days_left.h"
#include "screens/pieces.h"
#include "screens/wording.h"

namespace hamandish::screens {
namespace {

using i18n::MessageKey;
using kit::Axis;
using kit::BoxLook;
using kit::Role;
using kit::TextLook;

void title(Page& page, const contract::CallCard& call, bool is_heading) {
    const auto& words = page.in_language(call.title);
    if (is_heading)
        return page.frame.text({.role = Role::Heading,
                                .anchor = main_heading,
                                .text = words,
                                .look = TextLook::Title,
                                .level = 1,
                                .lang = page.text_lang()});
    page.frame.text({.key = "title",
                     .role = Role::Link,
                     .text = words,
                     .look = TextLook::Title,
                     .href = page.path(app::Place::Call, call.slug),
                     .lang = page.text_lang()});
}

std::string period(const Page& page, const contract::CallCard& call) {
    if (phase_now(page, call) == Phase::Closed || is_withdrawn(call)) return ended_on(page, call);
    return page.say(MessageKey::date_from_to, {{"from", first_day(call)}, {"to", last_day(call)}});
}

void tab(Page& page, MessageKey words, const std::string& path, bool selected) {
    const bool current = selected && path == app::path_from_address(page.state.address);
    page.frame.text({.role = Role::Link,
                     .text = page.say(words),
                     .look = selected ? TextLook::Strong : TextLook::Muted,
                     .href = path,
                     .current = current,
                     .box = selected ? BoxLook::TabItemCurrent : BoxLook::TabItem});
}

MessageKey text_tab(const Page& page, const contract::CallCard& call) {
    if (domain::is_described(call.document_kind))
        return page.frame.wide() ? MessageKey::call_tab_description
                                 : MessageKey::call_tab_description_short;
    return page.frame.wide() ? MessageKey::call_tab_text : MessageKey::call_tab_text_short;
}

/// Whoever reads a translation of a unit goes back to the whole of it.
std::string text_path(const Page& page, const contract::CallCard& call) {
    const auto& here = page.state.address;
    const auto language = app::language_of_translation(page.state);
    const bool is_of_version = here.place == app::Place::Translation && !here.text.empty();
    return language.empty() || is_of_version
               ? page.path(app::Place::Draft, call.slug)
               : page.path(app::Place::Translation, call.slug, language);
}

void tabs(Page& page, const contract::CallCard& call, CallTab selected) {
    const auto bar =
        page.frame.box({.role = Role::Navigation,
                        .name = page.say(MessageKey::call_parts),
                        .look = BoxLook::TabBar,
                        .layout = {.axis = Axis::Row, .gap = page.frame.wide() ? 26.0f : 18.0f}});
    tab(page, MessageKey::call_tab_overview, page.path(app::Place::Call, call.slug),
        selected == CallTab::Overview);
    tab(page, text_tab(page, call), text_path(page, call), selected == CallTab::Text);
    tab(page, MessageKey::call_tab_answers, page.path(app::Place::Answers, call.slug),
        selected == CallTab::Answers);
    if (call.latest_version > 0 || selected == CallTab::Versions)
        tab(page, MessageKey::call_tab_versions, page.path(app::Place::Versions, call.slug),
            selected == CallTab::Versions);
    if (!ever_opens(call)) return; // there is none
    tab(page, MessageKey::call_tab_report, page.path(app::Place::Report, call.slug),
        selected == CallTab::Report);
}

} // namespace

void call_header(Page& page, const contract::CallCard& call, const CallHeader& header) {
    {
        const auto row = page.frame.box({.layout = {.axis = Axis::Row,
                                                    .gap = 16,
                                                    .padding = {28, 0, 12, 0},
                                                    .cross = kit::Align::Start}});
        {
            const auto words = page.frame.box({.layout = {.gap = 2, .grow = 1}});
            kind_and_owner_line(page, call);
            title(page, call, header.title_is_heading);
            const auto facts = page.frame.box({.layout = below(4)});
            facts_line(page,
                       {period(page, call), page.say(MessageKey::calls_both_languages),
                        page.say(MessageKey::count_comments, {{"count", call.comment_count}})});
            // A translation says itself in which language it is.
            if (!page.text_lang().empty() && app::language_of_translation(page.state).empty())
                page.frame.paragraph(page.say(MessageKey::calls_texts_elsewhere), TextLook::Small);
        }
        days_left_ring(page, call, page.frame.wide() ? 84 : 76);
    }
    tabs(page, call, header.tab);
}

} // namespace hamandish::screens
