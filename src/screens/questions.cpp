#include "domain/topic.h"
#include "screens/call_header.h"
#include "screens/pieces.h"
#include "screens/question_parts.h"
#include "screens/screens.h"
#include "screens/wording.h"

#include <algorithm>

namespace hamandish::screens {
namespace {

using i18n::MessageKey;
using kit::Axis;
using kit::BoxLook;
using kit::Role;
using kit::TextLook;

/// "scheduled", "open", "draft", "answered" or "closed": where it stands for who is reading.
std::string_view standing(const Page& page, const contract::CallCard& call,
                          const std::string& key) {
    const auto phase = phase_now(page, call);
    if (phase == Phase::Scheduled) return "scheduled";
    std::string_view found = phase == Phase::Closed ? "closed" : "open";
    if (!page.state.contributions.value || phase == Phase::Closed) return found;
    for (const auto& one : page.state.contributions.value->answered)
        if (one.call_slug == call.slug && one.question_key == key)
            return one.is_draft ? "draft" : "answered";
    return found;
}

void card(Page& page, const contract::CallCard& call, const contract::AskedQuestion& asked,
          int heading_level) {
    const auto& question = asked.question;
    const auto item = page.frame.box({.key = question.key, .role = Role::ListItem});
    const auto link =
        page.frame.box({.role = Role::Link,
                        .look = BoxLook::CardLink,
                        .layout = {.gap = 2, .grow = 1},
                        .href = page.path(app::Place::Question, call.slug, question.key)});
    page.frame.text({.role = Role::Heading,
                     .text = page.in_language(question.title),
                     .look = TextLook::Strong,
                     .level = heading_level,
                     .lang = page.text_lang()});
    const auto state = standing(page, call, question.key);
    facts_line(page, {page.say(MessageKey::question_kind, {{"kind", question.kind}}),
                      page.say(MessageKey::question_answers, {{"count", asked.answer_count}}),
                      page.say(MessageKey::question_state, {{"state", state}})});
}

} // namespace

void question_cards(Page& page, const contract::CallQuestions& data, int heading_level) {
    const auto list =
        page.frame.box({.key = "questions", .role = Role::List, .layout = {.gap = 10}});
    for (const auto& asked : data.questions) card(page, data.call, asked, heading_level);
}

void questions(Page& page) {
    const auto& loaded = page.state.questions;
    if (!loaded.value) return without_data(page, MessageKey::question_heading, loaded);
    const auto& data = *loaded.value;
    call_header(page, data.call, {.title_is_heading = false});
    if (loaded.error) failed(page, *loaded.error);
    const auto column =
        page.frame.box({.layout = {.gap = 12, .padding = {24, 0, 0, 0}, .max_width = 800}});
    page.frame.heading(1, page.say(MessageKey::question_heading), TextLook::Section, main_heading);
    const bool is_described = domain::is_described(data.call.document_kind);
    if (data.questions.empty())
        return empty(page, page.say(MessageKey::question_none),
                     page.say(is_described ? MessageKey::question_none_hint_described
                                           : MessageKey::question_none_hint));
    page.frame.paragraph(
        page.say(is_described ? MessageKey::question_intro_described : MessageKey::question_intro),
        TextLook::Muted);
    question_cards(page, data, 2);
}

} // namespace hamandish::screens
