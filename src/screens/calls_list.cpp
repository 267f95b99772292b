#include "screens/days_left.h"
#include "screens/follow.h"
#include "screens/heeded.h"
#include "screens/pieces.h"
#include "screens/screens.h"
#include "screens/wording.h"

namespace hamandish::screens {
namespace {

using i18n::MessageKey;
using kit::Axis;
using kit::BoxLook;
using kit::Role;
using kit::TextLook;

void card(Page& page, const contract::CallCard& call) {
    const auto item = page.frame.box({.key = call.slug, .role = Role::ListItem});
    const auto& title = page.in_language(call.title);
    const auto link = page.frame.box(
        {.role = Role::Link,
         .look = BoxLook::CardLink,
         .layout = {.axis = Axis::Row, .gap = 16, .cross = kit::Align::Start, .grow = 1},
         .href = page.path(app::Place::Call, call.slug)});
    days_left_ring(page, call, 72);
    const auto words = page.frame.box({.layout = {.gap = 4, .grow = 1}});
    kind_and_owner_line(page, call);
    page.frame.text({.role = Role::Heading,
                     .text = title,
                     .look = TextLook::CardTitle,
                     .level = 3,
                     .lang = page.text_lang()});
    facts_line(page, {page.say(MessageKey::count_participants, {{"count", call.participant_count}}),
                      page.say(MessageKey::count_comments, {{"count", call.comment_count}}),
                      page.say(MessageKey::calls_both_languages)});
}

/// The calls of one phase under their own heading; nothing where there are none.
void group(Page& page, const contract::CallList& list, Phase phase, MessageKey heading) {
    std::vector<const contract::CallCard*> calls;
    for (const auto& call : list.calls)
        if (phase_now(page, call) == phase) calls.push_back(&call);
    if (calls.empty() && phase != Phase::Open) return;
    const auto region = page.frame.box(
        {.key = i18n::name(heading), .layout = {.gap = 12, .padding = {28, 0, 0, 0}}});
    page.frame.heading(2, page.say(heading), TextLook::Section);
    if (calls.empty())
        return empty(page, page.say(MessageKey::calls_none_open),
                     page.say(MessageKey::calls_none_open_hint));
    const auto grid = page.frame.box({.role = Role::List,
                                      .layout = {.axis = Axis::Grid,
                                                 .gap = 16,
                                                 .max_width = calls.size() == 1 ? 640.0f : 0.0f,
                                                 .min_width = 300}});
    for (const auto* call : calls) card(page, *call);
}

} // namespace

void calls_list(Page& page) {
    {
        const float above = page.frame.wide() ? 48 : 26, under = page.frame.wide() ? 8 : 0;
        const auto hero = page.frame.box(
            {.layout = {.gap = 12, .padding = {above, 0, under, 0}, .max_width = 656}});
        page.frame.heading(1, page.say(MessageKey::app_tagline), TextLook::Display, main_heading);
        page.frame.paragraph(page.say(MessageKey::calls_lead), TextLook::Lead);
    }
    const auto& calls = page.state.calls;
    if (!calls.value) return calls.error ? failed(page, *calls.error) : loading(page);
    if (calls.error) failed(page, *calls.error);
    group(page, *calls.value, Phase::Open, MessageKey::calls_open);
    heeded(page, calls.value->heeded);
    group(page, *calls.value, Phase::Scheduled, MessageKey::calls_scheduled);
    group(page, *calls.value, Phase::Closed, MessageKey::calls_closed);
    if (!page.state.kiosk.here) ways_to_follow(page);
}

} // namespace hamandish::screens
