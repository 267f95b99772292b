// The answers to the proposals and requests of a call, for everyone to read and to search.
#include "screens/answer_card.h"
#include "screens/answered.h"
#include "screens/call_header.h"
#include "screens/pieces.h"
#include "screens/screens.h"
#include "screens/search_parts.h"

namespace hamandish::screens {
namespace {

using i18n::MessageKey;
using kit::BoxLook;
using kit::Role;
using kit::TextLook;

void answered(Page& page, const contract::AnswersPage& data, const contract::AnswerGroup& group) {
    const auto key = "answer-" + std::to_string(group.answer.id);
    const auto item = page.frame.box({.key = key, .role = Role::ListItem});
    const auto card = page.frame.box(
        {.role = Role::Article, .anchor = key, .look = BoxLook::Card, .layout = {.gap = 10}});
    what_was_answered(page, data.call, group);
}

} // namespace

void answers(Page& page) {
    const auto& loaded = page.state.answers;
    if (!loaded.value) return without_data(page, MessageKey::answers_title, loaded);
    const auto& data = *loaded.value;
    call_header(page, data.call, {.tab = CallTab::Answers, .title_is_heading = false});
    if (loaded.error) failed(page, *loaded.error);
    const auto column = page.frame.box({.layout = {.gap = 16, .padding = {24, 0, 0, 0}}});
    page.frame.heading(1, page.say(MessageKey::answers_title), TextLook::Section, main_heading);
    page.frame.link(page.say(MessageKey::archive_of_all), page.path(app::Place::Archive));
    if (data.call.latest_version > 0)
        page.frame.link(page.say(MessageKey::versions_title),
                        page.path(app::Place::Versions, data.call.slug));
    answer_figures(page, data.figures);
    search_form(page, MessageKey::answers_search, "answers-search");
    const bool searched = !page.state.address.query.empty();
    status_line(page, "found",
                searched ? page.say(MessageKey::answers_found, {{"count", data.group_count}})
                         : std::string());
    if (data.groups.empty())
        return searched ? page.frame.paragraph(page.say(MessageKey::answers_none_found))
                        : empty(page, page.say(MessageKey::answers_none),
                                page.say(MessageKey::answers_none_hint));
    const auto list = page.frame.box({.key = "list", .role = Role::List, .layout = {.gap = 16}});
    for (const auto& group : data.groups) answered(page, data, group);
}

} // namespace hamandish::screens
