#include "screens/sessions.h"
#include "screens/pieces.h"

#include <algorithm>

namespace hamandish::screens {
namespace {

using i18n::MessageKey;
using kit::Align;
using kit::Axis;
using kit::BoxLook;
using kit::Role;
using kit::TextLook;

std::string device_name(const Page& page, const contract::MySession& one) {
    return page.say(MessageKey::sessions_device, {{"device", one.device}});
}

std::string when(const Page& page, const contract::MySession& one) {
    const base::Instant begun{one.begun_at_ms};
    return page.say(MessageKey::sessions_when, {{"day", base::tehran_day(begun)},
                                                {"at", begun},
                                                {"end", base::tehran_day({one.ends_at_ms})}});
}

bool is_busy(const Page& page) {
    return app::is_pending(page.state, contract::RouteId::EndSession) ||
           app::is_pending(page.state, contract::RouteId::EndOtherSessions);
}

void session_item(Page& page, const contract::MySession& one) {
    const std::string device = device_name(page, one), times = when(page, one);
    const auto item = page.frame.box({.key = one.id,
                                      .role = Role::ListItem,
                                      .look = BoxLook::Card,
                                      .layout = {.axis = Axis::Row,
                                                 .gap = 12,
                                                 .cross_gap = 8,
                                                 .cross = Align::Center,
                                                 .main = Align::Stretch,
                                                 .wrap = true}});
    {
        const auto words = page.frame.box({.key = "words", .layout = {.gap = 2}});
        page.frame.text({.text = device, .look = TextLook::Strong});
        page.frame.text({.text = times, .look = TextLook::Small});
    }
    if (one.is_this)
        return page.frame.text({.role = Role::Text,
                                .text = page.say(MessageKey::sessions_this_one),
                                .look = TextLook::Chosen,
                                .box = BoxLook::PillNeutral});
    const std::string words = page.say(MessageKey::sessions_end);
    if (page.frame.button({.key = "end",
                           .text = words,
                           .name = words + " – " + device + ", " + times,
                           .look = BoxLook::Quiet,
                           .busy = is_busy(page)}))
        page.did(app::SessionsEnded{one.id});
}

void end_others(Page& page, const std::vector<contract::MySession>& all) {
    if (std::all_of(all.begin(), all.end(), [](const auto& one) { return one.is_this; })) return;
    const auto row = page.frame.box({.layout = {.axis = Axis::Row}});
    if (page.frame.button({.key = "end-others",
                           .text = page.say(MessageKey::sessions_end_others),
                           .look = BoxLook::Ghost,
                           .busy = is_busy(page)}))
        page.did(app::SessionsEnded{});
}

void changes(Page& page, const std::vector<contract::SignInChange>& all) {
    if (all.empty()) return;
    const std::string heading = page.say(MessageKey::sessions_changes);
    const auto part = page.frame.box({.key = "sign-in-changes",
                                      .role = Role::Region,
                                      .name = heading,
                                      .layout = {.gap = 8, .padding = {8, 0, 0, 0}}});
    page.frame.heading(3, heading, TextLook::CardTitle);
    page.frame.paragraph(page.say(MessageKey::sessions_changes_text), TextLook::Muted);
    const auto list = page.frame.box({.role = Role::List, .layout = {.gap = 8}});
    for (std::size_t i = 0; i < all.size(); ++i) {
        const base::Instant at{all[i].at_ms};
        const auto item = page.frame.box(
            {.key = std::to_string(i), .role = Role::ListItem, .layout = {.gap = 2}});
        page.frame.text({.text = page.say(MessageKey::sessions_change, {{"change", all[i].kind}})});
        page.frame.text({.text = page.say(MessageKey::sessions_change_at,
                                          {{"day", base::tehran_day(at)}, {"at", at}}),
                         .look = TextLook::Small});
    }
}

} // namespace

void sessions(Page& page) {
    const auto& loaded = page.state.sessions;
    // A kiosk belongs to whoever comes next: it shows nobody's devices, and no button to end them.
    if (page.state.kiosk.here || !loaded.value) return;
    page.frame.text({.role = Role::Heading,
                     .anchor = app::sessions_anchor,
                     .text = page.say(MessageKey::sessions_title),
                     .look = TextLook::Section,
                     .level = 2,
                     .layout = {.padding = {24, 0, 0, 0}}});
    paragraphs(page, page.say(MessageKey::sessions_text), TextLook::Body, measure_px);
    const auto box =
        page.frame.box({.key = "sessions", .layout = {.gap = 12, .max_width = measure_px}});
    {
        const auto list =
            page.frame.box({.key = "sessions-list", .role = Role::List, .layout = {.gap = 8}});
        for (const auto& one : loaded.value->sessions) session_item(page, one);
    }
    end_others(page, loaded.value->sessions);
    feedback(page, app::sessions_anchor);
    changes(page, loaded.value->changes);
}

} // namespace hamandish::screens
