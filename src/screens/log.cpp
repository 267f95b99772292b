#include "screens/pieces.h"
#include "screens/prose.h"
#include "screens/receipt_line.h"
#include "screens/screens.h"
#include "screens/wording.h"

namespace hamandish::screens {
namespace {

using i18n::MessageKey;
using kit::Align;
using kit::Axis;
using kit::BoxLook;
using kit::Role;
using kit::TextLook;

/// How many of the newest entries are shown.
constexpr std::size_t entries_shown = 30;

void fingerprint(Page& page, MessageKey label, const std::string& hex) {
    page.frame.text({.role = Role::Text, .text = page.say(label), .look = TextLook::SmallStrong});
    page.frame.text({.text = in_groups(hex), .look = TextLook::Small});
}

void head(Page& page, const contract::LogHead& head) {
    const auto card = page.frame.box(
        {.key = "head", .role = Role::Article, .look = BoxLook::Card, .layout = {.gap = 6}});
    page.frame.heading(2, page.say(MessageKey::log_head), TextLook::CardTitle);
    facts_line(page, {page.say(MessageKey::log_size, {{"count", head.tree_size}}),
                      time_ago(page, head.at_ms)});
    fingerprint(page, MessageKey::log_root, head.root_hash);
    fingerprint(page, MessageKey::log_key, head.public_key);
    if (page.state.anonymous_page || page.state.log_watch.is_alarmed) return;
    const bool is_checked = page.state.log_watch.is_checked;
    status_line(page, "checked",
                page.say(is_checked ? MessageKey::log_checked : MessageKey::log_unchecked),
                is_checked ? TextLook::Positive : TextLook::Small);
}

/// What the entry is about: a call, one of its units, or one of its questions.
app::Place place_of(const contract::LogEntry& one) {
    if (one.unit.empty()) return app::Place::Call;
    const std::string_view kind = one.kind;
    const bool of_question =
        kind.starts_with("question_") || kind.starts_with("marks_") || kind.starts_with("answers_");
    return of_question ? app::Place::Question : app::Place::Unit;
}

void entry(Page& page, const contract::LogEntry& one) {
    const auto item = page.frame.box({.key = std::to_string(one.index),
                                      .role = Role::ListItem,
                                      .look = BoxLook::Hairline,
                                      .layout = {.axis = Axis::Row,
                                                 .gap = 16,
                                                 .cross_gap = 2,
                                                 .padding = kit::Insets::symmetric(8, 0),
                                                 .cross = Align::Baseline,
                                                 .wrap = true}});
    page.frame.text({.role = Role::Text,
                     .text = page.say(MessageKey::log_entry, {{"index", one.index}}),
                     .look = TextLook::SmallStrong});
    const auto what = page.say(MessageKey::log_kind, {{"kind", one.kind}});
    if (one.call.empty()) // as of staff's acts: there is no page about it
        page.frame.text({.role = Role::Text, .text = what});
    else
        page.frame.text({.role = Role::Link,
                         .text = what,
                         .look = TextLook::Accent,
                         .href = page.path(place_of(one), one.call, one.unit)});
    page.frame.text(
        {.role = Role::Text, .text = time_ago(page, one.at_ms), .look = TextLook::Small});
}

void entries(Page& page, const std::vector<contract::LogEntry>& all) {
    page.frame.heading(2, page.say(MessageKey::log_newest), TextLook::Section);
    const auto list = page.frame.box({.role = Role::List});
    std::size_t shown = 0;
    for (auto one = all.rbegin(); one != all.rend() && shown < entries_shown; ++one, ++shown)
        entry(page, *one);
}

} // namespace

void log(Page& page) {
    const auto column =
        page.frame.box({.layout = {.gap = 16, .padding = {28, 0, 0, 0}, .max_width = 800}});
    page.frame.heading(1, page.say(MessageKey::log_title), TextLook::Title, main_heading);
    paragraphs(page, page.say(MessageKey::log_lead), TextLook::Lead, 680);
    const auto& loaded = page.state.log;
    if (!loaded.value) return loaded.error ? failed(page, *loaded.error) : loading(page);
    if (loaded.value->entries.empty()) {
        empty(page, page.say(MessageKey::log_none), page.say(MessageKey::log_none_hint));
    } else {
        head(page, loaded.value->head);
        entries(page, loaded.value->entries);
    }
    prose_section(page, {MessageKey::log_protects, MessageKey::log_protects_text, true});
}

} // namespace hamandish::screens
