#include "screens/heeded.h"

#include "screens/pieces.h"
#include "screens/wording.h"

namespace hamandish::screens {
namespace {

using i18n::MessageKey;
using kit::Axis;
using kit::BoxLook;
using kit::Role;
using kit::TextLook;

void label(Page& page, MessageKey words) {
    page.frame.text({.role = Role::Text, .text = page.say(words), .look = TextLook::SmallStrong});
}

void proposal(Page& page, const contract::HeededProposal& one) {
    const bool in_full = one.decision == "accepted";
    const auto item =
        page.frame.box({.key = app::comment_anchor(one.comment_id), .role = Role::ListItem});
    const auto card = page.frame.box(
        {.role = Role::Article, .look = BoxLook::Card, .layout = {.gap = 8, .grow = 1}});
    page.frame.text({.key = "decision",
                     .role = Role::Text,
                     .text = page.say(MessageKey::answer_decision, {{"decision", one.decision}}),
                     .look = in_full ? TextLook::Positive : TextLook::Warning,
                     .box = in_full ? BoxLook::PillPositive : BoxLook::PillWarning});
    page.frame.text({.role = Role::Link,
                     .text = unit_title(page, one.unit_kind, one.unit_number, one.unit_heading),
                     .look = TextLook::Accent,
                     .href = page.comment_path(one.call_slug, one.unit_key, one.comment_id),
                     .lang = page.text_lang()});
    page.frame.text({.key = "call",
                     .text = page.in_language(one.call_title),
                     .look = TextLook::Small,
                     .lang = page.text_lang()});
    label(page, MessageKey::heeded_said);
    {
        const auto quote = page.frame.box({.role = Role::Quote, .look = BoxLook::Quoted});
        words_of_people(page, one.text, TextLook::Body);
    }
    label(page, MessageKey::heeded_did);
    published_text(page, one.reason, TextLook::Body);
    facts_line(page,
               {speaker(page, one), page.say(MessageKey::heeded_voices, {{"count", one.voices}}),
                time_ago(page, one.answered_at_ms)});
}

} // namespace

void heeded(Page& page, const std::vector<contract::HeededProposal>& proposals) {
    if (proposals.empty()) return;
    const auto region =
        page.frame.box({.key = "heeded", .layout = {.gap = 12, .padding = {28, 0, 0, 0}}});
    page.frame.heading(2, page.say(MessageKey::heeded_title), TextLook::Section, "heeded");
    page.frame.link(page.say(MessageKey::archive_of_all), page.path(app::Place::Archive));
    const auto grid = page.frame.box({.role = Role::List,
                                      .layout = {.axis = Axis::Grid,
                                                 .gap = 16,
                                                 .max_width = proposals.size() == 1 ? 640.0f : 0.0f,
                                                 .min_width = 300}});
    for (const auto& one : proposals) proposal(page, one);
}

} // namespace hamandish::screens
